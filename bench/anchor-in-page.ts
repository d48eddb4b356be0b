import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import { toRange as anchorByDom } from 'dom-anchor-text-quote';
import { createFinder } from '@/anchor/find-target';
import { anchorByHypothesis, type KeptSelectors } from '@/bench/hypothesis-anchoring';
import { type KeptQuote, type Kind, keepQuotes } from '@/bench/kept-quotes';
import { inBatches, longestStep } from '@/bench/time-batches';
import { wholeRange } from '@/bench/whole-range';
import type { TextTarget } from '@/model/selector';
import { placeText } from '@/page/place-text';
import { readBlocks } from '@/page/read-blocks';
import { createTextMap, type TextMap } from '@/page/text-map';

export type Method =
  | 'whence'
  | 'whence-quote'
  | 'hypothesis'
  | 'hypothesis-path'
  | 'hypothesis-hint'
  | 'hypothesis-quote'
  | 'dom-anchor-text-quote'
  | 'apache-annotator';

/** Times are in milliseconds; `right` and the like count quotes. */
export interface Anchored {
  tried: number;
  /**
   * In the order tried: of the peers each quote with its Range; of ours each batch of them, as a clock takes as long as one does,
   * and apart from it their Ranges.
   */
  times: number[];
  ranges: number[];
  right: number;
  /** Where it stood and still stands, found elsewhere; or found though it is gone. */
  wrong: number;
  /** Which quotes, by number, were found right. */
  rightOnes: number[];
}

/** Called from Node by name; see `anchor.ts`. */
export interface AnchorBench {
  open(other: string): { words: number; characters: number; reading: number };
  measure(kind: Kind, method: Method, count: number, budget: number): Promise<Anchored>;
  /** What each of the quotes took by ours, in milliseconds: its longest step, after which the page may go on. */
  step(kind: Kind, method: Method, count: number): number[];
}

type Find = (quote: KeptQuote) => Range | null | Promise<Range | null>;

let otherText = '';
const kept = new Map<string, KeptQuote[]>();
const article = (): Element => document.querySelector('article') ?? document.body;

/** All of the article's text, whatever of it extraction would take for the body. */
function readAll(): { text: string; map: TextMap } {
  const page = readBlocks(article());
  const { text, pieces } = placeText(page.blocks);
  // Engines join what a text was put together from when it is first searched: that is part of reading.
  text.indexOf(' ');
  return { text, map: createTextMap(text, pieces) };
}

function open(other: string): ReturnType<AnchorBench['open']> {
  otherText = other;
  const start = performance.now();
  const read = readAll();
  const reading = performance.now() - start;
  // Then the offsets of all methods mean the same.
  if (read.text !== article().textContent) throw new Error('Our text of the page is not its text content.');
  return { words: read.text.split(/\s+/).length, characters: read.text.length, reading };
}

/** What a peer keeps: 32 characters of context, as Hypothesis and dom-anchor-text-quote do. */
function selectorsOf({ target, truth }: KeptQuote, method: Method): KeptSelectors {
  const { exact, prefix, suffix } = target.quote;
  const start = target.position?.start ?? 0;
  const end = target.position?.end ?? 0;
  const selectors = { start, end, exact, prefix: prefix.slice(-32), suffix: suffix.slice(0, 32) };
  if (method === 'hypothesis-hint') return { ...selectors, wordsOnly: true };
  if (method === 'hypothesis-quote') return { ...selectors, start: null };
  return method === 'hypothesis-path' && truth ? { ...selectors, path: pathOf(truth) } : selectors;
}

/** Where each paragraph begins in the article's text. */
let paragraphs: number[] | undefined;

function pathOf(truth: Place): KeptSelectors['path'] {
  if (!paragraphs) {
    paragraphs = [];
    let before = 0;
    for (const node of article().childNodes) {
      if (node instanceof HTMLParagraphElement) paragraphs.push(before);
      before += node.textContent?.length ?? 0;
    }
  }
  const index = paragraphs.findLastIndex((start) => start <= truth.start);
  const start = paragraphs[index];
  if (start === undefined) return undefined;
  return { steps: [['p', index + 1]], start: truth.start - start, end: truth.end - start };
}

