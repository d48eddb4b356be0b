import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { needBuilt } from '@/scripts/build';
import { stopBackground } from '@/scripts/faults/stop-background';
import { type BrowserKind, needBrowser } from '@/scripts/find-browser';
import { type Launched, launch, type Preferences } from '@/scripts/launch';

/** What the background answered, or that it did not. */
export type Answer = { ok: true; reply: unknown } | { ok: false; error: string } | null;

/** A browser with the built extension that may be killed, and one of the extension's own pages that asks the background. */
export interface Room {
  readonly kind: BrowserKind;
  readonly profile: string;
  readonly started: Launched;
  readonly page: Page;
  /**
   * Asks as the extension's pages do: once more where no answer came. `null`: no answer came then either.
   * Rejects when the browser has gone.
   */
  ask(type: string, ask?: unknown): Promise<Answer>;
  /** Stops the service worker or the event page, whatever it is doing. */
  stopBackground(): Promise<void>;
  /** SIGKILL for the browser and all its processes. */
  kill(): Promise<void>;
  /** Closes the browser as a reader does. */
  leave(): Promise<void>;
  /** Opens the extension's page again after it has gone. */
  reopenPage(): Promise<void>;
  /** Starts the browser anew with the same profile. */
  enter(preferences?: Preferences): Promise<void>;
  /** Ends all and removes the profile. */
  close(): Promise<void>;
}

/** `profile`: a folder to be used and kept, else one of its own. */
export async function openRoom(
  kind: BrowserKind,
  profile?: string,
  preferences: Preferences = {},
): Promise<Room> {
  const folder = profile ?? mkdtempSync(join(tmpdir(), `whence-faults-${kind}-`));
  const extension = needBuilt(kind);
  let started: Launched;
  let page: Page;

  async function enter(others: Preferences = preferences): Promise<void> {
    const options = { extension, profile: folder, headless: true, preferences: others };
    started = await launch(needBrowser(kind), options);
    await openPage();
  }

  async function openPage(): Promise<void> {
    page = await started.open('options.html');
    // tsx wraps named functions in a call of this, also in those that are sent to the page.
    await page.evaluate('globalThis.__name = (named) => named');
  }

  await enter();
  return {
    kind,
    profile: folder,
    get started() {
      return started;
    },
    get page() {
      return page;
    },
    ask: (type, ask) =>
      page.evaluate(
        async (message) => {
          const { runtime } = (globalThis as unknown as Global).chrome;
          const once = (): Promise<unknown> => runtime.sendMessage(message).catch(() => undefined);
          return ((await once()) ?? (await once()) ?? null) as Answer; // as browser/send.ts does
        },
        { to: 'background', type, ask },
      ),
    stopBackground: () => stopBackground(kind, started.browser),
    async kill() {
      const process = started.browser.process();
      if (!process?.pid) throw new Error('The browser has no process of its own.');
      const gone = process.exitCode === null ? once(process, 'exit') : Promise.resolve();
      killGroup(process.pid);
      await gone;
      // The profile's lock goes with the last of its processes.
      await wait(200);
    },
    leave: () => started.close(),
    enter,
    reopenPage: openPage,
    async close() {
      await started.close().catch(() => undefined);
      if (!profile) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** As much as is used here of what every page of an extension is given. */
interface Global {
  chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
}

/** The browser was started as the leader of a group of its own. */
function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    process.kill(leader, 'SIGKILL');
  }
}
