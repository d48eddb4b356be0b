import browser from 'webextension-polyfill';
import type { ArrivedSource, WaitingNote } from '@/browser/message-shapes';

/** Kept in memory only, as long as the browser runs. */
const storage = () => browser.storage.session;

/** The note that waits for words to be selected elsewhere, or null. */
export async function readWaiting(): Promise<WaitingNote | null> {
  const { waiting } = await storage().get('waiting');
  return (waiting as WaitingNote | undefined) ?? null; // only `keepWaiting` writes it
}

export async function keepWaiting(waiting: WaitingNote | null): Promise<void> {
  await storage().set({ waiting });
}

/** Keeps what has come for a note until an editor takes it. */
export async function keepArrived(key: string, source: ArrivedSource): Promise<void> {
  await storage().set({ [`arrived:${key}`]: source });
}

/** What has come for a note, once; null when nothing has. */
export async function takeArrived(key: string): Promise<ArrivedSource | null> {
  const name = `arrived:${key}`;
  const { [name]: source } = await storage().get(name);
  if (source === undefined) return null;
  await storage().remove(name);
  return source as ArrivedSource; // only `keepArrived` writes it
}
