import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, type Page, launch as start } from 'puppeteer-core';
import type { InstalledBrowser } from '@/scripts/find-browser';

/** Of Firefox; Chromium has none. */
export type Preferences = Record<string, string | number | boolean>;

export interface Launched {
  browser: Browser;
  /** Address of the extension's own pages, with a slash at its end. */
  origin: string;
  /** Opens one of the extension's own pages in a new tab; resolves when it has loaded. */
  open(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** Fixed for the profiles made here, since Firefox draws an add-on's address anew for each profile. */
const firefoxUuid = 'b7b2b5b4-5d3c-4a41-9c0e-6f0a8c9d2e11';
export const firefoxId = 'whence@whence.example';

/** Debian's Chromium as root has no sandbox; the rest keeps a test run off the network. */
const chromiumFlags = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Firefox never reports that a page of an add-on has loaded, so the page itself is asked until it has. */
async function openOwnPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  page.goto(address).catch(() => undefined);
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    const seen = await page.evaluate(() => `${location.href} ${document.readyState}`).catch(() => '');
    if (seen.startsWith(address) && seen.endsWith('complete')) return page;
    await wait(30);
  }
  throw new Error(`The extension’s page ${address} did not open within 20 seconds.`);
}

function launched(browser: Browser, origin: string): Launched {
  return {
    browser,
    origin,
    open: (path) => openOwnPage(browser, origin + path),
    close: () => browser.close(),
  };
}

/** Starts a browser with the built extension in a profile of its own; the same profile folder may be used again. */
export async function launch(
  installed: InstalledBrowser,
  options: {
    extension: string;
    profile: string;
    headless: boolean;
    /** A folder for what is downloaded; else the browser's own. */
    downloads?: string;
    /** Firefox tells pages that the reader prefers dark ones; Chromium without a window must be told page by page. */
    dark?: boolean;
    preferences?: Preferences;
    /** Leave the page open that welcomes to a new profile. */
    welcome?: boolean;
    /** The port of a proxy on the loopback address, through which everything goes, what is on the loopback address too. */
    proxy?: number;
  },
): Promise<Launched> {
  const isNew = !['Default', 'prefs.js'].some((name) => existsSync(join(options.profile, name)));
  const started = await begin(installed, options);
  if (!isNew || options.welcome) return started;
  try {
    await closeWelcome(started);
  } catch (error) {
    await started.close();
    throw error;
  }
  return started;
}

/** Opened in front of everything at some moment after the installation, it would take the focus from what is looked at. */
async function closeWelcome({ browser, origin }: Launched): Promise<void> {
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    for (const page of await browser.pages()) {
      const address = await page.evaluate(() => location.href).catch(() => '');
      if (address === `${origin}welcome.html`) return page.close();
    }
    await wait(30);
  }
  throw new Error('The welcome page did not open within 20 seconds of the installation.');
}

async function begin(installed: InstalledBrowser, options: Parameters<typeof launch>[1]): Promise<Launched> {
  mkdirSync(options.profile, { recursive: true });
  const viewport = options.headless ? { width: 1100, height: 900 } : null;
  if (installed.kind === 'chromium') {
    const root = process.getuid?.() === 0;
    const browser = await start({
      executablePath: installed.path,
      headless: options.headless,
      userDataDir: options.profile,
      defaultViewport: viewport,
      pipe: true,
      enableExtensions: true,
      ...(options.downloads && {
        downloadBehavior: { policy: 'allow' as const, downloadPath: options.downloads },
      }),
      args: [
        ...chromiumFlags,
        ...(root ? ['--no-sandbox'] : []),
        ...(options.headless ? ['--disable-gpu'] : []),
        ...(options.proxy
          ? [`--proxy-server=127.0.0.1:${options.proxy}`, '--proxy-bypass-list=<-loopback>']
          : []),
      ],
    });
    const id = await browser.installExtension(options.extension);
    return launched(browser, `chrome-extension://${id}/`);
  }
  const browser = await start({
    browser: 'firefox',
    executablePath: installed.path,
    headless: options.headless,
    userDataDir: options.profile,
    defaultViewport: viewport,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [firefoxId]: firefoxUuid }),
      // A temporary add-on is removed when the browser closes; what it kept must outlive that here, as an installed one's does.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'ui.systemUsesDarkTheme': options.dark ? 1 : 0,
      ...(options.proxy && {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': options.proxy,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': options.proxy,
        'network.proxy.no_proxies_on': '',
        'network.proxy.allow_hijacking_localhost': true,
      }),
      ...(options.downloads && {
        'browser.download.folderList': 2,
        'browser.download.dir': options.downloads,
        'browser.download.useDownloadDir': true,
      }),
      ...options.preferences,
    },
  });
  await browser.installExtension(options.extension);
  return launched(browser, `moz-extension://${firefoxUuid}/`);
}
