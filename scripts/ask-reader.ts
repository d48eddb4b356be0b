import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import type { Envelope } from '@/browser/send';
import type { Reading } from '@/model/reading';
import type { Launched } from '@/scripts/launch';

/** What the extension's own page sees of the reader script in the tab that shows `address`; asked from `own`. */
export async function askReader(own: Page, address: string): Promise<Reading | null> {
  return own.evaluate(async (wanted) => {
    // Every page of an extension is given one of these two; their shape is the WebExtension API's.
    const given = globalThis as unknown as { browser?: Browser; chrome: Browser };
    const api = given.browser ?? given.chrome;
    const tabs = await api.tabs.query({});
    const tab = tabs.find((each) => each.url === wanted);
    if (tab?.id === undefined) return null;
    const answer = await api.tabs
      .sendMessage(tab.id, { to: 'reader', type: 'reader.reading' }, { frameId: 0 })
      .catch(() => null);
    const envelope = answer as Envelope | null; // the contract in messages.ts says so
    return envelope?.ok ? (JSON.parse(String(envelope.reply)) as Reading) : null;
  }, address);
}

/** Waits until the page in `page` has been read; throws after 20 seconds. */
export async function waitForReading(started: Launched, page: Page): Promise<Reading> {
  const address = await page.evaluate(() => location.href);
  const own = await started.open('popup.html');
  try {
    const until = Date.now() + 20_000;
    while (Date.now() < until) {
      const reading = await askReader(own, address);
      if (reading) return reading;
      await wait(100);
    }
    throw new Error('Whence found no article on the page within 20 seconds.');
  } finally {
    await own.close();
    await page.bringToFront();
  }
}
