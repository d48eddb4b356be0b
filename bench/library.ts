import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '@/bench/bundle';
import { against, figure, median, ms, quantile, times } from '@/bench/figures';
import type { LibraryBench, SearchWay } from '@/bench/library-in-page';
import { benchPopup, makeStillPage, stillName } from '@/bench/library-popup';
import { benchReview } from '@/bench/library-review';
import { librarySize as size } from '@/bench/make-library';
import { isolated, makePage } from '@/bench/make-page';
import { openBrowser } from '@/bench/open-browser';
import type { Table } from '@/bench/table';
import { build, root } from '@/scripts/build';
import { type InstalledBrowser, needBrowser } from '@/scripts/find-browser';
import { launch } from '@/scripts/launch';
import { serve } from '@/scripts/serve';

type World = typeof globalThis & { libraryBench: LibraryBench };

/** A reader who types two words, a letter at a time, and then other things. */
const typed = [
  ...[
    'g',
    'go',
    'gov',
    'gove',
    'gover',
    'government',
    'government m',
    'government mi',
    'government minister',
  ],
  ...['skarin', 'te', 'halti', 'the velgroska'],
];

/** The library of a reader of many years: searching and showing it, in both browsers. */
export async function* benchLibrary(): AsyncGenerator<Table> {
  const code = await bundle('bench/library-in-page.ts', 'iife');
  const empty = { html: makePage('Empty', ['Nothing.']), headers: isolated };
  const served = await serve(root, { '/empty': empty });
  try {
    for (const kind of ['chromium', 'firefox'] as const) {
      const installed = needBrowser(kind);
      yield await benchSearch(installed, code, `${served.address}empty`);
      yield* inExtension(installed, code);
    }
  } finally {
    await served.close();
  }
}

async function* inExtension(installed: InstalledBrowser, code: string): AsyncGenerator<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'whence-bench-'));
  // A copy: another build meanwhile must not change what is measured.
  const extension = join(folder, 'extension');
  cpSync(build(installed.kind), extension, { recursive: true });
  writeFileSync(join(extension, stillName), makeStillPage());
  const started = await launch(installed, { extension, profile: join(folder, 'profile'), headless: true });
  try {
    yield await benchReview(started, installed.kind, code);
    yield await benchPopup(started, installed.kind);
  } finally {
    await started.close().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Searched {
  built: { took: number; bytes: number };
  heap: number;
  first: number[];
  warm: number[];
  found: number[];
}

const ways: [way: SearchWay, name: string][] = [
  ['whence', 'Whence'],
  ['minisearch', 'MiniSearch 7.2'],
  ['plain', 'plain filter over folded texts in memory'],
];

/** The same notes searched by each way, every way on a page of its own. */
async function benchSearch(installed: InstalledBrowser, code: string, address: string): Promise<Table> {
  const browser = await openBrowser(installed);
  const results = new Map<SearchWay, Searched>();
  try {
    for (const [way] of ways) {
      const page = await browser.newPage();
      await page.goto(address);
      await page.evaluate(code);
      await page.evaluate(
        (notes, pages) => (globalThis as World).libraryBench.make(notes, pages),
        size.notes,
        size.pages,
      );
      const session = installed.kind === 'chromium' ? await page.createCDPSession() : null;
      const heap = async (): Promise<number> => {
        if (!session) return Number.NaN;
        await session.send('Performance.enable');
        await session.send('HeapProfiler.collectGarbage');
        await session.send('HeapProfiler.collectGarbage');
        const { metrics } = await session.send('Performance.getMetrics');
        return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
      };
      const before = await heap();
      const built = await page.evaluate((one) => (globalThis as World).libraryBench.build(one), way);
      // What lies in typed arrays is not in the script heap.
      const kept = (await heap()) - before + (way === 'whence' ? built.bytes : 0);
      const ask = (): Promise<{ took: number; found: number }[]> =>
        page.evaluate((one, words) => (globalThis as World).libraryBench.search(one, words), way, typed);
      const first = await ask();
      const warm = [await ask(), await ask(), await ask()];
      results.set(way, {
        built,
        heap: kept,
        first: first.map(({ took }) => took),
        warm: typed.map((_, at) => median(warm.map((round) => round[at]?.took ?? Number.NaN))),
        found: first.map(({ found }) => found),
      });
      await page.close();
    }
    return searchTable(results, `${installed.kind} ${await browser.version()}`);
  } finally {
    await browser.close();
  }
}

const megabytes = (bytes: number): string => (Number.isFinite(bytes) ? `${figure(bytes / 1e6)} MB` : '–');

function searchTable(results: ReadonlyMap<SearchWay, Searched>, version: string): Table {
  const [own, mini] = [results.get('whence'), results.get('minisearch')];
  const rows = ways.map(([way, name]) => {
    const one = results.get(way);
    return [
      name,
      ms(one?.built.took ?? Number.NaN),
      megabytes(one?.heap ?? Number.NaN),
      one?.built.bytes ? megabytes(one.built.bytes) : '–',
      ms(median(one?.warm ?? [])),
      ms(quantile(one?.warm ?? [], 1)),
      ms(quantile(one?.first ?? [], 1)),
      figure((one?.found ?? []).reduce((sum, count) => sum + count, 0)),
    ];
  });
  const buildShare = (own?.built.took ?? Number.NaN) / (mini?.built.took ?? Number.NaN);
  const heapShare = (own?.heap ?? Number.NaN) / (mini?.heap ?? Number.NaN);
  return {
    title: `Searching ${figure(size.notes)} notes on ${figure(size.pages)} pages: ${version}`,
    head: ['', 'build', 'in memory', 'to keep', 'a search', 'slowest', 'slowest at first', 'found in all'],
    rows: [
      ...rows,
      [
        'Whence of MiniSearch',
        against(times(buildShare), buildShare <= 1 / 3),
        Number.isFinite(heapShare) ? against(times(heapShare), heapShare <= 1 / 3) : '–',
        times((own?.built.bytes ?? 0) / (mini?.built.bytes ?? 1)),
        times(median(own?.warm ?? []) / median(mini?.warm ?? [])),
        '',
        '',
        '',
      ],
    ],
    notes: [
      `By the page’s clock. Searches: ${typed.map((words) => `“${words}”`).join(', ')}; all words by prefix, ranked except by the plain filter, which finds words inside of words too. Warm: the median of three rounds after a first one.`,
      'In memory: the script heap after forced collection of garbage, more than before building, with the notes’ own not counted; to it, of Whence, its typed arrays. Firefox tells no such figure. MiniSearch’s “to keep” is its JSON.',
    ],
  };
}
