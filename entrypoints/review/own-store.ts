import { databaseName } from '@/browser/library-state';
import { StoreError } from '@/store/errors';
import { openStore } from '@/store/open-store';
import type { Store } from '@/store/schema';

let opened: Promise<Store> | null = null;

/**
 * Reads the notes: our own pages may, only the background writes. The connection stays open, since a list reads at every turn of
 * the wheel; it closes itself where a newer version wants to upgrade. One that is gone is opened once more. Throws `StoreError`.
 */
export async function readStore<R>(act: (store: Store) => Promise<R>): Promise<R> {
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

function connection(): Promise<Store> {
  if (opened) return opened;
  const forget = (): void => {
    if (opened === opening) opened = null;
  };
  const opening = databaseName().then((name) => openStore(name, forget));
  opening.catch(forget);
  opened = opening;
  return opening;
}
