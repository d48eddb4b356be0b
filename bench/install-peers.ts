import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@/scripts/build';

export const benchFolder = join(root, 'bench');

/** Installs what Whence is compared with, when it is not there or the lockfile is newer. Throws when npm fails. */
export function installPeers(): void {
  const lock = join(benchFolder, 'package-lock.json');
  const installed = join(benchFolder, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing what Whence is compared with: npm ci in bench/ …');
  // No scripts of theirs are run: none of them needs one.
  const run = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: benchFolder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) throw new Error('npm ci in bench/ failed; see above.');
}
