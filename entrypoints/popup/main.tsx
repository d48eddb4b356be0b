import '@/assets/pages/popup.css';
import { askPage, takeAsked } from '@/browser/asked-page';
import { askedTab } from '@/browser/asked-tab';
import { followAhead } from '@/browser/follow-ahead';
import { followPage } from '@/browser/follow-page';
import { pageWorld } from '@/browser/page-world';
import { canOpenPanel, openPanel } from '@/browser/side-panel';
import { language, text } from '@/browser/text';
import { OpenedLater } from '@/components/opened';
import { type KnownPage, PageWindow, type PageWorld } from '@/components/page-window';
import { showPage } from '@/components/show-page';

/** Milliseconds that answers are waited for before the popup is drawn without them: hardly anybody sees so short a time. */
const patience = 100;

/** In a tab of its own (`?tab=7`) the popup is as wide as the window. */
const named = askedTab(location.search);
document.body.classList.toggle('in-tab', named !== null);

const asked = takeAsked() ?? askPage(named);
const tab = await asked.tab;
const { first, follow } = followAhead((show, onNews) =>
  followPage(tab?.id ?? null, 'popup', show, onNews, tab && { ...asked, tab }),
);
// Drawn once with all of it, and not anew with every answer.
const known: KnownPage = { view: null, settings: null };
const answers = Promise.all([
  first.then((view) => {
    known.view = view;
  }),
  asked.settings.then(
    (settings) => {
      known.settings = settings;
    },
    () => undefined, // the view hears of it, and says it
  ),
]);
await Promise.race([answers, new Promise((done) => setTimeout(done, patience))]);

const world: PageWorld = {
  ...pageWorld('popup', () => window.close()),
  follow: (_tab, show, onNews) => follow(show, onNews),
  readSettings: () => asked.settings,
  roomy: false,
  openPanel: tab && canOpenPanel() ? () => void openPanel(tab.id).then(() => window.close()) : null,
};
showPage(
  <OpenedLater
    bring={async () => (await import('@/entrypoints/popup/opened')).opened}
    again={() => location.reload()}
  >
    <PageWindow tabId={tab?.id ?? null} world={world} known={known} />
  </OpenedLater>,
  text,
  language(),
);
