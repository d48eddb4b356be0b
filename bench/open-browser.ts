import { type Browser, launch } from 'puppeteer-core';
import type { InstalledBrowser } from '@/scripts/find-browser';

const chromiumFlags = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
];

/** Clocks as exact as the browser has them, instead of blurred against pages that measure their readers. */
export const exactClocks = { 'privacy.reduceTimerPrecision': false };

/** A browser without the extension, in a profile of its own that goes with it. */
export function openBrowser({ kind, path }: InstalledBrowser): Promise<Browser> {
  const common = { executablePath: path, headless: true, protocolTimeout: 600_000 };
  if (kind === 'firefox') return launch({ ...common, browser: 'firefox', extraPrefsFirefox: exactClocks });
  const root = process.getuid?.() === 0;
  return launch({ ...common, pipe: true, args: [...chromiumFlags, ...(root ? ['--no-sandbox'] : [])] });
}
