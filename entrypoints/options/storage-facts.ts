import { send } from '@/browser/send';
import type { StorageFacts } from '@/components/storage-state';

/** What is kept now. Throws a sentence when the notes cannot be counted. */
export async function readStorageFacts(): Promise<StorageFacts> {
  const [{ notes, pages }, estimate, persistent] = await Promise.all([
    send('library.size'),
    navigator.storage.estimate().catch(() => null),
    navigator.storage.persisted().catch(() => null),
  ]);
  return { notes, pages, used: estimate?.usage ?? null, persistent };
}

/** Asks the browser never to clear it by itself; false when it says no. */
export async function askToPersist(): Promise<boolean> {
  return navigator.storage.persist().catch(() => false);
}
