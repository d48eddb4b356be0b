import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import { needBuilt, root } from '@/scripts/build';
import { type BrowserKind, needBrowser } from '@/scripts/find-browser';
import { type Launched, launch } from '@/scripts/launch';
import { type MadePage, type Served, serve } from '@/scripts/serve';
import { madePages } from '@/tests/browser/made-pages';

export const browserKinds: BrowserKind[] = ['chromium', 'firefox'];

/** One browser with the built extension, and the pages it is tried on. */
export interface Stage {
  readonly started: Launched;
  readonly served: Served;
  /** What is served at each path; may be changed, as publishers change their pages. */
  readonly pages: Record<string, MadePage>;
  /** Where downloads arrive. */
  readonly downloads: string;
  /** Opens one of the served pages in a new tab. */
  visit(path: string): Promise<Page>;
  /** Closes the browser and starts it again with the same profile. */
  restart(): Promise<void>;
  /** Loads the extension anew under all open pages, as an update does. */
  update(): Promise<void>;
  close(): Promise<void>;
}

/** Sets up a browser in a fresh profile, and a server for the fixtures and the made pages. */
export async function setStage(
  kind: BrowserKind,
  options: { dark?: boolean; welcome?: boolean; proxy?: number } = {},
): Promise<Stage> {
  const profile = mkdtempSync(join(tmpdir(), `whence-${kind}-`));
  const extension = needBuilt(kind);
  const pages = { ...madePages };
  const served = await serve(join(root, 'tests', 'fixtures'), pages);
  const downloads = join(profile, 'downloads');
  mkdirSync(downloads);
  const begin = (): Promise<Launched> =>
    launch(needBrowser(kind), { extension, profile, headless: true, downloads, ...options });
  let started = await begin();
  return {
    get started() {
      return started;
    },
    served,
    pages,
    downloads,
    async visit(path) {
      const page = await started.browser.newPage();
      await page.goto(served.address + path);
      return page;
    },
    async restart() {
      await started.close();
      started = await begin();
    },
    async update() {
      await started.browser.installExtension(extension);
    },
    async close() {
      await started.close().catch(() => undefined);
      await served.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Asks until the answer is truthy; throws after `limit` milliseconds, saying what was waited for. */
export async function until<T>(what: string, ask: () => Promise<T>, limit = 15_000): Promise<NonNullable<T>> {
  const end = Date.now() + limit;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await wait(50);
  }
  throw new Error(
    `Waited ${limit} ms for ${what}; last: ${last instanceof Error ? last.message : JSON.stringify(last)}`,
  );
}

/** Tells all that is open in Chromium, frames too, that the reader prefers dark pages. */
export async function darken({ started }: Stage): Promise<void> {
  for (const target of started.browser.targets()) {
    if (!/^(https?|chrome-extension):.*(?<!\.js)$/.test(target.url())) continue;
    const session = await target.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: 'dark' }],
    });
  }
}

/** One painted stretch of text as the page itself can see it. */
export interface Painted {
  name: string;
  text: string;
}

/** All that is painted on a page now. */
export function painted(page: Page | Frame): Promise<Painted[]> {
  return page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, highlight]) =>
      [...highlight].map((range) => ({ name, text: range instanceof Range ? range.toString() : '' })),
    ),
  );
}

/** Waits until something whose text contains `words` is painted. */
export function waitForPaint(page: Page | Frame, words: string): Promise<Painted> {
  return until(`“${words}” to be painted`, async () =>
    (await painted(page)).find(({ text }) => text.includes(words)),
  );
}

