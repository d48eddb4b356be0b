import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { type Pair, sides } from '@/bench/browser-pair';
import { against, figure, median, ms } from '@/bench/figures';
import type { Table } from '@/bench/table';

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
