import type { Annotation, SavedPage } from '@/model/annotation';
import type { Snapshot } from '@/model/page-change';
import { listByIds } from '@/store/read-notes';
import type { Store } from '@/store/schema';
import { getSnapshot } from '@/store/snapshots';
import { type Reading, read } from '@/store/transact';

/** Notes read at a time. */
const batch = 500;
/** Milliseconds for what goes through all keys. */
const longPatience = 60_000;

/** Runs something on the store, on another connection where the first is gone. */
export type WithStore = <R>(act: (store: Store) => Promise<R>) => Promise<R>;

/** A library that is read as it is asked for, oldest notes first. */
export interface StreamedLibrary {
  /** How many notes there are to come. */
  notes: number;
  pages: SavedPage[];
  annotations: AsyncIterable<Annotation>;
  snapshots: AsyncIterable<Snapshot>;
}

/**
 * All notes, or those with these ids, with their pages and these pages' texts. Which they are is settled at once; what they
 * say is read later: a note that is removed meanwhile is left out, one that is made meanwhile is not in it, so that every
 * note has its page. Throws `StoreError`, while it is read too.
 */
export async function streamLibrary(
  withStore: WithStore,
  wanted: readonly string[] | null,
): Promise<StreamedLibrary> {
  const { ids, pages } = await withStore((store) =>
    read(store, (tx) => (wanted ? chosen(tx, wanted) : everything(tx)), longPatience),
  );
  return { notes: ids.length, pages, annotations: notes(withStore, ids), snapshots: texts(withStore, pages) };
}

async function everything(tx: Reading) {
  const [ids, pages] = await Promise.all([
    tx.objectStore('annotations').index('created').getAllKeys(),
    tx.objectStore('pages').getAll(),
  ]);
  return { ids, pages };
}

async function chosen(tx: Reading, wanted: readonly string[]) {
  const ids: string[] = [];
  const keys = new Set<string>();
  for (let start = 0; start < wanted.length; start += batch) {
    const found = await Promise.all(
      wanted.slice(start, start + batch).map((id) => tx.objectStore('annotations').get(id)),
    );
    for (const note of found) {
      if (!note) continue;
      ids.push(note.id);
      keys.add(note.page);
    }
  }
  const pages = await Promise.all([...keys].map((key) => tx.objectStore('pages').get(key)));
  return { ids, pages: pages.filter((page) => page !== undefined) };
}

async function* notes(withStore: WithStore, ids: readonly string[]): AsyncGenerator<Annotation> {
  for (let start = 0; start < ids.length; start += batch) {
    const part = ids.slice(start, start + batch);
    const { annotations } = await withStore((store) => listByIds(store, part));
    yield* annotations;
  }
}

async function* texts(withStore: WithStore, pages: readonly SavedPage[]): AsyncGenerator<Snapshot> {
  for (const { key } of pages) {
    const snapshot = await withStore((store) => getSnapshot(store, key));
    if (snapshot) yield snapshot;
  }
}
