import { useRef, useState } from 'preact/hooks';
import type { NoteKeeper } from '@/components/note-keeper';
import type { ReadView } from '@/model/page-view';
import type { Item } from '@/model/reading';

/** A page that has been read, as it was drawn last. */
export interface DrawnPage {
  /** See `pageKey`. */
  key: string;
  view: ReadView;
  open: Item | null;
  keyOf: (item: Item) => string;
  keeperOf: (item: Item) => NoteKeeper;
}

/**
 * Pages that were left while a note on them was being written. They stay, as they were drawn last, until the reader comes back to
 * them or puts them away, or goes on to another page with nothing left to save. `now` is the page that is shown, `null` while none is.
 */
export function useLeftPages(now: DrawnPage | null, isWriting: (page: DrawnPage) => boolean) {
  const left = useRef<readonly DrawnPage[]>([]);
  const last = useRef<DrawnPage | null>(null);
  const [, drawAgain] = useState({});
  // While drawing: once the page is gone from what is drawn, so are its fields, and the caret in them.
  if (last.current?.key !== now?.key) {
    const pages = last.current ? [last.current, ...left.current] : left.current;
    left.current = pages.filter((page) => page.key !== now?.key && isWriting(page));
  }
  last.current = now;
  return {
    left: left.current,
    putAway(key: string): void {
      left.current = left.current.filter((page) => page.key !== key);
      drawAgain({});
    },
  };
}