function peerOf(method: Method, quotes: readonly KeptQuote[]): Find {
  const root = article();
  const selectors = new Map(quotes.map((quote) => [quote, selectorsOf(quote, method)]));
  return (quote) => {
    const own = selectors.get(quote);
    if (!own) return null;
    if (method === 'dom-anchor-text-quote') return anchorByDom(root, own, { hint: own.start ?? 0 });
    return method === 'apache-annotator' ? anchorByApache(root, own) : anchorByHypothesis(root, own);
  };
}

async function anchorByApache(
  root: Element,
  { exact, prefix, suffix }: KeptSelectors,
): Promise<Range | null> {
  const match = createTextQuoteSelectorMatcher({ type: 'TextQuoteSelector', exact, prefix, suffix });
  return (await match(root).next()).value ?? null;
}

type Tries = Pick<Anchored, 'times' | 'ranges'> & { found: (Place | null)[] };

/** The quotes in the order they are tried. Not from top to bottom: where a budget ends it, what was tried is spread over the page. */
function quotesOf(kind: Kind, count: number) {
  const text = article().textContent ?? '';
  const quotes = kept.get(kind + count) ?? keepQuotes(kind, count, text, otherText);
  kept.set(kind + count, quotes);
  const order = quotes.map((_, i) => (i * 617) % count);
  return { quotes, order, asked: order.flatMap((number) => quotes[number] ?? []) };
}

async function measure(kind: Kind, method: Method, count: number, budget: number): Promise<Anchored> {
  const { quotes, order, asked } = quotesOf(kind, count);
  const isOurs = method === 'whence' || method === 'whence-quote';
  const tries = isOurs
    ? findByWhence(asked, method)
    : await findByPeer(asked, peerOf(method, quotes), budget);
  const places = tries.found.map((place, i) => [order[i] ?? 0, place] as const);
  const rightOnes = places.filter(([number, place]) => isRight(quotes[number]?.truth ?? null, place));
  const wrong = places.filter(([number, place]) => place && !isRight(quotes[number]?.truth ?? null, place));
  return {
    tried: places.length,
    times: tries.times,
    ranges: tries.ranges,
    right: rightOnes.length,
    wrong: wrong.length,
    rightOnes: rightOnes.map(([number]) => number),
  };
}

function findByWhence(asked: readonly KeptQuote[], method: Method): Tries {
  const { text, map } = readAll();
  const targets = targetsOf(asked, method);
  const finder = createFinder(text);
  const anchors = inBatches(targets, finder.find);
  const found = anchors.made.map((anchor) => (anchor.state === 'missing' ? null : anchor));
  const ranges = inBatches(found, (place) => place && wholeRange(map, place));
  if (ranges.made.some((range, i) => !range !== !found[i]))
    throw new Error('A place that was found has no Range.');
  return { times: anchors.times, ranges: ranges.times, found };
}

function targetsOf(asked: readonly KeptQuote[], method: Method): TextTarget[] {
  return asked.map(({ target }) => (method === 'whence' ? target : { ...target, position: null }));
}

function step(kind: Kind, method: Method, count: number): number[] {
  const targets = targetsOf(quotesOf(kind, count).asked, method);
  const finder = createFinder(readAll().text);
  return targets.map((target) => longestStep(finder.finding(target)));
}

async function findByPeer(asked: readonly KeptQuote[], find: Find, budget: number): Promise<Tries> {
  const tries: Tries = { times: [], ranges: [], found: [] };
  let total = 0;
  for (const quote of asked) {
    if (total >= budget) break;
    const start = performance.now();
    let range: Range | null = null;
    try {
      const answer = find(quote);
      range = answer instanceof Promise ? await answer : answer;
    } catch {
      range = null;
    }
    const time = performance.now() - start;
    total += time;
    tries.times.push(time);
    tries.found.push(range && placeOf(range));
  }
  return tries;
}

type Place = { start: number; end: number };

function placeOf(range: Range): Place {
  const before = document.createRange();
  before.setStart(article(), 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { start, end: start + range.toString().length };
}

function isRight(truth: Place | null, place: Place | null): boolean {
  if (!truth || !place) return truth === place;
  const overlap = Math.min(truth.end, place.end) - Math.max(truth.start, place.start);
  return overlap / (Math.max(truth.end, place.end) - Math.min(truth.start, place.start)) >= 0.5;
}

Object.assign(globalThis, { anchorBench: { open, measure, step } satisfies AnchorBench });
