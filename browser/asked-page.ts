import { hear } from '@/browser/answer';
import { readView } from '@/browser/read-view';
import { send } from '@/browser/send';
import { type TabInView, tabInView } from '@/browser/tab-in-view';
import type { ReadView } from '@/model/page-view';
import type { Settings } from '@/model/settings';

/** What has been asked of a tab before there was anything to show it. */
export interface AskedPage {
  /** `null` when there is no such tab. */
  tab: Promise<TabInView | null>;
  /** See `readView`. */
  view: Promise<ReadView | null>;
  settings: Promise<Settings>;
  /** Whether notes have been changed since, so that the view may be out of date. */
  isStale: () => boolean;
}

/** Where one script of a document leaves for the next what it has asked. */
const askedMark = Symbol.for('whence.asked');
const place: typeof globalThis & { [askedMark]?: AskedPage } = globalThis;

/** Asks about the page in a tab, or in the active one of this window. */
export function askPage(tabId: number | null): AskedPage {
  let isStale = false;
  hear('annotations.changed', () => {
    isStale = true;
  });
  const tab = tabInView(tabId);
  const asked = {
    tab,
    view: tab.then((one) => one && readView(one)),
    settings: send('settings.get'),
    isStale: () => isStale,
  };
  for (const answer of [asked.tab, asked.view, asked.settings]) answer.catch(() => undefined); // heard of by who takes it
  return asked;
}

/** Leaves the answers for the scripts that come after this one. */
export function leaveAsked(asked: AskedPage): void {
  place[askedMark] = asked;
}

/** What an earlier script of this document has asked; `null` when there was none. */
export function takeAsked(): AskedPage | null {
  return place[askedMark] ?? null;
}
