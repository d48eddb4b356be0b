import { databaseName, keepDatabaseName, keepRestored } from '@/browser/library-state';
import { tellOfChange } from '@/entrypoints/background/affected-pages';
import { copiedGeneration, copyAll, readCopy } from '@/entrypoints/background/second-copy';
import { StoreError } from '@/store/errors';
import { importLibrary } from '@/store/import-library';
import { openStore } from '@/store/open-store';
import { readGeneration } from '@/store/read-notes';
import type { Store } from '@/store/schema';

/**
 * Opens the notes and brings them and their second copy to the same state: an empty or older database is filled from the
 * copy, an older copy is made anew. A database that cannot be read is put aside, untouched, and another filled instead.
 * `now` tells the ISO 8601 time. Throws `StoreError`.
 */
export async function openLibrary(gone: () => void, now: () => string): Promise<Store> {
  const name = await databaseName();
  try {
    return await openWhole(name, gone, now);
  } catch (error) {
    if (!isUnreadable(error) || (await copiedGeneration()) === 0) throw error;
  }
  // Tried again first: a passing failure must not move anything.
  return openWhole(name, gone, now).catch(async (error: unknown) => {
    if (!isUnreadable(error)) throw error;
    const other = nameAfter(name);
    const store = await openWhole(other, gone, now);
    await keepDatabaseName(other);
    return store;
  });
}

async function openWhole(name: string, gone: () => void, now: () => string): Promise<Store> {
  const store = await openStore(name, gone);
  try {
    const generation = await readGeneration(store);
    const copied = await copiedGeneration();
    if (generation > copied) copyAll(store).catch(() => undefined); // tried again at the next start
    if (generation < copied) await restore(store, copied, now());
    return store;
  } catch (error) {
    store.close();
    throw error;
  }
}

async function restore(store: Store, copied: number, when: string): Promise<void> {
  const copy = await readCopy();
  const { added, updated } = await importLibrary(store, copy, null, copied);
  tellOfChange(copy.pages.map((page) => page.key));
  if (added + updated > 0) await keepRestored({ when, count: added + updated });
  copyAll(store).catch(() => undefined); // tried again at the next start
}

/** Browsers say so of a damaged file. What is merely full, newer, or held by another window is left where it is. */
function isUnreadable(error: unknown): boolean {
  return (
    error instanceof StoreError && error.cause instanceof DOMException && error.cause.name === 'UnknownError'
  );
}

function nameAfter(name: string): string {
  const [base = name, number = '1'] = name.split(/-(?=\d+$)/);
  return `${base}-${Number(number) + 1}`;
}
