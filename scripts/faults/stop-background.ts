import type { Browser } from 'puppeteer-core';
import type { BrowserKind } from '@/scripts/find-browser';
import { firefoxId } from '@/scripts/launch';

/** Stops the extension's service worker or event page in the middle of whatever it does, as the browser may at any time. */
export async function stopBackground(kind: BrowserKind, browser: Browser): Promise<void> {
  if (kind === 'firefox') {
    await runInFirefox(
      browser,
      `WebExtensionPolicy.getByID(${JSON.stringify(firefoxId)}).extension.terminateBackground()`,
    );
    return;
  }
  const target = browser.targets().find((one) => one.type() === 'page');
  if (!target) throw new Error('No page from which to stop the worker.');
  const session = await target.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** What WebDriver BiDi answers to the two commands used here; puppeteer has them and shows them to nobody. */
interface Bidi {
  send(method: string, params: unknown): Promise<{ result: Record<string, unknown> }>;
}

/** Evaluates `expression` in Firefox's own window, where the browser itself is scripted; resolves with its value, of plain kinds. */
export async function runInFirefox(browser: Browser, expression: string): Promise<unknown> {
  const { connection } = browser as unknown as { connection: Bidi }; // see `Bidi`
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = result.contexts as { context: string }[]; // the protocol's own shape
  const { result: ran } = await connection.send('script.evaluate', {
    expression,
    awaitPromise: true,
    target: { context: window?.context },
  });
  if (ran.type !== 'success') throw new Error(`Firefox refused: ${JSON.stringify(ran)}`);
  return (ran.result as { value?: unknown }).value; // the protocol's own shape
}
