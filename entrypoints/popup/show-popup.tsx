import { compareWords } from '@/anchor/compare-words';
import type { Following } from '@/browser/follow-page';
import type { ReaderNews } from '@/browser/messages';
import { pageWorld } from '@/browser/page-world';
import { canOpenPanel, openPanel } from '@/browser/side-panel';
import type { TabInView } from '@/browser/tabs';
import { language, text } from '@/browser/text';
import { formatWords } from '@/components/format-words';
import { type KnownPage, PageWindow, type PageWorld } from '@/components/page-window';
import { showPage } from '@/components/show-page';
import { quotation } from '@/formats/quotation';
import type { PageView } from '@/model/page-view';
import type { Settings } from '@/model/settings';

/** What has been asked for before there were views. */
interface Asked {
  follow: (show: (view: PageView) => void, onNews: (news: ReaderNews) => void) => Following;
  settings: Promise<Settings>;
  known: KnownPage;
}

/** Shows the popup of a tab. */
export function showPopup(tab: TabInView | null, asked: Asked): void {
  const world: PageWorld = {
    quoting: (page) => (place) =>
      quotation(place, page, formatWords(text, language()), new Date().toISOString()),
    ...pageWorld('popup', () => window.close()),
    follow: (_tab, show, onNews) => asked.follow(show, onNews),
    readSettings: () => asked.settings,
    roomy: false,
    openPanel: tab && canOpenPanel() ? () => void openPanel(tab.id).then(() => window.close()) : null,
  };
  showPage(
    <PageWindow tabId={tab?.id ?? null} world={world} compare={compareWords} known={asked.known} />,
    text,
    language(),
  );
}
