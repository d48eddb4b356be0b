import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { openBrowser } from '@/bench/open-browser';
import { build } from '@/scripts/build';
import type { InstalledBrowser } from '@/scripts/find-browser';
import { launch } from '@/scripts/launch';

/** The same browser twice, with the built extension and without. */
export interface Pair {
  installed: InstalledBrowser;
  with: Browser;
  without: Browser;
  version: string;
  close(): Promise<void>;
}

export async function openPair(installed: InstalledBrowser): Promise<Pair> {
  const folder = mkdtempSync(join(tmpdir(), 'whence-bench-'));
  // A copy: another build meanwhile must not change what is measured.
  const extension = join(folder, 'extension');
  cpSync(build(installed.kind), extension, { recursive: true });
  const started = await launch(installed, { extension, profile: join(folder, 'profile'), headless: true });
  const without = await openBrowser(installed);
  return {
    installed,
    with: started.browser,
    without,
    version: `${installed.kind} ${await without.version()}`,
    async close() {
      await started.close().catch(() => undefined);
      await without.close().catch(() => undefined);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** One after the other, so that what else the machine does falls on both. */
export const sides = ['without', 'with'] as const;

/** A browser with an extension that puts an empty script into every page and is nothing else: what no extension of this kind comes under. */
export async function openWithEmptyScript(installed: InstalledBrowser): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'whence-bench-empty-'));
  const extension = join(folder, 'extension');
  mkdirSync(extension);
  writeFileSync(join(extension, 'empty.js'), '');
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    content_scripts: [{ matches: ['http://*/*', 'https://*/*'], js: ['empty.js'] }],
  };
  writeFileSync(join(extension, 'manifest.json'), JSON.stringify(manifest));
  const { browser } = await launch(installed, {
    extension,
    profile: join(folder, 'profile'),
    headless: true,
    welcome: true,
  });
  browser.once('disconnected', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return browser;
}
