import { followPage } from '@/browser/follow-page';
import type { ReaderNews, WatcherKind } from '@/browser/messages';
import { keepNoteAt } from '@/browser/note-keeper';
import { send, sendToReader } from '@/browser/send';
import { openOptions, openOwnPage } from '@/browser/tabs';
import type { PageView } from '@/model/page-view';
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
    openReview: () => void openOwnPage('review.html').then(onLeave),
    openOptions: () => void openOptions().then(onLeave),
  };
}
