import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserKind } from '@/scripts/find-browser';

export const root = join(import.meta.dirname, '..');

/** As the bundler names a browser and the folder of its build. */
const targetOf = (kind: BrowserKind): string => (kind === 'chromium' ? 'chrome' : 'firefox');

/** The folder of the built extension for a browser. Throws when there is none. */
export function needBuilt(kind: BrowserKind): string {
  const folder = join(root, '.output', targetOf(kind));
  if (!existsSync(join(folder, 'manifest.json')))
    throw new Error('The extension is not built: run “npm run build” first.');
  return folder;
}

/** Builds the extension for a browser and returns the folder it stands in. */
export function build(kind: BrowserKind): string {
  const target = targetOf(kind);
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  execFileSync(process.execPath, [wxt, 'build', '-b', target, '--mv3', '--level', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return needBuilt(kind);
}
