import type { Annotation, SavedPage } from '@/model/annotation';
import { type Change, countWrite } from '@/store/change';
import type { Library, Store } from '@/store/schema';
import { type Writing, write } from '@/store/transact';

/** What is gone, with the pages it stood on, whether other notes are left there or not; `importLibrary` puts it back. */
export interface Removed {
  removed: Library;
  change: Change | null;
}

/** Removes notes, and pages with their last note. Ids that are not there are passed over. Throws `StoreError`. */
export async function removeAnnotations(store: Store, ids: string[]): Promise<Removed> {
  return write(store, async (tx) => {
    const notes = tx.objectStore('annotations');
    const found = await Promise.all([...new Set(ids)].map((id) => notes.get(id)));
    const annotations = found.filter((note): note is Annotation => note !== undefined);
    if (annotations.length === 0) return { removed: { pages: [], annotations: [] }, change: null };
    await Promise.all(annotations.map((note) => notes.delete(note.id)));
    const pages = await readPages(tx, [...new Set(annotations.map((note) => note.page))]);
    const emptied = await removeEmptyPages(tx, pages);
    const removed = { ids: annotations.map((note) => note.id), pages: emptied };
    const generation = await countWrite(tx);
    const change = { generation, put: { pages: [], annotations: [] }, removed };
    return { removed: { pages, annotations }, change };
  });
}

async function readPages(tx: Writing, keys: string[]): Promise<SavedPage[]> {
  const found = await Promise.all(keys.map((key) => tx.objectStore('pages').get(key)));
  return found.filter((page): page is SavedPage => page !== undefined);
}

/** Resolves with the keys of those on which no note was left. */
async function removeEmptyPages(tx: Writing, pages: SavedPage[]): Promise<string[]> {
  const emptied: string[] = [];
  for (const { key } of pages) {
    if ((await tx.objectStore('annotations').index('page').count(key)) > 0) continue;
    await tx.objectStore('pages').delete(key);
    await tx.objectStore('snapshots').delete(key);
    emptied.push(key);
  }
  return emptied;
}
