import type { Store } from '@/store/schema';
import { write } from '@/store/transact';

/** How the words of a note were found on their page. */
export interface FoundState {
  id: string;
  state: 'same' | 'changed' | 'missing';
}

/**
 * Keeps how a page's notes were last found there, for the search for what is missing; of notes that are not on the page with
 * this key nothing is kept. Writes only what is another than before. Resolves with how many were. Throws `StoreError`.
 */
export async function keepStates(store: Store, page: string, found: readonly FoundState[]): Promise<number> {
  return write(store, async (tx) => {
    const states = tx.objectStore('states');
    const own = new Set(await tx.objectStore('annotations').index('page').getAllKeys(page));
    let changed = 0;
    for (const { id, state } of found) {
      if (!own.has(id) || ((await states.get(id)) ?? 'same') === state) continue;
      changed += 1;
      await (state === 'same' ? states.delete(id) : states.put(state, id));
    }
    return changed;
  });
}
