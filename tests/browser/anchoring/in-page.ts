import { describeTarget } from '@/anchor/describe-target';
import { createFinder } from '@/anchor/find-target';
import { wholeRange } from '@/bench/whole-range';
import type { TextTarget } from '@/model/selector';
import { placeText } from '@/page/place-text';
import { readBlocks } from '@/page/read-blocks';
import { createTextMap } from '@/page/text-map';
import { type Mutation, mutations } from '@/tests/browser/anchoring/mutations';

/** What became of kept words. */
export interface Refound {
  state: 'same' | 'changed' | 'missing';
  /** What the Range holds; `null` when there is none. */
  text: string | null;
  /** The `id` of the nearest element around the Range's start that has one. */
  inside: string | null;
  /** What is painted, piece by piece. */
  painted: string[];
}

/** Called by name in a page of a browser, see `anchoring.test.ts`. */
export interface Refinding {
  /** Shows `html` and keeps its `nth` (from 0) stretch of `words`. Throws when the words do not stand there. */
  keep(html: string, words: string, nth?: number): void;
  /** Changes the page and finds what was kept. */
  find(change: { html?: string; mutation?: Mutation; withoutPlace?: boolean }): Refound;
  /** Finds what somebody else kept, in a page that is shown as `html`, or in the one that is shown already. */
  attach(target: TextTarget, html?: string): Refound;
}

let kept: TextTarget | null = null;

function read() {
  const page = readBlocks(document.body);
  const { text, pieces } = placeText(page.blocks);
  return { text, map: createTextMap(text, pieces) };
}

function keep(html: string, words: string, nth = 0): void {
  document.body.innerHTML = html;
  const { text } = read();
  let start = text.indexOf(words);
  for (let i = 0; i < nth && start >= 0; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`The page does not say “${words}” but: ${text.slice(0, 300)}`);
  kept = describeTarget(text, { start, end: start + words.length });
}

function find({ html, mutation, withoutPlace }: Parameters<Refinding['find']>[0]): Refound {
  if (!kept) throw new Error('Nothing was kept.');
  if (html !== undefined) document.body.innerHTML = html;
  if (mutation) mutations[mutation](document.body);
  return attach(withoutPlace ? { ...kept, position: null } : kept);
}

function attach(target: TextTarget, html?: string): Refound {
  if (html !== undefined) document.body.innerHTML = html;
  const { text, map } = read();
  const found = createFinder(text).find(target);
  if (found.state === 'missing') return { state: 'missing', text: null, inside: null, painted: [] };
  const range = wholeRange(map, found);
  const start = range?.startContainer;
  const element = start instanceof Element ? start : start?.parentElement;
  return {
    state: found.state,
    text: range?.toString() ?? null,
    inside: element?.closest('[id]')?.id ?? null,
    painted: (map.toRanges(found) ?? []).map(String),
  };
}

Object.assign(globalThis, { refinding: { keep, find, attach } satisfies Refinding });
