import '@/assets/pages/review.css';
import { language, text } from '@/browser/text';
import { showPage } from '@/components/show-page';
import { ArticleWindow } from '@/entrypoints/review/article-window';
import { ReviewWindow } from '@/entrypoints/review/review-window';

const page = new URLSearchParams(location.search).get('page');
document.title = text('reviewTitle');
showPage(page === null ? <ReviewWindow /> : <ArticleWindow page={page} />, text, language());
