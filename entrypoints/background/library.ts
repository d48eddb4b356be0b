import { StoreError } from '@/store/errors';
import { openStore } from '@/store/open-store';
import type { Store } from '@/store/schema';

let opened: Promise<Store> | null = null;

/** The one connection; what could not be opened, or is gone, is opened anew by the next who asks. */
function connection(): Promise<Store> {
  if (opened) return opened;
  const forget = () => {
    if (opened === opening) opened = null;
  };
  const opening: Promise<Store> = openStore(undefined, forget);
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
    return act(await connection());
  }
}
