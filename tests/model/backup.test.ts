import { expect, test } from 'vitest';
import { type BackupRhythm, backupName, isBackupDue, noBackup, outdatedBackups } from '@/model/backup';

const now = '2026-03-31T10:00:00.000Z';

test.each<[BackupRhythm, string | null, boolean]>([
  ['off', null, false],
  ['off', '2020-01-01T00:00:00.000Z', false],
  ['daily', null, true],
  ['daily', '2026-03-30T10:00:01.000Z', false],
  ['daily', '2026-03-30T10:00:00.000Z', true],
  ['weekly', '2026-03-25T10:00:00.000Z', false],
  ['weekly', '2026-03-24T09:00:00.000Z', true],
  ['monthly', '2026-03-02T10:00:00.000Z', false],
  ['monthly', '2026-02-27T10:00:00.000Z', true],
  ['daily', '2031-01-01T00:00:00.000Z', true],
  ['daily', 'no time at all', true],
])('%s, the last of %s: due %s', (every, made, due) => {
  expect(isBackupDue({ every, keep: 3 }, { ...noBackup, made }, now)).toBe(due);
});

test('the newest stay, and nothing that is not ours is ever named', () => {
  const names = ['2026-01-01', '2026-03-01', '2026-02-01'].map((day) => backupName(`${day}T08:09:10.000Z`));
  const others = ['whence-2026-01-01.jsonld', 'whence-backup-2026-01-01-080910.jsonld.bak', 'taxes.jsonld'];
  expect(outdatedBackups([...names, ...others], 2)).toEqual(['whence-backup-2026-01-01-080910.jsonld']);
  expect(outdatedBackups(names, 0)).toHaveLength(2);
  expect(outdatedBackups(names, 3)).toEqual([]);
});
