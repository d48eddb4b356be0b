import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fault, isSentence } from '@/scripts/faults/fault';

/** A small disk in memory holds the profile. It is filled while notes are saved, and freed again. */
export const fillDisk: Fault = {
  name: 'disk full while notes are saved',
  trials: { chromium: 5, firefox: 4 },
  skip: () => (canMount() ? null : 'needs the right to mount a file system'),
  place() {
    const profile = mkdtempSync(join(tmpdir(), 'whence-faults-disk-'));
    if (!mount(profile)) throw new Error('The small disk could not be mounted.');
    return {
      profile,
      remove() {
        spawnSync('umount', ['-l', profile]);
        rmSync(profile, { recursive: true, force: true });
      },
    };
  },
  async run({ room, ledger, page }) {
    for (let count = 0; count < 20; count++) await ledger.save(room, ledger.make(page));
    const filler = join(room.profile, 'filler');
    const told: string[] = [];
    fillTo(filler, room.profile, 150_000);
    let refused = '';
    // Whatever the browser frees meanwhile is filled again.
    for (let count = 0; count < 400 && refused === ''; count++) {
      const refusal = await ledger.save(room, ledger.make(page));
      if (refusal !== null) refused = refusal || 'no answer';
      if (count % 10 === 9) fillTo(filler, room.profile, 0);
    }
    if (refused === '') throw new Error('A full disk took 400 notes.');
    if (!isSentence(refused)) throw new Error(`Told: ${refused}`);
    told.push(refused);
    rmSync(filler);
    await room.leave();
    await room.enter();
    const next = await ledger.save(room, ledger.make(page));
    if (next !== null) throw new Error(`Refused with room on the disk: ${next}`);
    return told;
  },
};

/** Leaves so many bytes free. */
function fillTo(file: string, folder: string, free: number): void {
  const { bavail, bsize } = statfsSync(folder);
  const wanted = bavail * bsize - free;
  if (wanted <= 0) return;
  try {
    writeFileSync(file, Buffer.alloc(wanted, 1), { flag: 'a' });
  } catch {
    // Full before it was written: as wanted.
  }
}

function mount(folder: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=220m', 'tmpfs', folder]).status === 0;
}

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'whence-faults-probe-'));
  const can = mount(folder);
  if (can) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
  return can;
}
