import '@/assets/theme.css';
import '@/assets/editor.css';
import '@/assets/popup.css';
import { compareWords } from '@/anchor/compare-words';
import { pageWorld } from '@/browser/page-world';
import { canOpenPanel, openPanel } from '@/browser/side-panel';
import { tabInView } from '@/browser/tabs';
import { language, text } from '@/browser/text';
import { formatWords } from '@/components/format-words';
import { PageWindow, type PageWorld } from '@/components/page-window';
import { showPage } from '@/components/show-page';
import { quotation } from '@/formats/quotation';

/** In a tab of its own (`?tab=7`) the popup is as wide as the window. */
const asked = new URLSearchParams(location.search).get('tab');
document.body.classList.toggle('in-tab', asked !== null);

const tab = await tabInView(asked === null ? null : Number(asked));
const world: PageWorld = {
  quoting: (page) => (place) =>
    quotation(place, page, formatWords(text, language()), new Date().toISOString()),
  ...pageWorld('popup', () => window.close()),
  roomy: false,
  openPanel: tab && canOpenPanel() ? () => void openPanel(tab.id).then(() => window.close()) : null,
};
showPage(<PageWindow tabId={tab?.id ?? null} world={world} compare={compareWords} />, text, language());
