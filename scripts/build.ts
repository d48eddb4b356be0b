import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { BrowserKind } from '@/scripts/find-browser';

export const root = join(import.meta.dirname, '..');

/** Builds the extension for a browser and returns the folder it stands in. */
export function build(kind: BrowserKind): string {
  const target = kind === 'chromium' ? 'chrome' : 'firefox';
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  execFileSync(process.execPath, [wxt, 'build', '-b', target, '--mv3', '--level', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return join(root, '.output', target);
}
