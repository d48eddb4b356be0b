import { type Change, countWrite } from '@/store/change';
import type { Library, Store } from '@/store/schema';
import { write } from '@/store/transact';

export interface Imported {
  added: number;
  updated: number;
  unchanged: number;
  change: Change | null;
}

/** Milliseconds; a large library takes a while. */
const longPatience = 120_000;

/**
 * Takes notes and their pages in, all of them or, when it fails, none. A note that is already here is replaced by a higher
 * revision only, so that the same file can come again. `beyond` is a generation that the store must pass.
 * Throws `StoreError`.
 */
export async function importLibrary(store: Store, library: Library, beyond = 0): Promise<Imported> {
  return write(
    store,
    async (tx) => {
      const notes = tx.objectStore('annotations');
      const counts = { added: 0, updated: 0, unchanged: 0 };
      const put: Library = { pages: [], annotations: [] };
      for (const note of library.annotations) {
        const kept = await notes.get(note.id);
        if (kept && kept.revision >= note.revision) {
          counts.unchanged += 1;
          continue;
        }
        counts[kept ? 'updated' : 'added'] += 1;
        put.annotations.push(note);
        await notes.put(note);
      }
      const wanted = new Set(put.annotations.map((note) => note.page));
      for (const page of library.pages) {
        if (!wanted.has(page.key) || (await tx.objectStore('pages').get(page.key))) continue;
        put.pages.push(page);
        await tx.objectStore('pages').put(page);
      }
      if (put.annotations.length === 0 && beyond === 0) return { ...counts, change: null };
      const generation = await countWrite(tx, beyond);
      return { ...counts, change: { generation, put, removed: { ids: [], pages: [] } } };
    },
    longPatience,
  );
}
