import browser from 'webextension-polyfill';
import { text } from '@/browser/text';

/** Brings the reader script to a tab's top frame. Throws where the browser forbids it. */
export async function injectReader(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/reader.js'] });
}

/** The same, and tells it to read the page whatever detection says. Throws a sentence where the browser forbids it. */
export async function forceReader(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, func: setForce });
    await injectReader(tabId);
  } catch (error) {
    throw new Error(text('errorPageNotAllowed'), { cause: error });
  }
}

/** Runs in the page's isolated world; the reader looks for it when it starts. */
function setForce(): void {
  Object.defineProperty(globalThis, Symbol.for('whence.force'), {
    value: true,
    configurable: true,
    writable: true,
  });
}
