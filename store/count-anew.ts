import type { Store } from '@/store/schema';
import { read } from '@/store/transact';

/** Milliseconds; browsers take a second for a hundred thousand. */
const longPatience = 60_000;

/** How many notes there are, how many of these their pages' index finds, and how many there must be. Throws `StoreError`. */
export async function countAnew(store: Store): Promise<{ there: number; indexed: number; wanted: number }> {
  return read(
    store,
    async (tx) => {
      const notes = tx.objectStore('annotations');
      const [there, indexed, wanted = 0] = await Promise.all([
        notes.count(),
        notes.index('page').count(),
        tx.objectStore('counters').get('notes'),
      ]);
      return { there, indexed, wanted };
    },
    longPatience,
  );
}
