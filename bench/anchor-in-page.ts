import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import { toRange as anchorByDom } from 'dom-anchor-text-quote';
import { createFinder } from '@/anchor/find-target';
import { anchorByHypothesis, type KeptSelectors } from '@/bench/hypothesis-anchoring';
import { type KeptQuote, type Kind, keepQuotes } from '@/bench/kept-quotes';
import { placeText } from '@/page/place-text';
import { readBlocks } from '@/page/read-blocks';
import { createTextMap, type TextMap } from '@/page/text-map';

export type Method =
  | 'whence'
  | 'whence-quote'
  | 'hypothesis'
  | 'hypothesis-path'
  | 'hypothesis-quote'
  | 'dom-anchor-text-quote'
  | 'apache-annotator';

/** Times are in milliseconds; `right` and the like count quotes. */
export interface Anchored {
  tried: number;
  total: number;
  /** What each took that was tried, in the order tried; of ours, the longest step of each, after which the page may go on. */
  times: number[];
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
}

/** Gives the Range by and by, or at once; what it does between two `undefined` is one step. */
type Find = (quote: KeptQuote) => Iterator<undefined, Range | null> | Range | null | Promise<Range | null>;

let otherText = '';
const kept = new Map<string, KeptQuote[]>();
const article = (): Element => document.querySelector('article') ?? document.body;

/** All of the article's text, whatever of it extraction would take for the body. */
function readAll(): { text: string; map: TextMap } {
  const page = readBlocks(article());
  const { text, pieces } = placeText(page.blocks);
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

function finderOf(method: Method, quotes: readonly KeptQuote[]): Find {
  const root = article();
  const selectors = new Map(quotes.map((quote) => [quote, selectorsOf(quote, method)]));
  if (method === 'whence' || method === 'whence-quote') {
    const { text, map } = readAll();
    let finder: ReturnType<typeof createFinder> | null = null;
    return function* ({ target }) {
      finder ??= createFinder(text);
      const given = method === 'whence' ? target : { ...target, position: null };
      const found = yield* finder.finding(given);
      return found.state === 'missing' ? null : map.toRange(found);
    };
  }
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

async function measure(kind: Kind, method: Method, count: number, budget: number): Promise<Anchored> {
  const text = article().textContent ?? '';
  const quotes = kept.get(kind + count) ?? keepQuotes(kind, count, text, otherText);
  kept.set(kind + count, quotes);
  const find = finderOf(method, quotes);
  const times: number[] = [];
  const found: [number, Range | null][] = [];
  let total = 0;
  // Not from top to bottom: where the budget ends it, what was tried is spread over the page.
  for (let i = 0; i < count && total < budget; i++) {
    const number = (i * 617) % count;
    const quote = quotes[number];
    if (!quote) continue;
    let start = performance.now();
    let longest = 0;
    function clock(): void {
      const now = performance.now();
      longest = Math.max(longest, now - start);
      total += now - start;
      start = now;
    }
    let range: Range | null = null;
    try {
      const answer = find(quote);
      if (answer && 'next' in answer) {
        let step = answer.next();
        for (; !step.done; step = answer.next()) clock();
        range = step.value;
      } else range = answer instanceof Promise ? await answer : answer;
    } catch {
      range = null;
    }
    clock();
    times.push(longest);
    found.push([number, range]);
  }
  const places = found.map(([number, range]) => [number, range && placeOf(range)] as const);
  const rightOnes = places.filter(([number, place]) => isRight(quotes[number]?.truth ?? null, place));
  const wrong = places.filter(([number, place]) => place && !isRight(quotes[number]?.truth ?? null, place));
  return {
    tried: times.length,
    total,
    times,
    right: rightOnes.length,
    wrong: wrong.length,
    rightOnes: rightOnes.map(([number]) => number),
  };
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

Object.assign(globalThis, { anchorBench: { open, measure } satisfies AnchorBench });
