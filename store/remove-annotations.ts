import type { Annotation, SavedPage } from '@/model/annotation';
import type { Change } from '@/store/change';
import { commitEdits } from '@/store/commit-edits';
import type { Library, Store } from '@/store/schema';
import { type Writing, write } from '@/store/transact';

/** What is gone, with the pages it stood on, whether other notes are left there or not; `importLibrary` puts it back. */
export interface Removed {
  removed: Library;
  change: Change | null;
}

/**
 * Removes notes, and pages with their last note. Ids that are not there are passed over. `now` is an ISO 8601 time.
 * Throws `StoreError`.
 */
export async function removeAnnotations(store: Store, ids: string[], now: string): Promise<Removed> {
  return write(store, async (tx) => {
    const notes = tx.objectStore('annotations');
    const found = await Promise.all([...new Set(ids)].map((id) => notes.get(id)));
    const annotations = found.filter((note): note is Annotation => note !== undefined);
    if (annotations.length === 0) return { removed: { pages: [], annotations: [] }, change: null };
    const pages = await readPages(tx, [...new Set(annotations.map((note) => note.page))]);
    const edits = annotations.map((before) => ({ before, after: null }));
    const change = await commitEdits(tx, edits, { pages: [] }, { kind: 'remove', when: now });
    return { removed: { pages, annotations }, change };
  });
}

async function readPages(tx: Writing, keys: string[]): Promise<SavedPage[]> {
  const found = await Promise.all(keys.map((key) => tx.objectStore('pages').get(key)));
  return found.filter((page): page is SavedPage => page !== undefined);
}
