import { followPage } from '@/browser/follow-page';
import type { SourceText } from '@/browser/message-shapes';
import type { ReaderNews, WatcherKind } from '@/browser/messages';
import { keepNoteAt, wordsOf } from '@/browser/note-keeper';
import { send, sendToReader } from '@/browser/send';
import { openOptions, openOwnPage } from '@/browser/tabs';
import { pageKey } from '@/model/page-key';
import type { PageView } from '@/model/page-view';
import type { Item } from '@/model/reading';
import type { Settings } from '@/model/settings';
import type { Span } from '@/model/span';

/** What popup and side panel ask of the browser. `onLeave` is called when the reader has gone to another page of ours. */
export function pageWorld(kind: WatcherKind, onLeave: () => void) {
  return {
    follow: (tabId: number | null, show: (view: PageView) => void, onNews: (news: ReaderNews) => void) =>
      followPage(tabId, kind, show, onNews),
    readSettings: () => send('settings.get'),
    changeSettings: (change: Partial<Settings>) => send('settings.change', change),
    keepNoteAt,
    // A page that has gone meanwhile has nothing to show.
    reveal: (tabId: number, itemId: string) =>
      void sendToReader(tabId, 'reader.reveal', { itemId }).catch(() => undefined),
    point: (tabId: number, span: Span) =>
      void sendToReader(tabId, 'reader.point', span).catch(() => undefined),
    openTabs: () => send('tabs.list'),
    async checkItems(url: string, items: readonly Item[], source: SourceText) {
      const words = items.flatMap((item) => {
        const own = wordsOf(item);
        return own ? [{ ...own, id: item.id }] : [];
      });
      const { checks, ...rest } = await send('source.check', { page: pageKey(url), words, source });
      return { ...rest, checks: new Map(checks.map(({ id, check }) => [id, check])) };
    },
    giving: (tabId: number) => ({
      async waiting() {
        const note = await send('source.waiting');
        return note && { words: note.words.pieces.join(' … ') };
      },
      give: () => send('source.give', { tabId }),
      stop: () => send('source.await', { note: null }),
    }),
    openReview: () => void openOwnPage('review.html').then(onLeave),
    openOptions: () => void openOptions().then(onLeave),
    openEvidence: (page: string) =>
      void openOwnPage(`review.html?do=evidence&page=${encodeURIComponent(page)}`).then(onLeave),
    async oldBackup() {
      const { isDue, last } = await send('backup.status');
      return isDue ? last : null;
    },
    openBackup: () => void openOwnPage('review.html?do=backup').then(onLeave),
  };
}
