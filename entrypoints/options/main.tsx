import '@/assets/pages/options.css';
import { language, text } from '@/browser/text';
import { showPage } from '@/components/show-page';
import { OptionsWindow } from '@/entrypoints/options/options-window';

document.title = text('optionsTitle');
showPage(<OptionsWindow />, text, language());
