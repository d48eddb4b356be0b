import '@/assets/pages/sidepanel.css';
import { compareWords } from '@/anchor/compare-words';
import { pageWorld } from '@/browser/page-world';
import { sendToReader } from '@/browser/send';
import { followTab } from '@/browser/tabs';
import { language, text } from '@/browser/text';
import { formatWords } from '@/components/format-words';
import { OpenedNow } from '@/components/opened';
import { openedViews } from '@/components/opened-views';
import { PageWindow, type PageWorld } from '@/components/page-window';
import { showPage } from '@/components/show-page';
import { quotation } from '@/formats/quotation';
import { keyCommand } from '@/page/keys';

const world: PageWorld = {
  ...pageWorld('panel', () => undefined),
  roomy: true,
  openPanel: null,
};

const opened = openedViews(
  compareWords,
  (page) => (place) => quotation(place, page, formatWords(text, language()), new Date().toISOString()),
);

let tabId: number | null = null;
function follow(id: number | null): void {
  tabId = id;
  showPage(
    <OpenedNow views={opened}>
      <PageWindow tabId={id} world={world} />
    </OpenedNow>,
    text,
    language(),
  );
}

/** In a tab of its own (`?tab=7`) the panel stays with the tab that is named. */
const asked = new URLSearchParams(location.search).get('tab');
if (asked === null) followTab((tab) => follow(tab?.id ?? null));
else follow(Number(asked));

// The browser hears these keys only where it gave them to us; the page hears them by itself.
addEventListener('keydown', (event) => {
  const command = keyCommand(event);
  if (tabId === null || (command !== 'next' && command !== 'previous')) return;
  event.preventDefault();
  sendToReader(tabId, 'reader.step', { by: command === 'next' ? 1 : -1 }).catch(() => undefined);
});
