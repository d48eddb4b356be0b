import type { Annotation, SavedPage } from '@/model/annotation';
import { type Change, countWrite } from '@/store/change';
import type { Library, Store } from '@/store/schema';
import { type Writing, write } from '@/store/transact';

/** What is gone, with the pages on which no note is left; `importLibrary` puts it back. */
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
    const pages = await removeEmptyPages(tx, [...new Set(annotations.map((note) => note.page))]);
    const removed = { ids: annotations.map((note) => note.id), pages: pages.map((page) => page.key) };
    const generation = await countWrite(tx);
    const change = { generation, put: { pages: [], annotations: [] }, removed };
    return { removed: { pages, annotations }, change };
  });
}

async function removeEmptyPages(tx: Writing, keys: string[]): Promise<SavedPage[]> {
  const pages = tx.objectStore('pages');
  const gone: SavedPage[] = [];
  for (const key of keys) {
    if ((await tx.objectStore('annotations').index('page').count(key)) > 0) continue;
    const page = await pages.get(key);
    if (page) gone.push(page);
    await pages.delete(key);
  }
  return gone;
}
