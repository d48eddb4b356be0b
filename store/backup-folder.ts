import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import { asStoreError } from '@/store/errors';

interface FolderSchema extends DBSchema {
  folders: { key: 'backup'; value: FileSystemDirectoryHandle };
}

/**
 * The folder that the reader picked for backups. It lies in a database of its own: it belongs to this browser and not to
 * the notes, and must not be lost with them. All throw `StoreError`.
 */
export const readBackupFolder = (): Promise<FileSystemDirectoryHandle | null> =>
  inFolders(async (db) => (await db.get('folders', 'backup')) ?? null);

export const keepBackupFolder = (folder: FileSystemDirectoryHandle): Promise<void> =>
  change((folders) => folders.put(folder, 'backup'));

export const forgetBackupFolder = (): Promise<void> => change((folders) => folders.delete('backup'));

/** Strict like every other write: one that does not wait for the disk endangers all of an extension's databases. */
const change = (act: (folders: Folders) => Promise<unknown>): Promise<void> =>
  inFolders(async (db) => {
    const tx = db.transaction('folders', 'readwrite', { durability: 'strict' });
    await Promise.all([act(tx.store), tx.done]);
  });

type Folders = IDBPObjectStore<FolderSchema, ['folders'], 'folders', 'readwrite'>;

async function inFolders<R>(act: (db: IDBPDatabase<FolderSchema>) => Promise<R>): Promise<R> {
  try {
    const db = await openDB<FolderSchema>('whence-folders', 1, {
      upgrade: (made) => void made.createObjectStore('folders'),
    });
    try {
      return await act(db);
    } finally {
      db.close();
    }
  } catch (error) {
    throw asStoreError(error);
  }
}
