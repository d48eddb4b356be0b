import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
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
  inFolders(async (db) => void (await db.put('folders', folder, 'backup')));

export const forgetBackupFolder = (): Promise<void> => inFolders((db) => db.delete('folders', 'backup'));

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
