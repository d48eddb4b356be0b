import '@/assets/theme.css';
import '@/assets/editor.css';
import '@/assets/review.css';
import '@/assets/review-list.css';
import { language, text } from '@/browser/text';
import { showPage } from '@/components/show-page';
import { ReviewWindow } from '@/entrypoints/review/review-window';

document.title = text('reviewTitle');
showPage(<ReviewWindow />, text, language());
