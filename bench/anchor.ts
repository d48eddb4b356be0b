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
      whence: ['hypothesis', 'hypothesis-path', 'dom-anchor-text-quote'],
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
  'hypothesis-quote': 'Hypothesis, restated: words alone',
  'hypothesis-path': 'Hypothesis, restated: XPath, place, words',
  'dom-anchor-text-quote': 'dom-anchor-text-quote 4.0.2, place and words',
  'apache-annotator': '@apache-annotator/dom 0.2.0, words alone, exact only',
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
    const own = new Map<string, Anchored[]>();
    const readings: number[] = [];
    let size = { words: 0, characters: 0, reading: 0 };
    for (let round = 0; round < rounds; round++) {
      size = await load(page, address, code, other);
      readings.push(size.reading);
      for (const { kind, count, peers } of kinds) {
        for (const ours of listOurs(peers)) {
          const found = await measure(page, kind, ours, count, 60_000);
          own.set(kind + ours, [...(own.get(kind + ours) ?? []), found]);
        }
      }
    }
    const rows: string[][] = [];
    for (const { kind, count, least, peers } of kinds) {
      for (const ours of listOurs(peers)) {
        const tries = own.get(kind + ours) ?? [];
        const [first] = tries;
        if (!first) continue;
        const each = median(tries.map(perQuote));
        const slowest = Math.max(...first.times.map((_, i) => median(tries.map((one) => one.times[i] ?? 0))));
        rows.push(rowOf(kind, count, ours, first, each));
        rows.at(-1)?.splice(3, 1, ms(slowest));
        rows.at(-1)?.push('', against('none over 10 ms', slowest <= 10), '');
        for (const method of peers[ours] ?? []) {
          await load(page, address, code, other);
          const peer = await measure(page, kind, method, count, budget);
          const faster = perQuote(peer) / each;
          const missed = peer.rightOnes.filter((one) => !first.rightOnes.includes(one)).length;
          rows.push([
            ...rowOf(kind, count, method, peer, perQuote(peer)),
            times(faster),
            least ? against(`≥ ${least} ×`, faster >= least) : '',
            kind === 'absent' ? '' : `${missed}`,
          ]);
        }
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
        '“Slowest”: a single quote; of Whence the longest step without a stop, by the median of its rounds. Its first search for changed words prepares the text in three steps, as the reader script has it, and the page goes on in between.',
        'A Range alone takes a browser 1 to 2 µs to make, so no way of finding can be 500 times faster than one that takes under 1 ms.',
        'Wrong: found elsewhere, or found though it is gone. Hypothesis is restated here from its source (approx-string-match 2.0.0); it and dom-anchor-text-quote get 32 characters of context, as they keep.',
      ],
    };
  } finally {
    await browser.close();
  }
}

function listOurs(peers: Partial<Record<Ours, Method[]>>): Ours[] {
  return (['whence', 'whence-quote'] as const).filter((ours) => ours in peers);
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
