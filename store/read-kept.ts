import type { Annotation } from '@/model/annotation';
import type { Store } from '@/store/schema';
import { read } from '@/store/transact';

/** Those of these notes that are here, by id. Throws `StoreError`. */
export async function keptNotes(store: Store, ids: readonly string[]): Promise<Map<string, Annotation>> {
  const found = await read(store, (tx) =>
    Promise.all(ids.map((id) => tx.objectStore('annotations').get(id))),
  );
  return new Map(found.flatMap((note) => (note ? [[note.id, note]] : [])));
}

/** Those of these pages (see `pageKey`) that are here. Throws `StoreError`. */
export async function keptPages(store: Store, keys: readonly string[]): Promise<Set<string>> {
  const found = await read(store, (tx) =>
    Promise.all(keys.map((key) => tx.objectStore('pages').getKey(key))),
  );
  return new Set(found.filter((key) => key !== undefined));
}
