import type { IDBPTransaction } from 'idb';
import { asStoreError, StoreError } from '@/store/errors';
import { inTime, patience } from '@/store/in-time';
import { type Store, type StoreName, storeNames, type WhenceSchema } from '@/store/schema';

export type Writing = IDBPTransaction<WhenceSchema, StoreName[], 'readwrite'>;
export type Reading = IDBPTransaction<WhenceSchema, StoreName[], 'readonly'>;

const everyStore: StoreName[] = [...storeNames];

/**
 * Runs `act` in one transaction over the whole store and resolves when it is on the disk, not before: a power cut
 * loses what was merely accepted. Either all of it is kept or nothing. Throws `StoreError`.
 */
export async function write<R>(store: Store, act: (tx: Writing) => Promise<R>, limit = patience): Promise<R> {
  return guarded(store, limit, async () => {
    const tx = store.transaction(everyStore, 'readwrite', { durability: 'strict' });
    return { tx, result: act(tx) };
  });
}

/** Runs `act` over one state of the whole store. Throws `StoreError`. */
export async function read<R>(store: Store, act: (tx: Reading) => Promise<R>, limit = patience): Promise<R> {
  const reading = async () => {
    const tx = store.transaction(everyStore, 'readonly');
    return { tx, result: act(tx) };
  };
  return guarded(store, limit, reading, asDamage);
}

interface Begun<R> {
  tx: { done: Promise<void>; abort: () => void };
  result: Promise<R>;
}

/** `given`: what it means that the browser has given it up, and says no more than that. */
async function guarded<R>(
  store: Store,
  limit: number,
  begin: () => Promise<Begun<R>>,
  given: (reason: unknown) => unknown = (reason) => reason,
): Promise<R> {
  let abort = () => {};
  let closed = () => {};
  const closing = new Promise<never>((_, reject) => {
    closed = () =>
      reject(
        new StoreError('The browser closed your notes, perhaps because the disk is full. Try again.', {
          told: ['store-cut-off'],
        }),
      );
  });
  store.addEventListener('close', closed);
  const work = (async () => {
    const { tx, result } = await begin();
    tx.done.catch(() => undefined); // heard below, or `result` has failed before it
    abort = () => tx.abort();
    try {
      const value = await Promise.race([result, forsaken(tx.done)]);
      await tx.done;
      return value;
    } catch (error) {
      result.catch(() => undefined);
      quietly(abort);
      // Of a transaction that the browser has given up, the request knows only that; the transaction knows why.
      if (!isAborted(error)) throw error;
      throw await tx.done.then(
        () => error,
        (reason: unknown) => (isAborted(reason) ? given(reason) : reason),
      );
    }
  })();
  try {
    return await inTime(Promise.race([work, closing]), limit);
  } catch (error) {
    quietly(abort);
    work.catch(() => undefined);
    throw asStoreError(error);
  } finally {
    store.removeEventListener('close', closed);
  }
}

/**
 * Rejects when the browser has given the transaction up without a word to its requests, as Firefox does where the bytes of a record
 * are damaged: nobody must wait for those. Whoever is told, or told that the connection is gone, is told before.
 */
function forsaken(done: Promise<void>): Promise<never> {
  return new Promise((_, reject) => {
    done.catch((reason: unknown) => {
      setTimeout(() => reject(isAborted(reason) ? asDamage(reason) : reason));
    });
  });
}

/** Nothing else ends a reading that nobody has ended. */
function asDamage(reason: unknown): DOMException {
  return new DOMException(String(reason), 'UnknownError');
}

/** Some transaction was aborted: by itself, or because the browser could not go on. */
export function isAborted(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** A transaction that has ended by itself refuses to be aborted. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {}
}
