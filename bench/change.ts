import { readFileSync } from 'node:fs';
import { against, figure, median, ms, processorTime } from '@/bench/figures';
import { makeText } from '@/bench/make-article';
import type { BenchOptions } from '@/bench/run';
import type { Table } from '@/bench/table';
import { comparePage } from '@/check/compare-page';
import { isPageLine } from '@/check/is-page-line';
import type { PageVersion } from '@/check/read-version';
import { analyse } from '@/engine/analyse';
import { findParagraphs } from '@/engine/paragraphs';
import type { Block } from '@/model/article';
import { type ChangeKind, changeKinds, type PageChange } from '@/model/page-change';
import type { Span } from '@/model/span';
import { readHtml } from '@/scripts/read-html';

interface Pair {
  id: string;
  before: PageVersion;
  after: PageVersion;
}

/** Words found in a text, as they are compared, and where they stand. */
interface Found extends Span {
  words: string;
}

/** How many came or went, how many of them lie in a reported passage; of these how many in one that stayed, and are named right. */
interface Counted {
  all: number;
  reported: number;
  inPlace: number;
  named: number;
}

/** What changed between two versions of a page: whether every changed quote and number is reported, and nothing else. */
export async function* benchChange({ pairs }: BenchOptions): AsyncGenerator<Table> {
  if (pairs) yield measurePairs(readPairs(pairs), pairs);
  yield measureLong();
}

function readPairs(file: string): Pair[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => {
    // The file's own form, said in `BenchOptions`.
    const { id, old, new: now, old_html, new_html } = JSON.parse(line) as Record<string, string>;
    return { id: id ?? '', before: version(old, old_html), after: version(now, new_html) };
  });
}

function version(text: string | undefined, html: string | undefined): PageVersion {
  const read = html === undefined ? null : readHtml(html, null);
  const article = read ?? { text: text ?? '', blocks: findParagraphs(text ?? '') };
  return { text: article.text, blocks: article.blocks, quotes: analyse(article).quotes };
}

function measurePairs(pairs: Pair[], file: string): Table {
  const tally = { pairs: 0, alike: 0, falseAlarms: [] as string[], changed: 0, unreported: [] as string[] };
  const numbers: Counted = { all: 0, reported: 0, inPlace: 0, named: 0 };
  const quotes: Counted = { all: 0, reported: 0, inPlace: 0, named: 0 };
  const kinds = new Map<string, number>(changeKinds.map((kind) => [kind, 0]));
  const times: number[] = [];
  for (const { id, before, after } of pairs) {
    tally.pairs++;
    let changes: PageChange[] = [];
    times.push(processorTime(() => (changes = comparePage(before, after))));
    for (const { kind } of changes) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (plain(ownText(before)) === plain(ownText(after))) {
      tally.alike++;
      if (changes.length > 0) tally.falseAlarms.push(id);
      continue;
    }
    tally.changed++;
    const missed = [
      ...check([before, after], changes, numbersIn, ['number-changed', 'quote-changed'], numbers),
      ...check([before, after], changes, quotesIn, ['quote-changed'], quotes),
    ];
    tally.unreported.push(...missed.map((word) => `${id}: ${word}`));
  }
  const share = ({ all, reported }: Counted) =>
    `${figure(reported)} of ${figure(all)} ${against('all', reported === all)}`;
  return {
    title: `Changes of ${tally.pairs} pages (${file})`,
    head: ['', ''],
    rows: [
      ['pairs with the same words', figure(tally.alike)],
      [
        '… in which a change is reported',
        `${tally.falseAlarms.length} ${against('none', tally.falseAlarms.length === 0)}`,
      ],
      ['pairs with other words', figure(tally.changed)],
      ['numbers that came or went, reported', share(numbers)],
      ['… in a sentence that stayed, told as number or quote', `${numbers.named} of ${numbers.inPlace}`],
      ['quoted words that came or went, reported', share(quotes)],
      ['… in a sentence that stayed, told as quote', `${quotes.named} of ${quotes.inPlace}`],
      ...[...kinds].map(([kind, count]) => [kind, figure(count)]),
      ['a page, median; longest', `${ms(median(times))}; ${ms(Math.max(...times))}`],
    ],
    notes: [
      'What came or went is counted apart from the comparison: numbers, and what stands between quotation marks, that one version has more often than the other. Reported: it stands in a passage that is shown as changed.',
      ...tally.falseAlarms.slice(0, 10).map((id) => `reported without cause: ${id}`),
      ...tally.unreported.slice(0, 20).map((word) => `not reported: ${word}`),
    ],
  };
}

