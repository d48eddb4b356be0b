import type { Change } from '@/store/change';
import { commitEdits, type NoteEdit } from '@/store/commit-edits';
import type { StepFacts } from '@/store/journal';
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
 * revision only, so that the same file can come again. `beyond` is a generation that the store must pass; with `step: null`
 * it cannot be undone. Throws `StoreError`.
 */
export async function importLibrary(
  store: Store,
  library: Library,
  step: StepFacts | null,
  beyond = 0,
): Promise<Imported> {
  return write(
    store,
    async (tx) => {
      const notes = tx.objectStore('annotations');
      const counts = { added: 0, updated: 0, unchanged: 0 };
      // An id that is no key is refused at once: `async`, so that the requests before it are not left without an ear.
      const kept = await Promise.all(library.annotations.map(async ({ id }) => notes.get(id)));
      const edits = library.annotations.flatMap((after, index): NoteEdit[] => {
        const before = kept[index] ?? null;
        if (before && before.revision >= after.revision) {
          counts.unchanged += 1;
          return [];
        }
        counts[before ? 'updated' : 'added'] += 1;
        return [{ before, after }];
      });
      if (edits.length === 0 && beyond === 0) return { ...counts, change: null };
      const wanted = new Set(edits.map(({ after }) => after?.page));
      const pages = library.pages.filter(({ key }) => wanted.has(key));
      const change = await commitEdits(tx, edits, { pages }, edits.length > 0 ? step : null, beyond);
      return { ...counts, change };
    },
    longPatience,
  );
}
