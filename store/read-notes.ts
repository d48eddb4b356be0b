import type { Annotation, SavedPage } from '@/model/annotation';
import type { Library, Store } from '@/store/schema';
import { read } from '@/store/transact';

/** Milliseconds for what goes through the whole library. */
const longPatience = 60_000;

/** One note, or null. Throws `StoreError`. */
export async function getAnnotation(store: Store, id: string): Promise<Annotation | null> {
  return (await read(store, (tx) => tx.objectStore('annotations').get(id))) ?? null;
}

/** The notes of the page with this key (see `pageKey`), oldest first. Throws `StoreError`. */
export async function listByPage(store: Store, page: string): Promise<Annotation[]> {
  const found = await read(store, (tx) => tx.objectStore('annotations').index('page').getAll(page));
  return found.sort((a, b) => a.created.localeCompare(b.created));
}

/** All notes with their pages, the last changed first. Throws `StoreError`. */
export async function listAll(store: Store): Promise<Library> {
  const { pages, annotations } = await exportAll(store);
  return { pages, annotations: annotations.sort((a, b) => b.modified.localeCompare(a.modified)) };
}

/** All notes and pages as of one moment, in no order that means anything. Throws `StoreError`. */
export async function exportAll(store: Store): Promise<Library> {
  const { pages, annotations } = await exportCounted(store);
  return { pages, annotations };
}

/** What is kept of a page, or null. Throws `StoreError`. */
export async function getPage(store: Store, key: string): Promise<SavedPage | null> {
  return (await read(store, (tx) => tx.objectStore('pages').get(key))) ?? null;
}

/** How often notes or pages have been written since the database was made; 0 in a new one. Throws `StoreError`. */
export async function readGeneration(store: Store): Promise<number> {
  return (await read(store, (tx) => tx.objectStore('counters').get('generation'))) ?? 0;
}

/** All notes and pages with the generation that they belong to. Throws `StoreError`. */
export async function exportCounted(store: Store): Promise<Library & { generation: number }> {
  return read(
    store,
    async (tx) => {
      const [annotations, pages, generation = 0] = await Promise.all([
        tx.objectStore('annotations').getAll(),
        tx.objectStore('pages').getAll(),
        tx.objectStore('counters').get('generation'),
      ]);
      return { pages, annotations, generation };
    },
    longPatience,
  );
}

/** Those of these notes that are there, in the order asked for, with the pages they stand on. Throws `StoreError`. */
export async function listByIds(store: Store, ids: readonly string[]): Promise<Library> {
  return read(
    store,
    async (tx) => {
      const found = await Promise.all(ids.map((id) => tx.objectStore('annotations').get(id)));
      const annotations = found.filter((note) => note !== undefined);
      const keys = [...new Set(annotations.map(({ page }) => page))];
      const pages = await Promise.all(keys.map((key) => tx.objectStore('pages').get(key)));
      return { annotations, pages: pages.filter((page) => page !== undefined) };
    },
    longPatience,
  );
}

/** The newest notes with their pages, without looking at any other. Throws `StoreError`. */
export async function listNewest(store: Store, most: number): Promise<Library> {
  return read(store, async (tx) => {
    const annotations: Annotation[] = [];
    let at = await tx.objectStore('annotations').index('created').openCursor(null, 'prev');
    for (; at && annotations.length < most; at = await at.continue()) annotations.push(at.value);
    const keys = [...new Set(annotations.map(({ page }) => page))];
    const pages = await Promise.all(keys.map((key) => tx.objectStore('pages').get(key)));
    return { annotations, pages: pages.filter((page) => page !== undefined) };
  });
}

/** How many notes and pages there are, without counting them. Throws `StoreError`. */
export async function readCounts(store: Store): Promise<{ notes: number; pages: number }> {
  return read(store, async (tx) => {
    const counters = tx.objectStore('counters');
    const [notes = 0, pages = 0] = await Promise.all([counters.get('notes'), counters.get('pages')]);
    return { notes, pages };
  });
}
