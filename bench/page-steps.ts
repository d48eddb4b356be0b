import type { Page } from 'puppeteer-core';
import { against, figure, median, ms, times } from '@/bench/figures';
import type { PageBench, Way } from '@/bench/page-in-page';
import type { Table } from '@/bench/table';

type World = typeof globalThis & { pageBench: PageBench };

export interface Opened {
  page: Page;
  name: string;
  /** The bundle that gives the page `pageBench`. */
  code: string;
  at(path: string): string;
}

async function load({ page, code, at }: Opened, path: string): Promise<void> {
  await page.goto(at(path));
  await page.evaluate(code);
}

const stepNames: [key: string, name: string][] = [
  ['gate', 'gate'],
  ['read', 'page read and told'],
  ['analyse', 'article, facts, analysis (in the background, not in the page)'],
  ['list', 'answer read, text placed, findings listed'],
  ['paint', 'painting'],
  ['layout', 'layout after it'],
];

/** Our steps on an article of 1,000 words: the first time on a fresh page, as it happens, and warm. */
export async function benchSteps(opened: Opened): Promise<Table> {
  const cold: Record<string, number>[] = [];
  const warm: Record<string, number>[] = [];
  const others: Record<string, number>[] = [];
  for (let load_ = 0; load_ < 9; load_++) {
    await load(opened, 'thousand');
    cold.push(await opened.page.evaluate(() => (globalThis as World).pageBench.steps()));
    for (let i = 0; i < 12; i++) {
      const took = await opened.page.evaluate(() => (globalThis as World).pageBench.steps());
      if (i > 5) warm.push(took);
    }
    await load(opened, 'thousand');
    others.push(await opened.page.evaluate(() => (globalThis as World).pageBench.rivals()));
  }
  const of = (list: Record<string, number>[], key: string): number =>
    median(list.map((one) => one[key] ?? 0));
  const sum = (list: Record<string, number>[], keys: string[]): number =>
    median(list.map((one) => keys.reduce((all, key) => all + (one[key] ?? 0), 0)));
  const keys = stepNames.map(([key]) => key);
  const inPage = keys.filter((key) => key !== 'analyse');
  const ours = sum(cold, inPage);
  return {
    title: `One article of 1,000 words, step by step: ${opened.name}`,
    head: ['step', 'first time on a page', 'warm', 'to reach (first time)'],
    rows: [
      ...stepNames.map(([key, name]) => [
        name,
        ms(of(cold, key)),
        ms(of(warm, key)),
        key === 'gate' ? against('< 1 ms', of(cold, key) < 1) : '',
      ]),
      ['together', ms(sum(cold, keys)), ms(sum(warm, keys)), ''],
      ['of it in the page', ms(ours), ms(sum(warm, inPage)), against('< 15 ms', ours < 15)],
      ['Readability 0.6, text only', ms(of(others, 'Readability')), '', ''],
      ['Defuddle 0.19, text only', ms(of(others, 'Defuddle')), '', ''],
    ],
    notes: [
      `By the page’s clock around the functions that the extension runs, bundled into a plain page; ${figure(of(cold, 'marks'))} marks; median of ${cold.length} pages. Starting scripts and messages are not in it; see “The built extension”.`,
      'The first time: functions that have never run before, as on every page that is opened. Readability and Defuddle likewise, on copies of the document.',
    ],
  };
}

const ways: [way: Way, name: string][] = [
  ['whence', 'Whence, CSS highlights'],
  ['whence-offsets', 'the same from offsets, the page’s text checked'],
  ['hypothesis', 'wrapping as Hypothesis does'],
  ['mark.js', 'mark.js 8.11, markRanges'],
];

/** Painting 500 and 5,000 ranges on 20,000 words. */
export async function benchPainting(opened: Opened): Promise<Table> {
  const rows: string[][] = [];
  for (const [count, least, rounds] of [
    [500, 8, 7],
    [5000, 50, 3],
  ] as const) {
    const took = new Map<Way, Awaited<ReturnType<PageBench['paint']>>[]>(ways.map(([way]) => [way, []]));
    for (let round = 0; round < rounds; round++) {
      for (const [way] of ways) {
        await load(opened, 'twenty-thousand');
        took
          .get(way)
          ?.push(
            await opened.page.evaluate(
              (...asked) => (globalThis as World).pageBench.paint(...asked),
              way,
              count,
            ),
          );
      }
    }
    const cost = (way: Way): number =>
      median((took.get(way) ?? []).map(({ script, layout }) => script + layout));
    for (const [way, name] of ways) {
      const list = took.get(way) ?? [];
      const cheaper = cost(way) / cost('whence');
      rows.push([
        `${figure(count)} ranges: ${name}`,
        ms(median(list.map(({ script }) => script))),
        ms(median(list.map(({ layout }) => layout))),
        ms(median(list.map(({ frame }) => frame))),
        way.startsWith('whence') ? '' : times(cheaper),
        way === 'hypothesis' ? against(`≥ ${least} ×`, cheaper >= least) : '',
      ]);
    }
  }
  return {
    title: `Painting on 20,000 words: ${opened.name}`,
    head: ['', 'script', 'layout after it', 'until drawn', 'Whence is cheaper by', 'to reach'],
    rows,
    notes: [
      'Cheaper by script and layout together; “until drawn” waits for the browser’s next frame, so it is never far under 16 ms.',
      'Whence and Hypothesis (restated) get the nodes of each range; Whence paints in slices that let the page go on, Hypothesis wraps one after the other. mark.js is given offsets, as its markRanges wants. As shipped, Whence starts from offsets and looks whether the page still says the words.',
    ],
  };
}
