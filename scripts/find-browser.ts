import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox';

export interface InstalledBrowser {
  kind: BrowserKind;
  path: string;
}

const names: Record<BrowserKind, string[]> = {
  chromium: [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
};

const places: Record<BrowserKind, string[]> = {
  chromium: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe',
  ],
};

const debianPackage: Record<BrowserKind, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** The first installed browser of a kind; `WHENCE_CHROMIUM` and `WHENCE_FIREFOX` name one that stands elsewhere. */
export function findBrowser(kind: BrowserKind): InstalledBrowser | null {
  const named = process.env[kind === 'chromium' ? 'WHENCE_CHROMIUM' : 'WHENCE_FIREFOX'];
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names[kind].map((name) => join(folder, name)));
  const path = [...(named ? [named] : []), ...onPath, ...places[kind]].find((place) => existsSync(place));
  return path ? { kind, path } : null;
}

/**
 * The installed browser of a kind; where there is none, on Debian and Ubuntu as root, one is installed with apt-get.
 * Throws an error that names what to install elsewhere.
 */
export function needBrowser(kind: BrowserKind): InstalledBrowser {
  const found = findBrowser(kind);
  if (found) return found;
  const root = process.getuid?.() === 0;
  if (!root || !existsSync('/usr/bin/apt-get')) {
    throw new Error(
      kind === 'chromium'
        ? 'No Chrome, Chromium or Edge found. Install one (https://www.google.com/chrome/ or your system’s package “chromium”) and try again.'
        : 'No Firefox found. Install it (https://www.mozilla.org/firefox/ or your system’s package “firefox”) and try again.',
    );
  }
  console.log(`No ${kind} found: installing Debian’s package ${debianPackage[kind]} with apt-get.`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
  execFileSync('apt-get', ['install', '-y', '-qq', debianPackage[kind]], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: environment,
  });
  const installed = findBrowser(kind);
  if (!installed) throw new Error(`apt-get installed ${debianPackage[kind]}, but no ${kind} is to be found.`);
  return installed;
}
