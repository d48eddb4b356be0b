import { keepIndex } from '@/entrypoints/background/keep-index';
import { isGivenUp, isUnreadable, openLibrary } from '@/entrypoints/background/open-library';
import { copyChange } from '@/entrypoints/background/second-copy';
import type { Change } from '@/store/change';
import { StoreError } from '@/store/errors';
import { inTime } from '@/store/in-time';
import { mayWait } from '@/store/refresh-index';
import type { Store } from '@/store/schema';

/** Milliseconds; a change is copied in about five, unless everything is being copied. */
const copyPatience = 25;

let opened: Promise<Store> | null = null;

/** The one connection; what could not be opened, or is gone, is opened anew by the next who asks. */
function connection(suspect = false): Promise<Store> {
  if (opened && !suspect) return opened;
  const forget = () => {
    if (opened === opening) opened = null;
  };
  const opening: Promise<Store> = openLibrary(forget, () => new Date().toISOString(), suspect);
  opening.catch(forget);
  opened = opening;
  return opening;
}

/**
 * Does something with the notes. When the connection turns out to be gone, or the browser refuses (Firefox refuses the
 * first write after a full disk), it is tried once more on a new one: every act may be repeated.
 * Throws a `StoreError` with a sentence for the reader, and whatever `act` throws.
 */
export async function inLibrary<R>(act: (store: Store) => Promise<R>): Promise<R> {
  const first = connection();
  const store = await first;
  try {
    return await act(store);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    if (opened === first) opened = null;
    store.close();
    return afterDamage(act);
  }
}

/** Where the browser still cannot read, all is looked at, and a damaged database put aside for one filled from the second copy. */
async function afterDamage<R>(act: (store: Store) => Promise<R>): Promise<R> {
  const second = connection();
  try {
    return await act(await second);
  } catch (error) {
    if (!isUnreadable(error) && !isGivenUp(error)) throw error;
    if (opened === second) (await second.catch(() => null))?.close();
    return act(await connection(opened === second || opened === null));
  }
}

/**
 * The same for an act that changes notes: what it changed goes into the second copy too, and mostly stands there when this resolves:
 * nobody is kept waiting for long.
 */
export async function changeLibrary<R extends { change: Change | null }>(
  act: (store: Store) => Promise<R>,
): Promise<R> {
  return inLibrary(async (store) => {
    const result = await act(store);
    if (result.change) {
      const copied = copyChange(store, result.change); // what it misses, the next one copies
      keepIndex(store, mayWait).catch(() => undefined); // what it leaves, the next one takes in
      await inTime(copied, copyPatience).catch(() => undefined);
    }
    return result;
  });
}