/** What one version has more often than the other and too few changed passages hold; adds to the figures. */
function check(
  [before, after]: [PageVersion, PageVersion],
  changes: PageChange[],
  read: (text: string) => Found[],
  kinds: readonly ChangeKind[],
  figures: Counted,
): string[] {
  const missed: string[] = [];
  for (const [one, other, side] of [
    [before, after, 'before'],
    [after, before, 'after'],
  ] as const) {
    const inOne = findIn(one, read);
    const inOther = tally(findIn(other, read));
    for (const [words, count] of tally(inOne)) {
      const surplus = count - (inOther.get(words) ?? 0);
      if (surplus <= 0) continue;
      const holders = inOne
        .filter((found) => found.words === words)
        .map((found) => changes.find((change) => overlaps(change[side], found)))
        .filter((change) => change !== undefined);
      figures.all += surplus;
      figures.reported += Math.min(surplus, holders.length);
      if (holders.length < surplus) missed.push(`${side} ${words}`);
      // Which of several alike is the one that changed is not known: those in doubt are counted for the comparison.
      const lone = holders.filter((change) => !change.before || !change.after).length;
      const inPlace = holders
        .filter((change) => change.before && change.after)
        .sort((a, b) => Number(kinds.includes(b.kind)) - Number(kinds.includes(a.kind)))
        .slice(0, Math.max(0, surplus - lone));
      figures.inPlace += inPlace.length;
      figures.named += inPlace.filter(({ kind }) => kinds.includes(kind)).length;
    }
  }
  return missed;
}

function overlaps(span: Span | null, other: Span): boolean {
  return span !== null && span.start < other.end && other.start < span.end;
}

function tally(list: Found[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of list) counts.set(words, (counts.get(words) ?? 0) + 1);
  return counts;
}

/** What `read` finds in the blocks that are no furniture, with its place in the whole text. */
function findIn(version: PageVersion, read: (text: string) => Found[]): Found[] {
  return ownBlocks(version).flatMap(({ start, end }) =>
    read(version.text.slice(start, end)).map((found) => ({
      words: found.words,
      start: start + found.start,
      end: start + found.end,
    })),
  );
}

function numbersIn(text: string): Found[] {
  return [...text.matchAll(/\d+(?:[.,:/]\d+)*/g)].map(({ 0: number, index }) => ({
    words: number.replace(/,(?=\d{3}(?!\d))/g, ''),
    start: index,
    end: index + number.length,
  }));
}

function quotesIn(text: string): Found[] {
  const quotes = /(?<![\p{L}\p{N}])(?:[“"][^“”"\n]{2,2000}[”"]|[‘'][^‘“"\n]{2,300}?[’'])(?![\p{L}\p{N}])/gu;
  return [...text.matchAll(quotes)].map(({ 0: quote, index }) => ({
    words: plain(quote.slice(1, -1)).replace(/[.,]$/, ''),
    start: index,
    end: index + quote.length,
  }));
}

/** The blocks that are neither furniture nor the page's own lines. */
function ownBlocks({ text, blocks }: PageVersion): Block[] {
  return blocks.filter(({ kind, start, end }) => kind !== 'furniture' && !isPageLine(text.slice(start, end)));
}

function ownText(version: PageVersion): string {
  return ownBlocks(version)
    .map(({ start, end }) => version.text.slice(start, end))
    .join('\n');
}

/** Written apart from the engine's folding, so as not to be wrong together with it. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\ufeff]/g, '')
    .replace(/[“”„«»‘’‚`´′″]/g, "'")
    .replace(/"/g, "'")
    .replace(/\s*[-‐‑‒–—]+\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Two long texts that have nothing to do with each other, and one with a word changed in every paragraph. */
function measureLong(): Table {
  const rows = [10_000, 100_000].map((words) => {
    const [one, other] = [versionOf(makeText(words, 7)), versionOf(makeText(words, 8))];
    const edited = versionOf(one.text.replace(/(\n\S+ )\S+/g, '$1altogether'));
    const time = (a: PageVersion, b: PageVersion) =>
      ms(median([1, 2, 3].map(() => processorTime(() => comparePage(a, b)))));
    return [figure(words), time(one, other), time(one, edited), time(one, one)];
  });
  return {
    title: 'Time to compare long texts',
    head: ['words', 'with an unrelated text', 'a word changed in each paragraph', 'with itself'],
    rows,
  };
}

function versionOf(text: string): PageVersion {
  return { text, blocks: findParagraphs(text), quotes: [] };
}
