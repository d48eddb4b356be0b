export const backupRhythms = ['off', 'daily', 'weekly', 'monthly'] as const;
/** How often a backup is made by itself. */
export type BackupRhythm = (typeof backupRhythms)[number];

export interface BackupChoice {
  every: BackupRhythm;
  /** So many are kept in the folder; older ones are deleted. */
  keep: number;
}

export const mostBackups = 100;

/** How the last backup went. */
export interface LastBackup {
  /** ISO 8601 time of the last one that was written; `null`: never. */
  made: string | null;
  /** Notes in it. */
  notes: number;
  /** Why the last attempt failed, in a sentence; `''` when it did not. */
  problem: string;
}

export const noBackup: LastBackup = { made: null, notes: 0, problem: '' };

const day = 86_400_000;
const rhythm: Record<BackupRhythm, number> = {
  off: Number.POSITIVE_INFINITY,
  daily: day,
  weekly: 7 * day,
  monthly: 30 * day,
};

/** Whether the last backup is older than was chosen. `now` is an ISO 8601 time; a clock that was set back does not hinder it. */
export function isBackupDue({ every }: BackupChoice, { made }: LastBackup, now: string): boolean {
  if (every === 'off') return false;
  const age = made === null ? Number.POSITIVE_INFINITY : Date.parse(now) - Date.parse(made);
  return !(age >= 0 && age < rhythm[every]);
}

/** A backup's file name by the time it was made; names sort as times do. */
export function backupName(now: string): string {
  return `whence-backup-${now.slice(0, 19).replace('T', '-').replaceAll(':', '')}.jsonld`;
}

/** Of a folder's file names those of our backups that are too many, so that the newest `keep` stay. */
export function outdatedBackups(names: readonly string[], keep: number): string[] {
  const own = names.filter((name) => /^whence-backup-\d{4}-\d\d-\d\d-\d{6}\.jsonld$/.test(name)).sort();
  return own.slice(0, Math.max(0, own.length - Math.max(1, keep)));
}
