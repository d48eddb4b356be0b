import {
  databaseName,
  isFirstLook,
  keepDatabaseName,
  keepLooked,
  keepRestored,
} from '@/browser/library-state';
import { tellOfChange } from '@/entrypoints/background/affected-pages';
import { readMarks, seenGeneration } from '@/entrypoints/background/copy-entries';
import { readCopy } from '@/entrypoints/background/read-copy';
import { copyAll } from '@/entrypoints/background/second-copy';
import { takeOver } from '@/entrypoints/background/take-over';
import { nextDatabase } from '@/model/database-name';
import { countAnew } from '@/store/count-anew';
import { asStoreError, StoreError } from '@/store/errors';
import { importLibrary } from '@/store/import-library';
import { openStore } from '@/store/open-store';
import { exportAll, readGeneration } from '@/store/read-notes';
import type { Store } from '@/store/schema';
import { isAborted } from '@/store/transact';

/**
 * Opens the notes and brings them and their second copy to the same state: an empty or older database is filled from the
 * copy, an older copy is made anew. A database that cannot be read is put aside, untouched, and another filled instead.
 * `now` tells the ISO 8601 time. `suspect`: something could not be read, so all of it is looked at. Throws `StoreError`.
 */
export async function openLibrary(gone: () => void, now: () => string, suspect = false): Promise<Store> {
  const name = await databaseName();
  try {
    return await openWhole(name, gone, now, suspect);
  } catch (error) {
    const mayPass = isUnreadable(error) || isGivenUp(error);
    if (!mayPass || (await seenGeneration()) === 0) throw error;
  }
  // Tried again first: a passing failure must not move anything. Chromium throws a damaged database away at the first write, which it
  // aborts, and has an empty one for the next who opens it.
  return openWhole(name, gone, now, suspect).catch(async (error: unknown) => {
    if (!isUnreadable(error)) throw error;
    // Until the other is complete, a start in between must not take it for the one in use.
    await keepDatabaseName(name).catch((reason: unknown) => {
      throw isFull(reason) ? asStoreError(new DOMException(String(reason), 'QuotaExceededError')) : error;
    });
    // Chromium keeps an origin's databases in the same files: where these are damaged it may open none, except in a bucket.
    const [apart, beside] = [nextDatabase(name, true), nextDatabase(name, false)];
    const store = await openWhole(apart, gone, now, false).catch(() => openWhole(beside, gone, now, false));
    await takeOver(name, store);
    await keepDatabaseName(store.name);
    return store;
  });
}

async function openWhole(
  name: string,
  gone: () => void,
  now: () => string,
  suspect: boolean,
): Promise<Store> {
  const store = await openStore(name, gone);
  try {
    if (suspect) await exportAll(store);
    if (suspect || (await isFirstLook())) await look(store);
    const generation = await readGeneration(store);
    const { generation: whole, copying } = await readMarks();
    const seen = copying?.through ?? whole;
    if (generation < seen) await restore(store, seen, copying === null, now());
    else if (generation > whole) copyAll(store).catch(() => undefined); // tried again at the next start
    return store;
  } catch (error) {
    store.close();
    throw asStoreError(error); // the settings storage has no sentences for the reader
  }
}

/**
 * A file that was cut off may cost a database some of its notes, and their number with them, while it opens and reads as ever:
 * fewer than it or the copy has counted, where the copy has more, is damage. Looked for once each time the browser is started.
 * Throws `StoreError`.
 */
async function look(store: Store): Promise<void> {
  const { there, indexed, wanted } = await countAnew(store);
  const written = await readGeneration(store);
  const { generation, notes, copying } = await readMarks();
  const counted = Math.max(wanted, generation === written ? (notes ?? 0) : 0);
  if (there < counted || indexed !== there) {
    const isCopied = copying === null && generation >= written;
    if (isCopied && (indexed !== there || (await readCopy()).annotations.length > there))
      throw new StoreError('Some of your notes cannot be read.', {
        cause: new DOMException(`${there} of ${counted} notes, ${indexed} in order`, 'DataError'),
      });
  }
  await keepLooked();
}

/** A copy that was not `isWhole` yet gives what it has: the reader is told that it is not everything. */
async function restore(store: Store, seen: number, isWhole: boolean, when: string): Promise<void> {
  const copy = await readCopy();
  const { added, updated } = await importLibrary(store, copy, null, seen);
  tellOfChange(copy.pages.map((page) => page.key));
  const count = added + updated;
  if (count > 0 || !isWhole) await keepRestored({ when, count, ...(!isWhole && { isPart: true }) });
  copyAll(store).catch(() => undefined); // tried again at the next start
}

/** Browsers say so of a damaged file. What is merely full, newer, or held by another window is left where it is. */
export function isUnreadable(error: unknown): boolean {
  return (
    error instanceof StoreError && error.cause instanceof DOMException && damageNames.has(error.cause.name)
  );
}

/** The browser has aborted a write by itself and says no more: the file may be damaged, or the disk full. */
export function isGivenUp(error: unknown): boolean {
  return error instanceof StoreError && isAborted(error.cause);
}

/** Of the settings storage, which has no names for its failures. */
function isFull(reason: unknown): boolean {
  return /no_space|quota/i.test(String(reason));
}

const damageNames = new Set(['UnknownError', 'DataError', 'DataCloneError', 'NotReadableError']);
