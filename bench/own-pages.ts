import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import { until } from '@/tests/browser/harness';

/** Every page of an extension is given one of these two. */
type Given = { browser?: Browser; chrome: Browser };

/** Asks the background from one of the extension's own pages, and replies with its envelope; it may have to start first. */
export function askBackground(page: Page, type: string, ask: unknown): Promise<unknown> {
  return until('an answer of the background', () =>
    page.evaluate(
      async (message) => {
        const given = globalThis as unknown as Given; // their shape is the WebExtension API's
        return JSON.parse(
          JSON.stringify((await (given.browser ?? given.chrome).runtime.sendMessage(message)) ?? null),
        );
      },
      { to: 'background', type, ask },
    ),
  );
}

/** Opens one of the extension's own pages from another, and runs `work` there with the opened window; then it is closed. */
export async function inWindow<T, A>(
  opener: Page,
  path: string,
  work: (opened: Window, given: A) => Promise<T>,
  given?: A,
): Promise<T> {
  await opener.evaluate((address) => {
    Reflect.set(globalThis, 'benchOpened', window.open(address));
  }, path);
  try {
    // A function cannot be handed over: its text can, as an expression that is called there.
    // The runner of these scripts wraps named functions in `__name`, which the page does not have.
    const code = `globalThis.__name ??= (one) => one; (${work.toString()})(globalThis.benchOpened, ${JSON.stringify(given ?? null)}).then(JSON.stringify)`;
    return JSON.parse(await (opener.evaluate(code) as Promise<string>)) as T; // what `work` replies with
  } finally {
    await opener.evaluate(() => (Reflect.get(globalThis, 'benchOpened') as Window | null)?.close());
  }
}
