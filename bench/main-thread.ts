import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { Pair } from '@/bench/browser-pair';
import { against, median, ms } from '@/bench/figures';
import type { Table } from '@/bench/table';

const browserSides = ['without', 'empty', 'with'] as const;
const rounds = 9;
/** Milliseconds that a page is watched: the gate looks when the page first rests, and the reader script follows at once. */
const watched = 2000;

type Metrics = Record<string, number>;

/** Chromium's own account of the page's main thread, with and without the extension. */
export async function benchMainThread(
  pair: Pair,
  empty: Browser,
  pages: { name: string; address: string; target: number }[],
): Promise<Table> {
  const rows: string[][] = [];
  const browsers = { without: pair.without, empty, with: pair.with };
  for (const { name, address, target } of pages) {
    const seen = { without: [] as Metrics[], empty: [] as Metrics[], with: [] as Metrics[] };
    const profiled: number[] = [];
    for (let round = 0; round < rounds; round++)
      for (const side of browserSides) seen[side].push(await loadMeasured(browsers[side], address));
    for (let round = 0; round < 5; round++) profiled.push(await profileOwn(pair.with, address));
    const of = (side: keyof typeof seen, key: string): number =>
      median(seen[side].map((one) => one[key] ?? 0));
    const more = (key: string): number => of('with', key) - of('without', key);
    rows.push([
      name,
      ms(of('without', 'TaskDuration')),
      ms(of('with', 'TaskDuration')),
      ms(more('TaskDuration')),
      ms(of('empty', 'TaskDuration') - of('without', 'TaskDuration')),
      ms(more('ScriptDuration') + more('V8CompileDuration')),
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
      'more with an empty script',
      'of ours compiling and running',
      'of it style and layout',
      'our functions, by profile',
      'to reach',
    ],
    rows,
    notes: [
      `Processor time of all tasks of the page’s main thread from its opening to 2 s later (Performance.getMetrics), each time in a new tab; median of ${rounds} pages a side, in turns. The difference of two medians: it has the scatter of both.`,
      'An empty script: of another extension that has nothing else. A browser makes a world of its own for any script of an extension, and a page pays for it.',
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
