import { outdatedBackups } from '@/model/backup';

/** What Chromium has beyond the types of the DOM (File System Access, WICG). */
interface Permitted {
  queryPermission?(how: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(how: { mode: 'readwrite' }): Promise<PermissionState>;
}
interface Pickers {
  showSaveFilePicker?(how: {
    suggestedName: string;
    types: { description: string; accept: Record<string, string[]> }[];
  }): Promise<FileSystemFileHandle>;
  showDirectoryPicker?(how: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}

const pickers = (): Pickers => globalThis as Pickers; // asked for by name before it is called

/** Whether the reader can choose a file, or a folder, to be written to. */
export const canPickFile = (): boolean => pickers().showSaveFilePicker !== undefined;
export const canPickFolder = (): boolean => pickers().showDirectoryPicker !== undefined;

/** The file that the reader chooses, or `null` when they choose none. `extension` comes with its full stop. */
export async function pickFile(
  name: string,
  mime: string,
  extension: string,
): Promise<FileSystemFileHandle | null> {
  const types = [{ description: name, accept: { [mime]: [extension] } }];
  return unlessGivenUp(pickers().showSaveFilePicker?.({ suggestedName: name, types }));
}

/** The folder that the reader chooses, or `null` when they choose none. */
export function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  return unlessGivenUp(pickers().showDirectoryPicker?.({ id: 'backup', mode: 'readwrite' }));
}

async function unlessGivenUp<T>(picking: Promise<T> | undefined): Promise<T | null> {
  try {
    return (await picking) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Whether the browser lets us write to the folder now; `ask`: it may ask the reader, who has just clicked. */
export async function mayWriteTo(folder: FileSystemDirectoryHandle, ask = false): Promise<boolean> {
  const permitted = folder as FileSystemDirectoryHandle & Permitted; // asked for by name before it is called
  const how = { mode: 'readwrite' } as const;
  const state = ask ? await permitted.requestPermission?.(how) : await permitted.queryPermission?.(how);
  return state === undefined || state === 'granted';
}

/** Writes a file piece by piece: what was there before is replaced when all is written, and stays when it is given up. */
export async function writeFile(
  file: FileSystemFileHandle,
  pieces: AsyncIterable<string | Uint8Array<ArrayBuffer>>,
): Promise<void> {
  const to = await file.createWritable();
  try {
    for await (const piece of pieces) await to.write(piece);
    await to.close();
  } catch (error) {
    await to.abort().catch(() => undefined);
    throw error;
  }
}

/** Writes a backup into the folder; when it is there, older ones beyond `keep` are deleted. */
export async function writeBackup(
  folder: FileSystemDirectoryHandle,
  name: string,
  pieces: AsyncIterable<string>,
  keep: number,
): Promise<void> {
  try {
    await writeFile(await folder.getFileHandle(name, { create: true }), pieces);
  } catch (error) {
    await folder.removeEntry(name).catch(() => undefined);
    throw error;
  }
  const names: string[] = [];
  for await (const one of folder.keys()) names.push(one);
  for (const old of outdatedBackups(names, keep)) await folder.removeEntry(old).catch(() => undefined);
}
