import { useEffect, useState } from 'preact/hooks';
import { hear } from '@/browser/answer';
import { errorText } from '@/browser/error-text';
import { canPickFolder, mayWriteTo, pickFolder } from '@/browser/folders';
import type { BackupStatus } from '@/browser/message-shapes';
import { send } from '@/browser/send';
import { openOwnPage } from '@/browser/tabs';
import { BackupOptions } from '@/components/backup-options';
import { forgetBackupFolder, keepBackupFolder, readBackupFolder } from '@/store/backup-folder';

/** The options for backups with the choices as they are kept. */
export function BackupSection() {
  const [status, setStatus] = useState<BackupStatus | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    setProblem('');
    try {
      await work();
      setStatus(await send('backup.status'));
    } catch (reason) {
      setProblem(errorText(reason));
    }
  };
  useEffect(() => {
    const look = (): void => void attempt(async () => undefined);
    look();
    return hear('backup.changed', look);
  }, []);

  const run = (): Promise<void> =>
    attempt(async () => {
      const folder = await readBackupFolder();
      if (!folder) return openOwnPage('review.html?do=backup');
      await mayWriteTo(folder, true);
      setBusy(true);
      await send('backup.run').finally(() => setBusy(false));
    });
  const pick = (): Promise<void> =>
    attempt(async () => {
      const folder = await pickFolder();
      if (folder) await keepBackupFolder(folder);
    });

  if (!status) return null;
  return (
    <BackupOptions
      {...status}
      mayPick={canPickFolder()}
      isBusy={isBusy}
      problem={problem}
      onChange={(backup) => void attempt(() => send('settings.change', { backup }))}
      onPick={() => void pick()}
      onForget={() => void attempt(forgetBackupFolder)}
      onRun={() => void run()}
    />
  );
}
