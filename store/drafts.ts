import type { Draft } from '@/model/annotation';
import type { Store } from '@/store/schema';
import { read, write } from '@/store/transact';

/** What was typed and not saved under this key (see `Draft`), or null. Throws `StoreError`. */
export async function getDraft(store: Store, key: string): Promise<Draft | null> {
  return (await read(store, (tx) => tx.objectStore('drafts').get(key))) ?? null;
}

/** All that was typed and not saved, the last typed first. Throws `StoreError`. */
export async function listDrafts(store: Store): Promise<Draft[]> {
  const drafts = await read(store, (tx) => tx.objectStore('drafts').getAll());
  return drafts.sort((a, b) => b.modified.localeCompare(a.modified));
}

/** Keeps what was typed, in place of what was kept under the same key. Throws `StoreError`. */
export async function putDraft(store: Store, draft: Draft): Promise<void> {
  await write(store, (tx) => tx.objectStore('drafts').put(draft));
}

/** Throws `StoreError`. */
export async function removeDraft(store: Store, key: string): Promise<void> {
  await write(store, (tx) => tx.objectStore('drafts').delete(key));
}
