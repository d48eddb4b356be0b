import browser from 'webextension-polyfill';
import { type LastBackup, noBackup } from '@/model/backup';

/** How the last backup went; it outlives the notes, which can be erased. */
export async function readLastBackup(): Promise<LastBackup> {
  const { backup } = await browser.storage.local.get('backup');
  return { ...noBackup, ...(typeof backup === 'object' ? backup : {}) };
}

export async function keepLastBackup(backup: LastBackup): Promise<void> {
  await browser.storage.local.set({ backup });
}
