import { useEffect, useState } from 'preact/hooks';
import { hear } from '@/browser/answer';
import { errorText } from '@/browser/error-text';
import { mayWriteTo } from '@/browser/folders';
import { keepLastBackup, readLastBackup } from '@/browser/last-backup';
import type { BackupStatus } from '@/browser/message-shapes';
import { send } from '@/browser/send';
import { useNumber, useSay } from '@/components/strings';
import type { ToastProps } from '@/components/toast';
import { isAskedFor } from '@/entrypoints/review/asked';
import { readStore } from '@/entrypoints/review/own-store';
import { gather, saveFile } from '@/entrypoints/review/save-file';
import { writeWhenceParts } from '@/formats/write-whence';
import { backupName } from '@/model/backup';
import { readBackupFolder } from '@/store/backup-folder';
import { streamLibrary } from '@/store/stream-library';

/**
 * How it stands with backups. One that is due is made as soon as the page is open: into the folder by the background, to the
 * downloads here. `?do=backup` in the address asks for one in any case.
 */
export function useBackup(tellReader: (text: string, more?: Partial<ToastProps>) => void) {
  const say = useSay();
  const number = useNumber();
  const [isAsked] = useState(() => isAskedFor('backup'));
  const [status, setStatus] = useState<BackupStatus | null>(null);

  async function look(): Promise<BackupStatus> {
    const now = await send('backup.status');
    setStatus(now);
    return now;
  }

  async function run(byReader: boolean): Promise<void> {
    try {
      const folder = await readBackupFolder();
      if (folder) {
        if (byReader) await mayWriteTo(folder, true).catch(() => false); // without a click the browser does not ask
        const { last } = await send('backup.run');
        if (last.problem) throw new Error(last.problem);
      } else await downloadOnce(byReader);
      const { last } = await look();
      if (last.made !== null) tellReader(say('backupMade', number(last.notes)));
    } catch (reason) {
      const why = errorText(reason);
      tellReader(say('backupFailed', why), { wrong: true });
    }
  }

  useEffect(() => {
    const quietly = (): void => void look().catch(() => undefined);
    if (isAsked) void run(true);
    else
      look().then(
        ({ isDue, folder }) => isDue && folder === null && void run(false),
        () => undefined,
      );
    return hear('backup.changed', quietly);
  }, []);

  return { status, run: () => void run(true) };
}

/** Two windows that open at once make one backup. */
async function downloadOnce(byReader: boolean): Promise<void> {
  await navigator.locks.request('backup', async () => {
    if (!byReader && !(await send('backup.status')).isDue) return;
    const made = new Date().toISOString();
    try {
      const library = await streamLibrary(readStore, null);
      saveFile(backupName(made), 'application/ld+json', await gather(writeWhenceParts(library, made)));
      await keepLastBackup({ made, notes: library.notes, problem: '' });
    } catch (error) {
      const problem = errorText(error);
      await keepLastBackup({ ...(await readLastBackup()), problem });
      throw error;
    }
  });
}
