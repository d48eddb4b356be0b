import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault, Trial } from '@/scripts/faults/fault';
import { makeLibrary } from '@/scripts/faults/ledger';

type Deed = (file: string, random: () => number) => void;

const deeds: Record<string, Deed> = {
  truncated: (file, random) => truncateSync(file, Math.floor(statSync(file).size * random())),
  'half overwritten with zeros': (file, random) => {
    const bytes = readFileSync(file);
    bytes.fill(0, Math.floor(bytes.length * random()));
    writeFileSync(file, bytes);
  },
  'with flipped bytes': (file, random) => {
    const bytes = readFileSync(file);
    for (let count = 0; count < 1 + bytes.length / 4_000; count++) {
      const at = Math.floor(bytes.length * random());
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    }
    writeFileSync(file, bytes);
  },
  deleted: (file) => rmSync(file),
};

/** While the browser is closed, a file of the database is broken; the second copy is whole. */
function breakDatabase(name: string, deed: Deed, trials: Fault['trials']): Fault {
  return {
    name: `a file of the database ${name}`,
    trials,
    async run(trial) {
      await fill(trial);
      await trial.room.leave();
      const files = filesIn(databaseFolder(trial));
      const file = files[Math.floor(files.length * trial.random())];
      if (!file) throw new Error('The database has no files.');
      deed(file, trial.random);
      await trial.room.enter();
      return usable(trial);
    },
  };
}

export const brokenFiles: Fault[] = [
  {
    name: 'the list of the database’s files deleted',
    trials: { chromium: 4, firefox: 0 },
    skip: (kind) => (kind === 'firefox' ? 'a database is one file there' : null),
    async run(trial) {
      await fill(trial);
      await trial.room.leave();
      // Without it, Chromium opens no database of the extension any more, whatever its name.
      for (const file of filesIn(databaseFolder(trial))) if (/MANIFEST-\d+$/.test(file)) rmSync(file);
      await trial.room.enter();
      return usable(trial);
    },
  },
  ...Object.entries(deeds).map(([name, deed]) => breakDatabase(name, deed, { chromium: 6, firefox: 3 })),
  {
    name: 'all files of the database deleted',
    trials: { chromium: 4, firefox: 3 },
    async run(trial) {
      await fill(trial);
      await trial.room.leave();
      rmSync(databaseFolder(trial), { recursive: true });
      await trial.room.enter();
      return usable(trial);
    },
  },
  {
    name: 'all files of the second copy deleted',
    trials: { chromium: 3, firefox: 2 },
    async run(trial) {
      await fill(trial);
      await trial.room.leave();
      rmSync(copyFolder(trial), { recursive: true });
      await trial.room.enter();
      return usable(trial);
    },
  },
];

async function fill({ room, ledger, page, isShort }: Trial): Promise<void> {
  // Enough for more than one file, where single files are broken.
  const contents = makeLibrary(page, isShort ? 60 : 600);
  const taken = await room.ask('library.import', contents);
  if (!taken?.ok) throw new Error(taken?.error ?? 'no answer');
  for (const { id, note } of contents.annotations) ledger.write(page, id, note);
  for (let count = 0; count < 10; count++) await ledger.save(room, ledger.make(page));
  // What follows is about one fault at a time: the second copy comes a moment later, and is waited for.
  for (let turn = 0; turn < 20; turn++) {
    const copy = await room.ask('library.copied');
    if (copy?.ok && (copy.reply as { is: string }).is === 'whole') return; // our own background's
    await wait(50);
  }
  throw new Error('The second copy does not come.');
}

/** The reader can go on writing. */
async function usable({ room, ledger, page }: Trial): Promise<string[]> {
  const refusal = await ledger.save(room, ledger.make(page));
  if (refusal !== null) throw new Error(`The next note was refused: ${refusal}`);
  return [];
}

/** Where the notes are now: Chromium gives each storage bucket a folder with a number, and the last is the one in use. */
function databaseFolder({ room }: Trial): string {
  const origin = new URL(room.started.origin);
  if (room.kind === 'firefox')
    return join(room.profile, 'storage', 'default', `moz-extension+++${origin.host}`, 'idb');
  const buckets = join(room.profile, 'Default', 'WebStorage');
  const numbers = existsSync(buckets) ? readdirSync(buckets).map(Number).filter(Number.isInteger) : [];
  const last = join(buckets, String(Math.max(...numbers)), 'IndexedDB', 'indexeddb.leveldb');
  if (existsSync(last)) return last;
  return join(room.profile, 'Default', 'IndexedDB', `chrome-extension_${origin.host}_0.indexeddb.leveldb`);
}

function copyFolder({ room }: Trial): string {
  const { host } = new URL(room.started.origin);
  return room.kind === 'chromium'
    ? join(room.profile, 'Default', 'Local Extension Settings', host)
    : join(room.profile, 'storage', 'default', `moz-extension+++${host}^userContextId=4294967295`);
}

/** Not the locks and logs, which hold nothing. */
function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/LOCK$|LOG(\.old)?$/.test(name))
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile() && statSync(file).size > 0);
}
