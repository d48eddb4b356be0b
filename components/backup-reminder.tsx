import { useDay, useSay } from '@/components/strings';
import type { LastBackup } from '@/model/backup';

interface BackupReminderProps {
  last: LastBackup;
  onBackup: () => void;
}

/** Says quietly that the last backup is older than the reader wanted. */
export function BackupReminder({ last, onBackup }: BackupReminderProps) {
  const say = useSay();
  const day = useDay();
  return (
    <p class="reminder">
      <span>{last.made === null ? say('reminderNever') : say('reminderOld', day(last.made))}</span>
      <button type="button" class="quiet text" onClick={onBackup}>
        {say('backupNow')}
      </button>
    </p>
  );
}
