import { countWrite } from '@/store/change';
import type { Store } from '@/store/schema';
import { write } from '@/store/transact';

/** Removes all notes, pages and drafts for good; returns the generation after it, which passes `beyond`. Throws `StoreError`. */
export async function eraseAll(store: Store, beyond = 0): Promise<number> {
  return write(store, async (tx) => {
    await Promise.all([
      tx.objectStore('annotations').clear(),
      tx.objectStore('pages').clear(),
      tx.objectStore('drafts').clear(),
      tx.objectStore('snapshots').clear(),
    ]);
    return countWrite(tx, beyond);
  });
}
