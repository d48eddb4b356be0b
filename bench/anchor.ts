import type { Page } from 'puppeteer-core';
import type { AnchorBench, Anchored, Method } from '@/bench/anchor-in-page';
import { bundle } from '@/bench/bundle';
import { against, figure, median, ms, times } from '@/bench/figures';
import type { Kind } from '@/bench/kept-quotes';
import { isolated, makePage, makeVariedParagraphs } from '@/bench/make-page';
import { openBrowser } from '@/bench/open-browser';
import type { Table } from '@/bench/table';
import { root } from '@/scripts/build';
import { type InstalledBrowser, needBrowser } from '@/scripts/find-browser';
import { serve } from '@/scripts/serve';

const kinds: { kind: Kind; count: number; least?: number; methods: Method[] }[] = [
  {
    kind: 'intact',
    count: 1000,
    least: 500,
    methods: [
      'hypothesis',
      'dom-anchor-text-quote',
      'apache-annotator',
      'hypothesis-path',
      'hypothesis-quote',
    ],
  },
  { kind: 'moved', count: 1000, methods: ['hypothesis', 'dom-anchor-text-quote', 'apache-annotator'] },
  {
    kind: 'absent',
    count: 1000,
    least: 15,
    methods: ['hypothesis', 'dom-anchor-text-quote', 'apache-annotator'],
  },
  {
    kind: 'edited',
    count: 1000,
    least: 10,
    methods: ['hypothesis', 'dom-anchor-text-quote', 'apache-annotator'],
  },
  { kind: 'short', count: 200, methods: ['hypothesis', 'dom-anchor-text-quote', 'apache-annotator'] },
];

const names: Record<Method, string> = {
  whence: 'Whence',
  hypothesis: 'Hypothesis, restated (position, quote)',
  'hypothesis-quote': 'Hypothesis, quote selector alone',
  'hypothesis-path': 'Hypothesis, XPath selector first',
  'dom-anchor-text-quote': 'dom-anchor-text-quote 4.0.2',
  'apache-annotator': '@apache-annotator/dom 0.2.0 (exact only)',
};

/** Milliseconds that a peer may take for a kind of quotes; what it has not tried by then is reckoned by what it has. */
const budget = 4000;
const rounds = 3;

/** Kept quotes found again on a page of 100,000 words, in both browsers. */
export async function* benchAnchor(): AsyncGenerator<Table> {
  const html = makePage('A long winter on the quays', makeVariedParagraphs(100_000, 11));
  const other = makeVariedParagraphs(100_000, 12).join('\n');
  const code = await bundle('bench/anchor-in-page.ts', 'iife');
  const served = await serve(root, { '/news/2026/03/a-long-winter': { html, headers: isolated } });
  try {
    for (const name of ['chromium', 'firefox'] as const)
      yield await inBrowser(needBrowser(name), `${served.address}news/2026/03/a-long-winter`, code, other);
  } finally {
    await served.close();
  }
}

async function inBrowser(
  installed: InstalledBrowser,
  address: string,
  code: string,
  other: string,
): Promise<Table> {
  const browser = await openBrowser(installed);
  try {
    const page = await browser.newPage();
    const own = new Map<Kind, Anchored[]>(kinds.map(({ kind }) => [kind, []]));
    const readings: number[] = [];
    let size = { words: 0, characters: 0, reading: 0 };
    for (let round = 0; round < rounds; round++) {
      size = await load(page, address, code, other);
      readings.push(size.reading);
      for (const { kind, count } of kinds)
        own.get(kind)?.push(await measure(page, kind, 'whence', count, 60_000));
    }
    const rows: string[][] = [];
    for (const { kind, count, least, methods } of kinds) {
      const tries = own.get(kind) ?? [];
      const [first] = tries;
      if (!first) continue;
      const each = median(tries.map(perQuote));
      const slowest = Math.max(...first.times.map((_, i) => median(tries.map((one) => one.times[i] ?? 0))));
      rows.push(rowOf(kind, count, 'whence', first, each));
      rows.at(-1)?.splice(3, 1, ms(slowest));
      rows.at(-1)?.push('', against('none over 10 ms', slowest <= 10), '');
      for (const method of methods) {
        await load(page, address, code, other);
        const peer = await measure(page, kind, method, count, budget);
        const faster = perQuote(peer) / each;
        const missed = peer.rightOnes.filter((one) => !first.rightOnes.includes(one)).length;
        const counts = least && method !== 'hypothesis-path';
        rows.push([
          ...rowOf(kind, count, method, peer, perQuote(peer)),
          times(faster),
          counts ? against(`≥ ${least} ×`, faster >= least) : '',
          kind === 'absent' ? '' : `${missed}`,
        ]);
      }
    }
    return {
      title: `Finding kept quotes on a page of ${figure(size.words)} words: ${installed.kind} ${await browser.version()}`,
      head: [
        'quotes',
        'method',
        'all of them',
        'slowest',
        'tried',
        'right',
        'wrong',
        'Whence is faster by',
        'to reach',
        'found, Whence not',
      ],
      rows,
      notes: [
        `Each find gives a Range. Whence: ${rounds} freshly loaded pages, a new finder for each kind, median; reading the page’s text first takes it ${ms(median(readings))} once, not counted here. The peers read the page for each quote.`,
        `Peers were given ${budget / 1000} s a kind, on quotes spread over the page; “all of them” is reckoned from those tried.`,
        '“Slowest”: a single quote, for Whence by the median of its rounds; that includes preparing the search, done once with the first inexact one.',
        'Wrong: found elsewhere, or found though it is gone. Hypothesis is restated here from its source (approx-string-match 2.0.0); it and dom-anchor-text-quote get 32 characters of context, as they keep.',
      ],
    };
  } finally {
    await browser.close();
  }
}

function perQuote({ total, tried }: Anchored): number {
  return total / tried;
}

function rowOf(kind: Kind, count: number, method: Method, found: Anchored, each: number): string[] {
  const share = (part: number): string => `${figure((100 * part) / found.tried)} %`;
  const isScaled = found.tried < count;
  return [
    `${figure(count)} ${kind}`,
    names[method],
    `${isScaled ? '~' : ''}${ms(each * count)}`,
    ms(Math.max(...found.times)),
    figure(found.tried),
    share(found.right),
    share(found.wrong),
  ];
}

type World = typeof globalThis & { anchorBench: AnchorBench };

async function load(page: Page, address: string, code: string, other: string): ReturnType<typeof readSize> {
  await page.goto(address);
  await page.evaluate(code);
  return readSize(page, other);
}

function readSize(page: Page, other: string): Promise<ReturnType<AnchorBench['open']>> {
  return page.evaluate((text) => (globalThis as World).anchorBench.open(text), other);
}

function measure(page: Page, kind: Kind, method: Method, count: number, limit: number): Promise<Anchored> {
  return page.evaluate(
    (...asked) => (globalThis as World).anchorBench.measure(...asked),
    kind,
    method,
    count,
    limit,
  );
}
