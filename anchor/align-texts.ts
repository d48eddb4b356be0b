import { alignWords } from '@/anchor/align-words';
import type { Words } from '@/anchor/split-words';

/**
 * Which word of `b` each word of `a` has become, or -1, for texts of any length: first what both begin and end with, then words
 * that each has once, in the longest order both agree on (patience diff, Cohen), and so on between these; `alignWords` where
 * little is left. Close to linear: what has no such words and is too long to compare is left as changed.
 */
export function alignTexts(a: Words, b: Words, weight: (word: number) => number): Int32Array {
  const found = new Int32Array(a.count).fill(-1);
  const stack: Gap[] = [{ aFrom: 0, aTo: a.count, bFrom: 0, bTo: b.count, depth: 0 }];
  for (let gap = stack.pop(); gap; gap = stack.pop()) {
    trimGap(gap, a, b, found);
    const { aFrom, aTo, bFrom, bTo, depth } = gap;
    const cells = (aTo - aFrom) * (bTo - bFrom);
    if (cells === 0) continue;
    if (cells <= mostCells) {
      const free = { start: false, end: false };
      found.set(
        alignWords({ ...a, from: aFrom, to: aTo }, { ...b, from: bFrom, to: bTo }, weight, free),
        aFrom,
      );
      continue;
    }
    const anchors = depth < mostDepth ? commonOrder(loneWords(a, b, gap)) : [];
    if (anchors.length === 0) continue;
    let [aAt, bAt] = [aFrom, bFrom];
    for (const { inA, inB } of [...anchors, { inA: aTo, inB: bTo }]) {
      stack.push({ aFrom: aAt, aTo: inA, bFrom: bAt, bTo: inB, depth: depth + 1 });
      if (inA < aTo) found[inA] = inB;
      [aAt, bAt] = [inA + 1, inB + 1];
    }
  }
  return found;
}

/** A stretch of both texts that is still to be aligned; `to` exclusive. */
interface Gap {
  aFrom: number;
  aTo: number;
  bFrom: number;
  bTo: number;
  depth: number;
}

/** The same word in both texts. */
interface Pair {
  inA: number;
  inB: number;
}

const mostCells = 20_000;
const mostDepth = 12;

function trimGap(gap: Gap, a: Words, b: Words, found: Int32Array) {
  while (gap.aFrom < gap.aTo && gap.bFrom < gap.bTo && a.hashes[gap.aFrom] === b.hashes[gap.bFrom]) {
    found[gap.aFrom++] = gap.bFrom++;
  }
  while (gap.aFrom < gap.aTo && gap.bFrom < gap.bTo && a.hashes[gap.aTo - 1] === b.hashes[gap.bTo - 1]) {
    found[--gap.aTo] = --gap.bTo;
  }
}

/** Words that stand exactly once in each text, in the order of `a`. */
function loneWords(a: Words, b: Words, gap: Gap): Pair[] {
  const inA = lonePlaces(a.hashes, gap.aFrom, gap.aTo);
  const inB = lonePlaces(b.hashes, gap.bFrom, gap.bTo);
  const pairs: Pair[] = [];
  for (const [hash, place] of inA) {
    const other = inB.get(hash);
    if (place >= 0 && other !== undefined && other >= 0) pairs.push({ inA: place, inB: other });
  }
  return pairs;
}

function lonePlaces(hashes: Uint32Array, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let i = from; i < to; i++) {
    const hash = hashes[i] ?? 0;
    places.set(hash, places.has(hash) ? -1 : i);
  }
  return places;
}

/** The longest run of pairs that is ascending in `b` too (longest increasing subsequence by patience sorting). */
function commonOrder(pairs: Pair[]): Pair[] {
  const tops: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [i, { inB }] of pairs.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.inB ?? 0) < inB) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? (tops[low - 1] ?? -1) : -1;
    tops[low] = i;
  }
  const run: Pair[] = [];
  for (let i = tops.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) {
    const pair = pairs[i];
    if (pair) run.push(pair);
  }
  return run.reverse();
}
