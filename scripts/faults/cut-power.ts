import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Fault, writeMany } from '@/scripts/faults/fault';

/**
 * The profile stands on a file system of its own in a file. It is shut down as by a power cut while notes are saved: what had been
 * sent to the disk is there, what the system still held in memory is gone (EXT4_IOC_SHUTDOWN, as the xfstests suite does it).
 */
export const cutPower: Fault = {
  name: 'power cut while notes are saved',
  trials: { chromium: 10, firefox: 8 },
  skip: () => (canCut() ? null : 'needs root, a loop device, mkfs.ext4 and perl on Linux'),
  place() {
    const profile = mkdtempSync(join(tmpdir(), 'whence-faults-power-'));
    const image = `${profile}.img`;
    if (!makeDisk(image, 500) || !mount(image, profile)) throw new Error('The small disk could not be made.');
    return {
      profile,
      remove() {
        spawnSync('umount', ['-l', profile]);
        rmSync(profile, { recursive: true, force: true });
        rmSync(image, { force: true });
      },
    };
  },
  async run(trial) {
    const { room, ledger, random, page } = trial;
    for (let count = 0; count < 10; count++) await ledger.save(room, ledger.make(page));
    // A browser whose very first session ends so may not start again, whatever the extension does.
    await room.leave();
    spawnSync('sync', ['-f', room.profile]);
    await room.enter();
    const writing = writeMany(trial, 4);
    for (let turn = 0; turn < 400 && writing.saved() === 0; turn++) await wait(20);
    await wait(500 + random() * 4_000);
    ledger.seal();
    shutDown(room.profile);
    await room.kill();
    await writing.stop();
    await remount(room.profile);
    await room.enter();
    ledger.unseal();
    if (writing.saved() === 0) throw new Error('Nothing had been acknowledged yet.');
    const refusal = await ledger.save(room, ledger.make(page));
    if (refusal !== null) throw new Error(`The next note was refused: ${refusal}`);
    return [];
  },
};

const runs = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

function makeDisk(image: string, megabytes: number): boolean {
  return runs('truncate', '-s', `${megabytes}M`, image) && runs('mkfs.ext4', '-q', '-F', image);
}

function mount(image: string, folder: string): boolean {
  return runs('mount', '-o', 'loop', image, folder);
}

/** Nothing that is not on the disk yet gets there, its journal neither. */
function shutDown(folder: string): void {
  const code =
    'my $flags = pack("L", 2); open(my $f, "<", $ARGV[0]) or die; ioctl($f, 0x8004587D, $flags) or die';
  if (!runs('perl', '-e', code, folder)) throw new Error('The file system could not be shut down.');
}

async function remount(folder: string): Promise<void> {
  // The last of the browser's processes may still hold it.
  for (let turn = 0; turn < 50 && !runs('umount', folder); turn++) await wait(100);
  const image = `${folder}.img`;
  spawnSync('e2fsck', ['-p', image]);
  if (!mount(image, folder)) throw new Error('The small disk could not be mounted again.');
}

function canCut(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !runs('perl', '-e', '1')) return false;
  const folder = mkdtempSync(join(tmpdir(), 'whence-faults-probe-'));
  const image = `${folder}.img`;
  const can = makeDisk(image, 16) && mount(image, folder);
  if (can) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
  rmSync(image, { force: true });
  return can;
}
