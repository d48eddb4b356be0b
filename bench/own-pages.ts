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

/**
 * Opens one of the extension's own pages from another, and runs `work` there with the opened window as soon as its document
 * is there; then it is closed. Time is to be waited for by the opened window's timers only: the opener is behind it then,
 * and Firefox gives the timers of what nobody sees one turn a second.
 */
export async function inWindow<T, A>(
  opener: Page,
  path: string,
  work: (opened: Window, given: A) => Promise<T>,
  given?: A,
): Promise<T> {
  try {
    // A function cannot be handed over: its text can, as an expression that is called there.
    // The runner of these scripts wraps named functions in `__name`, which the page does not have.
    const code = `globalThis.__name ??= (one) => one; (${openWindow.toString()})(${JSON.stringify(path)}).then((opened) => (${work.toString()})(opened, ${JSON.stringify(given ?? null)})).then(JSON.stringify)`;
    return JSON.parse(await (opener.evaluate(code) as Promise<string>)) as T; // what `work` replies with
  } finally {
    await opener.evaluate(() => (Reflect.get(globalThis, 'benchOpened') as Window | null)?.close());
  }
}

/** Runs in the opener. */
function openWindow(path: string): Promise<Window> {
  return new Promise((done, fail) => {
    const opened = window.open(path);
    if (!opened) return fail(new Error(`${path} was not opened.`));
    Reflect.set(globalThis, 'benchOpened', opened);
    const wanted = new URL(path, location.href).href;
    const { port1, port2 } = new MessageChannel();
    // Messages are not held back as timers are; it ends before the document has run anything.
    port1.onmessage = () => {
      if (opened.location.href === wanted) done(opened);
      else port2.postMessage(null);
    };
    port2.postMessage(null);
  });
}
