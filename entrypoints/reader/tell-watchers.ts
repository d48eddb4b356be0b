import { admitWatchers } from '@/browser/watch-reader';
import type { ArticleView } from '@/entrypoints/reader/article-view';
import type { Item } from '@/model/reading';
import { followView } from '@/page/follow-view';
import { lowerEdge, rangeBox } from '@/page/place-box';
import { firstBelowTop } from '@/page/reveal';

/** What those who watch the page are told; nothing is done as long as nobody does. */
export interface WatcherNews {
  /** The items may have been listed anew. */
  tellItems(): void;
  /** The reader may be at another item. */
  tellPlace(): void;
  /** Has a panel show an item; false when there is none. */
  open(item: Item): boolean;
}

/** `current` is the item that the reader has stepped to or opened; `onPanel` is called when a panel has come. */
export function tellWatchers(
  page: Window,
  view: ArticleView,
  current: () => Item | null,
  onPanel: () => void,
  signal: AbortSignal,
): WatcherNews {
  let items = view.items;
  let place: string | null | undefined;
  let follows = false;
  const watchers = admitWatchers((kind) => {
    place = undefined;
    if (kind === 'panel') onPanel();
    if (!follows) followView(page, tellPlace, signal);
    follows = true;
    tellPlace();
  }, signal);

  function isInView(item: Item): boolean {
    const ranges = view.rangesOf(item);
    const [first, last] = [ranges?.[0], ranges?.at(-1)];
    return first && last ? lowerEdge(last) > 0 && rangeBox(first).top < page.innerHeight : false;
  }

  function firstInView(): Item | null {
    const placed = view.items.filter(({ span }) => span);
    const at = firstBelowTop(placed.length, (i) => {
      const item = placed[i];
      const range = item && view.rangesOf(item)?.at(-1);
      return range ? lowerEdge(range) : null;
    });
    const first = placed[at];
    return first && isInView(first) ? first : null;
  }

  function tellPlace(): void {
    if (!watchers.isWatched) return;
    const pointed = current();
    const now = (pointed && isInView(pointed) ? pointed : firstInView())?.id ?? null;
    if (now === place) return;
    place = now;
    watchers.tell({ kind: 'at', itemId: now });
  }

  return {
    tellItems() {
      if (items === view.items) return;
      items = view.items;
      place = undefined;
      watchers.tell({ kind: 'items' });
      tellPlace();
    },
    tellPlace,
    open: (item) => watchers.tell({ kind: 'open', item }, 'panel'),
  };
}
