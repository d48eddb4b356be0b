import '@/assets/theme.css';
import '@/assets/editor.css';
import '@/assets/popup.css';
import { tabInView } from '@/browser/tabs';
import { language, text } from '@/browser/text';
import { showPage } from '@/components/show-page';
import { PopupWindow } from '@/entrypoints/popup/popup-window';

/** In a tab of its own (`?tab=7`) the popup is as wide as the window. */
const asked = new URLSearchParams(location.search).get('tab');
document.body.classList.toggle('in-tab', asked !== null);

const tab = await tabInView(asked === null ? null : Number(asked));
showPage(<PopupWindow tab={tab} />, text, language());
