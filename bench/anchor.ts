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

type Ours = 'whence' | 'whence-quote';

/** Each peer is compared with ours given the same: the words, their context and where they stood, or the first two alone. */
const kinds: { kind: Kind; count: number; least?: number; peers: Partial<Record<Ours, Method[]>> }[] = [
  {
    kind: 'intact',
    count: 1000,
    least: 500,
    peers: {
      whence: ['hypothesis-hint', 'hypothesis', 'hypothesis-path', 'dom-anchor-text-quote'],
      'whence-quote': ['hypothesis-quote', 'apache-annotator'],
    },
  },
  { kind: 'moved', count: 1000, peers: { whence: ['hypothesis', 'dom-anchor-text-quote'] } },
  {
    kind: 'absent',
    count: 1000,
    least: 15,
    peers: { whence: ['hypothesis', 'dom-anchor-text-quote'], 'whence-quote': ['apache-annotator'] },
  },
  {
    kind: 'edited',
    count: 1000,
    least: 10,
    peers: { whence: ['hypothesis', 'dom-anchor-text-quote'], 'whence-quote': ['apache-annotator'] },
  },
  {
    kind: 'short',
    count: 200,
    peers: { whence: ['hypothesis', 'dom-anchor-text-quote'], 'whence-quote': ['apache-annotator'] },
  },
];

const names: Record<Method, string> = {
  whence: 'Whence, place and words',
  'whence-quote': 'Whence, words alone',
  hypothesis: 'Hypothesis, restated: place, then words',
  'hypothesis-hint': 'Hypothesis, restated: words, with the place as a hint',
  'hypothesis-quote': 'Hypothesis, restated: words alone',
  'hypothesis-path': 'Hypothesis, restated: XPath, place, words',
  'dom-anchor-text-quote': 'dom-anchor-text-quote 4.0.2, place and words',
  'apache-annotator': '@apache-annotator/dom 0.2.0, words alone, exact only',
};

/** Milliseconds that a peer may take for a kind of quotes; what it has not tried by then is reckoned by what it has. */
const budget = 4000;
const rounds = 5;

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
    const own = new Map<string, { tries: Anchored[]; steps: number[][] }>();
    const readings: number[] = [];
    let size = { words: 0, characters: 0, reading: 0 };
    for (let round = 0; round < rounds; round++) {
      size = await load(page, address, code, other);
      readings.push(size.reading);
      for (const { kind, count, ours } of ourKinds) {
        const known = own.get(kind + ours) ?? { tries: [], steps: [] };
        own.set(kind + ours, known);
        known.tries.push(await measure(page, kind, ours, count, 60_000));
      }
      await load(page, address, code, other);
      for (const { kind, count, ours } of ourKinds)
        own.get(kind + ours)?.steps.push(await step(page, kind, ours, count));
    }
    const rows: string[][] = [];
    for (const { kind, count, ours, least, peers } of ourKinds) {
      const { tries = [], steps = [] } = own.get(kind + ours) ?? {};
      const [first] = tries;
      if (!first) continue;
      const found = sumOf(tries.map((one) => one.times)) / count;
      const withRanges = found + sumOf(tries.map((one) => one.ranges)) / count;
      const slowest = Math.max(...byPart(steps).map((step) => Math.min(...step)));
      rows.push([
        ...rowOf(kind, count, ours, first, found, slowest),
        '',
        `${ms(withRanges * count)} in all`,
        against('none over 10 ms', slowest <= 10),
        '',
      ]);
      for (const method of peers[ours] ?? []) {
        await load(page, address, code, other);
        const peer = await measure(page, kind, method, count, budget);
        const each = median(peer.times);
        const faster = each / found;
        const missed = peer.rightOnes.filter((one) => !first.rightOnes.includes(one)).length;
        rows.push([
          ...rowOf(kind, count, method, peer, each, Math.max(...peer.times)),
          times(faster),
          times(each / withRanges),
          least ? against(`≥ ${least} ×`, faster >= least) : '',
          kind === 'absent' ? '' : `${missed}`,
        ]);
      }
    }
    return {
      title: `Finding kept quotes on a page of ${figure(size.words)} words: ${installed.kind} ${await browser.version()}`,
      head,
      rows,
      notes: notesOn(median(readings)),
    };
  } finally {
    await browser.close();
  }
}

/** Each kind with the words and their place, then with the words alone, where somebody is compared with it. */
const ourKinds = kinds.flatMap((kind) =>
  (['whence', 'whence-quote'] as const)
    .filter((ours) => ours in kind.peers)
    .map((ours) => ({ ...kind, ours })),
);

const head = [
  'quotes',
  'method',
  'all of them',
  'slowest',
  'tried',
  'right',
  'wrong',
  'Whence is faster by',
  'with Ranges by',
  'to reach',
  'found, Whence not',
];

function notesOn(reading: number): string[] {
  return [
    `Whence: ${rounds} freshly loaded pages, a new finder for each kind; the time of every 20 quotes is the median of these, and all of them the sum. Reading the page’s text first takes it ${ms(reading)} once, whatever the number of quotes; that is not counted, as the page is read for its findings anyway. The peers read the page for each quote.`,
    'Whence finds places in the text it has read, as its reader script does: Ranges are made when their turn to be painted comes. “With Ranges by”: when one is made of each at once, which the peers’ times include; a bare Range with its two ends set takes a browser 1 to 2 µs.',
    `Peers were given ${budget / 1000} s a kind, on quotes spread over the page; “all of them” is reckoned from the median of those tried. On a busy machine what takes many milliseconds is held up more than what takes few, so only a quiet one tells by how much the slow ones are slower.`,
    'Hypothesis tries the XPath, then the place, then the words. Of an intact quote the first two find it without a search, so that all there is to save is its walk over the text nodes: no search by words would be that fast, and where the walk takes under 0.5 ms no way of making a Range can be 500 times faster. What is to be compared as a search is the row with the place as a hint.',
    '“Slowest”: a single quote; of Whence the longest step without a stop, each quote by the least of its rounds. Its first search for changed words prepares the text in three steps, as the reader script has it, and the page goes on in between.',
    'Wrong: found elsewhere, or found though it is gone. Hypothesis is restated here from its source (approx-string-match 2.0.0); it and dom-anchor-text-quote get 32 characters of context, as they keep.',
  ];
}

/** What the rounds come to, part by part the median. */
function sumOf(rounds: readonly (readonly number[])[]): number {
  return byPart(rounds).reduce((sum, part) => sum + median(part), 0);
}

function byPart(rounds: readonly (readonly number[])[]): number[][] {
  return (rounds[0] ?? []).map((_, i) => rounds.map((round) => round[i] ?? 0));
}

function rowOf(
  kind: Kind,
  count: number,
  method: Method,
  found: Anchored,
  each: number,
  slowest: number,
): string[] {
  const share = (part: number): string => `${figure((100 * part) / found.tried)} %`;
  return [
    `${figure(count)} ${kind}`,
    names[method],
    `${method.startsWith('whence') ? '' : '~'}${ms(each * count)}`,
    ms(slowest),
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

function step(page: Page, kind: Kind, method: Method, count: number): Promise<number[]> {
  return page.evaluate((...asked) => (globalThis as World).anchorBench.step(...asked), kind, method, count);
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
