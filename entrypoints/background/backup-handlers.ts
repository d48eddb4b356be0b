import { type Handlers, tell } from '@/browser/answer';
import { errorText } from '@/browser/error-text';
import { mayWriteTo, writeBackup } from '@/browser/folders';
import { keepLastBackup, readLastBackup } from '@/browser/last-backup';
import type { BackupStatus } from '@/browser/message-shapes';
import { readSettings } from '@/browser/settings';
import { inLibrary } from '@/entrypoints/background/library';
import { writeWhenceParts } from '@/formats/write-whence';
import { backupName, isBackupDue } from '@/model/backup';
import { readBackupFolder } from '@/store/backup-folder';
import { readCounts } from '@/store/read-notes';
import { streamLibrary } from '@/store/stream-library';

/** Answers about backups. Where there is no folder, an open page of ours makes them, since only it can download. */
export const backupHandlers: Handlers<`backup.${'status' | 'run'}`> = {
  'backup.status': async () => {
    const status = await readStatus();
    if (mayRun(status)) backUpWhenDue().catch(() => undefined);
    return status;
  },
  'backup.run': async () => {
    await inTurn(backUp);
    return readStatus();
  },
};

/** Makes a backup if one is due and there is a folder that may be written to. */
export async function backUpWhenDue(): Promise<void> {
  await inTurn(async () => {
    // Asked again: another may just have been made.
    if (mayRun(await readStatus())) await backUp();
  });
}

const mayRun = ({ isDue, folder, mayWrite }: BackupStatus): boolean => isDue && folder !== null && mayWrite;

async function readStatus(): Promise<BackupStatus> {
  const [{ backup: choice }, last, folder, counts] = await Promise.all([
    readSettings(),
    readLastBackup(),
    readBackupFolder().catch(() => null),
    inLibrary(readCounts),
  ]);
  const mayWrite = folder === null || (await mayWriteTo(folder).catch(() => false));
  const isDue = counts.notes > 0 && isBackupDue(choice, last, now());
  return { choice, last, isDue, folder: folder?.name ?? null, mayWrite };
}

async function backUp(): Promise<void> {
  const folder = await readBackupFolder();
  if (!folder) return;
  const { backup: choice } = await readSettings();
  const made = now();
  try {
    const library = await streamLibrary(inLibrary, null);
    await writeBackup(folder, backupName(made), writeWhenceParts(library, made), choice.keep);
    await keepLastBackup({ made, notes: library.notes, problem: '' });
  } catch (error) {
    const problem = errorText(error);
    await keepLastBackup({ ...(await readLastBackup()), problem });
  }
  tell('backup.changed', {});
}

let last: Promise<unknown> = Promise.resolve();

function inTurn(work: () => Promise<void>): Promise<void> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}

function now(): string {
  return new Date().toISOString();
}
