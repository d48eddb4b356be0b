import type { Store } from '@/store/schema';
import { read } from '@/store/transact';

/** Milliseconds; browsers take a second for a hundred thousand. */
const longPatience = 60_000;
/** In so many stretches of pages the notes are looked up at most. */
const mostStretches = 5_000;

/**
 * How many notes there are, how many of these are found by their pages' names, and how many there must be. They are looked up page
 * by page: an index that is damaged in the middle still counts to its end as a whole. Throws `StoreError`.
 */
export async function countAnew(store: Store): Promise<{ there: number; indexed: number; wanted: number }> {
  return read(
    store,
    async (tx) => {
      const notes = tx.objectStore('annotations');
      const pages = await tx.objectStore('pages').getAllKeys();
      const [there, wanted = 0, ...found] = await Promise.all([
        notes.count(),
        tx.objectStore('counters').get('notes'),
        ...stretches(pages).map((range) => notes.index('page').count(range)),
      ]);
      return { there, indexed: found.reduce((sum, count) => sum + count, 0), wanted };
    },
    longPatience,
  );
}

/** `pages` are in order. */
function stretches(pages: readonly string[]): IDBKeyRange[] {
  const size = Math.ceil(pages.length / mostStretches);
  return pages.flatMap((first, at) =>
    at % size === 0 ? IDBKeyRange.bound(first, pages[Math.min(at + size, pages.length) - 1]) : [],
  );
}
