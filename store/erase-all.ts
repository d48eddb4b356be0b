import { countWrite } from '@/store/change';
import { type Store, storeNames } from '@/store/schema';
import { write } from '@/store/transact';

/**
 * Removes all notes, pages and drafts for good, with the search index and the ways to undo; returns the generation after
 * it, which passes `beyond`. Throws `StoreError`.
 */
export async function eraseAll(store: Store, beyond = 0): Promise<number> {
  return write(store, async (tx) => {
    const counters = tx.objectStore('counters');
    const last = (await counters.get('generation')) ?? 0;
    await Promise.all(storeNames.map((name) => tx.objectStore(name).clear()));
    return countWrite(tx, Math.max(last, beyond));
  });
}
