import '@/assets/theme.css';
import '@/assets/editor.css';
import '@/assets/popup.css';
import { followAhead } from '@/browser/follow-ahead';
import { followPage } from '@/browser/follow-page';
import { send } from '@/browser/send';
import { tabInView } from '@/browser/tabs';
import type { PageView } from '@/model/page-view';
import type { Settings } from '@/model/settings';

/** Milliseconds that the answers are waited for before the popup is drawn without them: so short a time nobody sees. */
const patience = 100;

/** In a tab of its own (`?tab=7`) the popup is as wide as the window. */
const asked = new URLSearchParams(location.search).get('tab');
document.body.classList.toggle('in-tab', asked !== null);

// Asked while the views are still being loaded, which are by far the most of the popup's code; and drawn once, not twice.
const views = import('@/entrypoints/popup/show-popup');
const settings = send('settings.get');
const tab = await tabInView(asked === null ? null : Number(asked));
const { first, follow } = followAhead((show, onNews) =>
  followPage(tab?.id ?? null, 'popup', show, onNews, tab),
);
const known: { view: PageView | null; settings: Settings | null } = { view: null, settings: null };
const answers = Promise.all([
  first.then((view) => {
    known.view = view;
  }),
  settings.then(
    (all) => {
      known.settings = all;
    },
    () => undefined, // the view hears of it, and says it
  ),
]);
const { showPopup } = await views;
await Promise.race([answers, new Promise((done) => setTimeout(done, patience))]);
showPopup(tab, { follow, settings, known });
