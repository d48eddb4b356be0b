import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { against, figure, median, ms } from '@/bench/figures';
import { openBrowser } from '@/bench/open-browser';
import type { Table } from '@/bench/table';
import { build } from '@/scripts/build';
import type { InstalledBrowser } from '@/scripts/find-browser';
import { launch } from '@/scripts/launch';

/** The same browser twice, with the built extension and without. */
export interface Pair {
  installed: InstalledBrowser;
  with: Browser;
  without: Browser;
  version: string;
  close(): Promise<void>;
}

export async function openPair(installed: InstalledBrowser): Promise<Pair> {
  const folder = mkdtempSync(join(tmpdir(), 'whence-bench-'));
  // A copy: another build meanwhile must not change what is measured.
  const extension = join(folder, 'extension');
  cpSync(build(installed.kind), extension, { recursive: true });
  const started = await launch(installed, { extension, profile: join(folder, 'profile'), headless: true });
  const without = await openBrowser(installed);
  return {
    installed,
    with: started.browser,
    without,
    version: `${installed.kind} ${await without.version()}`,
    async close() {
      await started.close().catch(() => undefined);
      await without.close().catch(() => undefined);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const sides = ['without', 'with'] as const;
const rounds = 7;
/** Milliseconds that a page is watched: the gate looks when the page first rests, and the reader script follows at once. */
const watched = 2000;

type Metrics = Record<string, number>;

/** Chromium's own account of the page's main thread, with and without the extension. */
export async function benchMainThread(
  pair: Pair,
  pages: { name: string; address: string; target: number }[],
): Promise<Table> {
  const rows: string[][] = [];
  for (const { name, address, target } of pages) {
    const seen = { with: [] as Metrics[], without: [] as Metrics[] };
    const profiled: number[] = [];
    for (let round = 0; round < rounds; round++)
      for (const side of sides) seen[side].push(await loadMeasured(pair[side], address));
    for (let round = 0; round < 5; round++) profiled.push(await profileOwn(pair.with, address));
    const of = (side: 'with' | 'without', key: string): number =>
      median(seen[side].map((one) => one[key] ?? 0));
    const more = (key: string): number => of('with', key) - of('without', key);
    rows.push([
      name,
      ms(of('without', 'TaskDuration')),
      ms(of('with', 'TaskDuration')),
      ms(more('TaskDuration')),
      ms(more('ScriptDuration')),
      ms(more('LayoutDuration') + more('RecalcStyleDuration')),
      ms(median(profiled)),
      against(`< ${target} ms`, more('TaskDuration') < target),
    ]);
  }
  return {
    title: `The built extension, main-thread time of a page: ${pair.version}`,
    head: [
      'page',
      'without',
      'with',
      'more',
      'of it script',
      'of it style and layout',
      'our functions, by profile',
      'to reach',
    ],
    rows,
    notes: [
      `Processor time of all tasks of the page’s main thread from its opening to 2 s later (Performance.getMetrics), each time in a new tab; median of ${rounds} pages a side, in turns. The difference of two medians: it has the scatter of both.`,
      '“By profile”: samples (every 0.1 ms, 4 further pages) with a function of the extension on the stack; compiling is not in it.',
    ],
  };
}

async function inTab<T>(browser: Browser, work: (page: Page, session: CDPSession) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  try {
    return await work(page, await page.createCDPSession());
  } finally {
    await page.close();
  }
}

function loadMeasured(browser: Browser, address: string): Promise<Metrics> {
  return inTab(browser, async (page, session) => {
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(address);
    await wait(watched);
    const { metrics } = await session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
  });
}

function profileOwn(browser: Browser, address: string): Promise<number> {
  return inTab(browser, async (page, session) => {
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: 100 });
    await session.send('Profiler.start');
    await page.goto(address);
    await wait(watched);
    const { profile } = await session.send('Profiler.stop');
    const own = new Set<number>();
    for (const { id, callFrame, children } of profile.nodes) {
      // Parents come before their children in the list.
      if (callFrame.url.startsWith('chrome-extension:')) own.add(id);
      if (own.has(id)) for (const child of children ?? []) own.add(child);
    }
    const spent = (profile.samples ?? []).map((id, i) =>
      own.has(id) ? (profile.timeDeltas?.[i + 1] ?? 0) : 0,
    );
    return spent.reduce((all, one) => all + one, 0) / 1000;
  });
}

/** The longest time that the page could do nothing, and when marks are there. */
export async function benchStalls(pair: Pair, pages: { name: string; address: string }[]): Promise<Table> {
  const rows: string[][] = [];
  for (const { name, address } of pages) {
    const seen = { with: [] as Stall[], without: [] as Stall[] };
    for (let round = 0; round < 3; round++)
      for (const side of sides) seen[side].push(await watchStalls(pair[side], address, side === 'with'));
    const of = (side: 'with' | 'without', key: keyof Stall): number =>
      median(seen[side].map((one) => one[key]));
    rows.push([
      name,
      ms(of('without', 'longest')),
      ms(of('with', 'longest')),
      figure(of('without', 'over50')),
      figure(of('with', 'over50')),
      ms(of('with', 'marked')),
      against('none over 50 ms', of('with', 'over50') === 0),
    ]);
  }
  return {
    title: `The built extension, longest stall of a page: ${pair.version}`,
    head: [
      'page',
      'longest, without',
      'longest, with',
      'tasks over 50 ms, without',
      'tasks over 50 ms, with',
      'first marks after load',
      'to reach',
    ],
    rows,
    notes: [
      'Longest: gap between the ticks of a timer of the page (4 ms), from two frames after its load event to 1.5 s after the first marks (without: for 3 s); several tasks may lie in one gap. Median of 3 pages; what else the machine does shows in it: compare both sides.',
      'Tasks over 50 ms in the same time, as the browser tells them (“longtask”); Firefox tells none, there it is gaps.',
    ],
  };
}

interface Stall {
  longest: number;
  over50: number;
  /** Milliseconds from load to the first mark, NaN when there is none. */
  marked: number;
}

async function watchStalls(browser: Browser, address: string, awaitsMarks: boolean): Promise<Stall> {
  const page = await browser.newPage();
  try {
    await page.evaluateOnNewDocument(watchTicks);
    await page.goto(address);
    const end = Date.now() + (awaitsMarks ? 15_000 : 1500);
    while (Date.now() < end) {
      await wait(250);
      if (awaitsMarks && (await page.evaluate(() => CSS.highlights.size > 0))) break;
    }
    await wait(1500);
    const json = await page.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'benchStall')));
    const { longest, over50, marked } = JSON.parse(json) as { [K in keyof Stall]: number | null }; // as watchTicks makes it
    return { longest: longest ?? 0, over50: over50 ?? 0, marked: marked ?? Number.NaN };
  } finally {
    await page.close();
  }
}

/** Runs in the page before its own scripts. */
function watchTicks(): void {
  const stall = { longest: 0, over50: 0, marked: null as number | null };
  const tellsTasks = PerformanceObserver.supportedEntryTypes.includes('longtask');
  Reflect.set(globalThis, 'benchStall', stall);
  addEventListener('load', () => {
    const loaded = performance.now();
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const from = performance.now();
        let last = from;
        if (tellsTasks)
          new PerformanceObserver((list) => {
            stall.over50 += list.getEntries().filter(({ startTime }) => startTime >= from).length;
          }).observe({ type: 'longtask' });
        setInterval(() => {
          const now = performance.now();
          const gap = now - last - 4;
          last = now;
          stall.longest = Math.max(stall.longest, gap);
          if (gap > 50 && !tellsTasks) stall.over50++;
          if (stall.marked === null && CSS.highlights.size > 0) stall.marked = now - loaded;
        }, 4);
      }),
    );
  });
}
