import browser, { type Tabs } from 'webextension-polyfill';
import { hear } from '@/browser/answer';
import { askReading } from '@/browser/ask-reading';
import { errorText } from '@/browser/error-text';
import type { ReaderNews, WatcherKind } from '@/browser/messages';
import { send, sendToReader } from '@/browser/send';
import { type TabInView, tabInView } from '@/browser/tabs';
import { text } from '@/browser/text';
import { watchReader } from '@/browser/watch-reader';
import type { Annotation } from '@/model/annotation';
import type { PageCard } from '@/model/page-card';
import { pageKey } from '@/model/page-key';
import type { PageView, ReadView } from '@/model/page-view';

const pause = (milliseconds: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, milliseconds);
  });

/** Milliseconds between two questions, and how many are asked, until a reader script that was brought in is given up. */
const patience = { every: 150, times: 40 };

/** Milliseconds that a page which is loading, or has just been loaded, is given before it is said to be no article. */
const grace = { loading: 3000, loaded: 600 };

export interface Following {
  /** Asks again. */
  look(): Promise<void>;
  /** Reads a page that detection turned away. */
  force(): Promise<void>;
  stop(): void;
}

/** The notes on the page at an address; none where there can be none. */
const notesAt = (url: string): Promise<Annotation[]> =>
  /^https?:/.test(url) ? send('annotation.list', { page: pageKey(url) }) : Promise.resolve([]);

async function read({ id, url }: TabInView): Promise<ReadView | null> {
  // Both at once: the page is nearly always the one that its tab's address names.
  const asked = notesAt(url);
  asked.catch(() => undefined); // heard of below, unless there is no reader
  const reading = await askReading(id);
  if (!reading) return null;
  const isSame = /^https?:/.test(url) && pageKey(reading.page.url) === pageKey(url);
  const notes = await (isSame ? asked : notesAt(reading.page.url));
  const card = reading.card === null ? null : (JSON.parse(reading.card) as PageCard); // our own background's
  return { url, state: 'read', reading, card, notes: new Map(notes.map((note) => [note.id, note])) };
}

/** A page that detection turned away is answered for too, but nothing on it has been read. */
const wasRead = ({ reading }: ReadView): boolean => reading.isArticle || reading.items.length > 0;

/** Nobody answers: why, and what is known all the same. */
async function explain({ url }: TabInView): Promise<PageView> {
  if (!/^https?:/.test(url)) return { url, state: 'closed' };
  const notes = await send('annotation.list', { page: pageKey(url) });
  return { url, state: 'quiet', kept: notes.length };
}

/**
 * Tells what is known of a tab's page, now and whenever it changes or another page is loaded there; what its reader script
 * tells besides goes to `onNews`. `known` is the tab as it is now, where that has just been asked.
 */
export function followPage(
  tabId: number | null,
  kind: WatcherKind,
  show: (view: PageView) => void,
  onNews: (news: ReaderNews) => void,
  known: TabInView | null = null,
): Following {
  let stopped = false;
  let forcedAt: string | null = null;
  let turns = 0;
  let unwatch: (() => void) | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const tell = (view: PageView): void => {
    if (!stopped) show(view);
  };

  async function find(): Promise<PageView> {
    const tab = turns === 1 && known ? known : tabId === null ? null : await tabInView(tabId);
    if (!tab) return { url: '', state: 'closed' };
    if (turns === 1 && tab.isLoading) wait(grace.loading);
    try {
      const view = await read(tab);
      if (view) watch(tab.id);
      if (view && (forcedAt === tab.url || wasRead(view))) return view;
      return waiting && /^https?:/.test(tab.url) ? { url: tab.url, state: 'asking' } : await explain(tab);
    } catch (error) {
      return { url: tab.url, state: 'failed', error: errorText(error) };
    }
  }

  async function look(): Promise<void> {
    const turn = ++turns;
    const view = await find();
    // An answer that was overtaken by a later one is out of date.
    if (turn === turns) tell(view);
  }

  function watch(id: number): void {
    if (unwatch || stopped) return;
    unwatch = watchReader(
      id,
      kind,
      (news) => {
        if (news.kind === 'items') void look();
        else onNews(news);
      },
      () => {
        unwatch = null;
        void look();
      },
    );
  }

  /** Until then a page that does not answer is not yet said to be no article. */
  function wait(milliseconds: number): void {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      waiting = undefined;
      void look();
    }, milliseconds);
  }

  function onUpdated(id: number, { status, url }: Tabs.OnUpdatedChangeInfoType): void {
    if (id !== tabId || (status === undefined && url === undefined)) return;
    if (status === 'loading') wait(grace.loading);
    if (status === 'complete' && waiting) wait(grace.loaded);
    void look();
  }

  async function force(): Promise<void> {
    const tab = tabId === null ? null : await tabInView(tabId);
    if (!tab) return;
    turns++;
    tell({ url: tab.url, state: 'starting' });
    try {
      await send('reader.force', { tabId: tab.id });
      forcedAt = tab.url;
      for (let time = 0; time < patience.times && !stopped; time++) {
        // The reader answers when it has read the page, also when it found nothing there.
        const view = await read(tab);
        if (view) {
          watch(tab.id);
          return tell(view);
        }
        await pause(patience.every);
      }
      throw new Error(text('pageSilent'));
    } catch (error) {
      tell({ url: tab.url, state: 'failed', error: errorText(error) });
    }
  }

  void look();
  browser.tabs.onUpdated.addListener(onUpdated);
  const unhear = [
    hear('annotations.changed', async () => {
      // The background tells the reader at the same time; asked for it here as well, it has surely heard before it answers.
      if (tabId !== null) await sendToReader(tabId, 'reader.refresh').catch(() => undefined);
      await look();
    }),
    hear('page.read', (event) => {
      if (event.tabId === tabId) void look();
    }),
  ];
  return {
    force,
    look,
    stop(): void {
      stopped = true;
      clearTimeout(waiting);
      browser.tabs.onUpdated.removeListener(onUpdated);
      for (const stop of unhear) stop();
      unwatch?.();
    },
  };
}