/** Clicks, as a reader would, on the first letters of the shortest painted stretch that contains `words`. */
export async function clickOn(page: Page, words: string): Promise<void> {
  const point = await page.evaluate((wanted) => {
    const [range] = [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .filter((range) => range instanceof Range)
      .filter((range) => range.toString().includes(wanted))
      .sort((one, other) => one.toString().length - other.toString().length);
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const first = range?.getClientRects()[0];
    // In a long paragraph the words are not in its middle.
    if (first && (first.top < 0 || first.bottom > innerHeight))
      scrollBy({ top: first.top - innerHeight / 2, behavior: 'instant' });
    const box = range?.getClientRects()[0];
    return box ? { x: box.left + Math.min(24, box.width / 2), y: box.top + box.height / 2 } : null;
  }, words);
  if (!point) throw new Error(`Nothing painted contains “${words}”.`);
  await page.mouse.click(point.x, point.y);
}

/** Selects words of the page with the mouse, as a reader would. */
export async function select(page: Page, words: string): Promise<void> {
  const box = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      scrollTo({ top: scrollY + range.getBoundingClientRect().top - 300, behavior: 'instant' });
      const boxes = [...range.getClientRects()];
      const [first, last] = [boxes[0], boxes.at(-1)];
      if (!first || !last) return null;
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right - 1, y: last.top + last.height / 2 },
      };
    }
    return null;
  }, words);
  if (!box) throw new Error(`The page does not say “${words}”.`);
  await page.mouse.move(box.from.x, box.from.y);
  await page.mouse.down();
  await page.mouse.move(box.to.x, box.to.y, { steps: 6 });
  await page.mouse.up();
}

/** The card's frame, once its content shows. Firefox reports no addresses of add-on frames, so the frames are asked. */
export function waitForCard(page: Page): Promise<Frame> {
  return until('the card', async () => {
    for (const frame of page.frames()) {
      const shown = await frame
        .evaluate(() => location.href.endsWith('/card.html') && document.querySelector('textarea') !== null)
        .catch(() => false);
      if (shown) return frame;
    }
    return null;
  });
}

/** Waits until a page or frame shows `words` somewhere. */
export function waitForText(where: Page | Frame, words: string): Promise<true> {
  return until(`the text “${words}”`, () =>
    where.evaluate((wanted) => document.body.textContent?.includes(wanted) === true, words),
  ) as Promise<true>;
}

/** The tab that shows an address, as the extension's own pages know it. */
export function findTab(own: Page, address: string): Promise<number> {
  return until(`a tab with ${address}`, () =>
    own.evaluate(async (wanted) => {
      // Every page of an extension is given one of these two; their shape is the WebExtension API's.
      const given = globalThis as unknown as { browser?: Browser; chrome: Browser };
      const tabs = await (given.browser ?? given.chrome).tabs.query({});
      return tabs.find(({ url }) => url === wanted)?.id;
    }, address),
  );
}

/** The popup, in a tab of its own, for the tab that shows `page`. */
export async function openPopup(stage: Stage, page: Page): Promise<Page> {
  const popup = await openFor(stage, page, 'popup.html');
  await popup.setViewport({ width: 400, height: 640 });
  return popup;
}

/** The side panel, in a tab of its own, for the tab that shows `page`. */
export async function openPanel(stage: Stage, page: Page): Promise<Page> {
  const panel = await openFor(stage, page, 'sidepanel.html');
  await panel.setViewport({ width: 360, height: 800 });
  return panel;
}

async function openFor(stage: Stage, page: Page, path: string): Promise<Page> {
  const address = await page.evaluate(() => location.href);
  const first = await stage.started.open(path);
  const tab = await findTab(first, address);
  await first.close();
  return stage.started.open(`${path}?tab=${tab}`);
}

/** The control with this accessible name. */
export function control(where: Page | Frame, name: string, role?: string): Promise<ElementHandle> {
  const selector = role ? `::-p-aria([name="${name}"][role="${role}"])` : `::-p-aria([name="${name}"])`;
  return until(`the control “${name}”`, () => where.$(selector));
}

/**
 * Clicks on the control with this name, once it has come to rest and is seen: a card moves while it grows, and takes no click
 * before the browser has said that it is drawn.
 */
export async function click(where: Page | Frame, name: string): Promise<void> {
  const element = await control(where, name);
  await element.scrollIntoView();
  let before = '';
  await until(`the control “${name}” to be at rest`, async () => {
    const isUnseen = await where.evaluate(() => document.documentElement.hasAttribute('data-unseen'));
    const now = JSON.stringify([await element.clickablePoint(), isUnseen]);
    const rests = now === before && !isUnseen;
    before = now;
    return rests;
  });
  await element.click();
}
