import type { Tabs } from 'webextension-polyfill';
import { hear } from '@/browser/answer';
import type { AskedPage } from '@/browser/asked-page';
import { errorText } from '@/browser/error-text';
import { listNotes } from '@/browser/list-notes';
import type { ReaderNews, WatcherKind } from '@/browser/messages';
import { ownBrowser } from '@/browser/own-browser';
import { readView } from '@/browser/read-view';
import { send, sendToReader } from '@/browser/send';
import { type TabInView, tabInView } from '@/browser/tab-in-view';
import { text } from '@/browser/text';
import { watchReader } from '@/browser/watch-reader';
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

/** A page that detection turned away is answered for too, but nothing on it has been read. */
const wasRead = ({ reading }: ReadView): boolean => reading.isArticle || reading.items.length > 0;

/** Nobody answers: why, and what is known all the same. */
async function explain({ url }: TabInView): Promise<PageView> {
  if (!/^https?:/.test(url)) return { url, state: 'closed' };
  return { url, state: 'quiet', kept: (await listNotes(url)).length };
}

/** What has been asked of a tab that there is. */
type KnownTab = Pick<AskedPage, 'view' | 'isStale'> & { tab: TabInView };

/**
 * Tells what is known of a tab's page, now and whenever it changes or another page is loaded there; what its reader script
 * tells besides goes to `onNews`. `known` is what has just been asked of the tab, where it has been.
 */
export function followPage(
  tabId: number | null,
  kind: WatcherKind,
  show: (view: PageView) => void,
  onNews: (news: ReaderNews) => void,
  known: KnownTab | null = null,
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
    const asked = turns === 1 ? known : null;
    const tab = asked ? asked.tab : tabId === null ? null : await tabInView(tabId);
    if (!tab) return { url: '', state: 'closed' };
    if (turns === 1 && tab.isLoading) wait(grace.loading);
    try {
      const view = await (asked ? asked.view : readView(tab));
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
        const view = await readView(tab);
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

  async function lookAnew(): Promise<void> {
    // The background tells the reader at the same time; asked for it here as well, it has surely heard before it answers.
    if (tabId !== null) await sendToReader(tabId, 'reader.refresh').catch(() => undefined);
    await look();
  }

  void look();
  if (known?.isStale()) void lookAnew();
  const { tabs } = ownBrowser();
  tabs?.onUpdated.addListener(onUpdated);
  const unhear = [
    hear('annotations.changed', lookAnew),
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
      tabs?.onUpdated.removeListener(onUpdated);
      for (const stop of unhear) stop();
      unwatch?.();
    },
  };
}
