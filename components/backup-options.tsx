import { type MessageKey, useMoment, useNumber, useSay } from '@/components/strings';
import { type BackupChoice, type BackupRhythm, backupRhythms, type LastBackup } from '@/model/backup';

export interface BackupOptionsProps {
  choice: BackupChoice;
  last: LastBackup;
  /** Name of the folder; `null`: backups are downloaded. */
  folder: string | null;
  mayWrite: boolean;
  /** Whether the browser lets a folder be picked. */
  mayPick: boolean;
  isBusy: boolean;
  /** A sentence, when something could not be done. */
  problem: string;
  onChange: (choice: BackupChoice) => void;
  onPick: () => void;
  onForget: () => void;
  onRun: () => void;
}

const rhythmLabels: Record<BackupRhythm, MessageKey> = {
  off: 'backupOff',
  daily: 'backupDaily',
  weekly: 'backupWeekly',
  monthly: 'backupMonthly',
};

const counts = [3, 5, 10, 20, 50];

/** When backups are made by themselves, where to, and how the last one went. */
export function BackupOptions(props: BackupOptionsProps) {
  const { choice, last, folder, mayWrite, mayPick, isBusy, problem, onChange } = props;
  const say = useSay();
  const number = useNumber();
  const moment = useMoment();
  return (
    <section class="backup" aria-labelledby="backup-title">
      <h2 id="backup-title">{say('backupTitle')}</h2>
      <label class="backup-row">
        <span>{say('backupEvery')}</span>
        <select
          value={choice.every}
          onChange={(event) => {
            const every = backupRhythms.find((one) => one === event.currentTarget.value);
            if (every) onChange({ ...choice, every });
          }}
        >
          {backupRhythms.map((one) => (
            <option key={one} value={one}>
              {say(rhythmLabels[one])}
            </option>
          ))}
        </select>
      </label>
      <p class="hint">
        {folder === null
          ? say(mayPick ? 'backupToDownloads' : 'backupOnlyDownloads')
          : say('backupToFolder', folder)}
      </p>
      {folder !== null && (
        <label class="backup-row">
          <span>{say('backupKeep')}</span>
          <select
            value={String(choice.keep)}
            onChange={(event) => onChange({ ...choice, keep: Number(event.currentTarget.value) })}
          >
            {[...new Set([...counts, choice.keep])]
              .sort((a, b) => a - b)
              .map((count) => (
                <option key={count} value={String(count)}>
                  {number(count)}
                </option>
              ))}
          </select>
        </label>
      )}
      {!mayWrite && <p class="problem">{say('backupNotAllowed')}</p>}
      <p role="status">
        {last.made === null ? say('backupNever') : say('backupLast', moment(last.made), number(last.notes))}
      </p>
      {(problem || last.problem) && (
        <p class="problem" role="alert">
          {say('backupFailed', problem || last.problem)}
        </p>
      )}
      <div class="backup-acts">
        <button type="button" disabled={isBusy} onClick={props.onRun}>
          {say(isBusy ? 'backupRunning' : 'backupNow')}
        </button>
        {mayPick && (
          <button type="button" onClick={props.onPick}>
            {say(folder === null ? 'backupPick' : 'backupPickOther')}
          </button>
        )}
        {folder !== null && (
          <button type="button" class="quiet" onClick={props.onForget}>
            {say('backupForget')}
          </button>
        )}
      </div>
    </section>
  );
}
