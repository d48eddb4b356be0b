import { firstAtOrAbove } from '@/anchor/first-at-or-above';
import type { Words } from '@/anchor/split-words';

/** The same words in the same order in two texts, unbroken. */
export interface Run {
  inA: number;
  inB: number;
  length: number;
}

/** A stretch of each of two texts: numbers of words, `to` exclusive. */
export interface Stretches {
  aFrom: number;
  aTo: number;
  bFrom: number;
  bTo: number;
}

/** Fewer words may follow each other by chance. */
const leastRun = 4;

/** The longest common run, of equals the first; `null` when there is none worth the name. Time: words of `a` by words of `b`. */
export function longestRun(
  a: Uint32Array,
  b: Uint32Array,
  { aFrom, aTo, bFrom, bTo }: Stretches,
): Run | null {
  const lengths = new Uint32Array(bTo - bFrom + 1);
  const best = { inA: 0, inB: 0, length: leastRun - 1 };
  for (let i = aFrom; i < aTo; i++) {
    const hash = a[i];
    for (let j = bTo - 1; j >= bFrom; j--) {
      const length = b[j] === hash ? (lengths[j - bFrom] ?? 0) + 1 : 0;
      lengths[j - bFrom + 1] = length;
      if (length < best.length || length < leastRun) continue;
      const isFirst = length > best.length || (best.inA === i - length + 1 && j - length + 1 < best.inB);
      if (isFirst) Object.assign(best, { inA: i - length + 1, inB: j - length + 1, length });
    }
  }
  return best.length < leastRun ? null : best;
}

/** The runs around words that stand exactly once in each stretch, in the order of `a`. Linear. */
export function runsOfLoneWords(a: Words, b: Words, { aFrom, aTo, bFrom, bTo }: Stretches): Run[] {
  const inB = lonePlaces(b.hashes, bFrom, bTo);
  const runs: Run[] = [];
  const isSame = (i: number, j: number) => a.hashes[i] === b.hashes[j];
  for (const [hash, i] of lonePlaces(a.hashes, aFrom, aTo)) {
    const j = inB.get(hash) ?? -1;
    if (i < 0 || j < 0) continue;
    const last = runs.at(-1);
    if (last && i < last.inA + last.length && i - last.inA === j - last.inB) continue;
    const least = last ? last.inA + last.length : aFrom;
    let before = 0;
    while (i - before > least && j - before > bFrom && isSame(i - before - 1, j - before - 1)) before++;
    let after = 1;
    while (i + after < aTo && j + after < bTo && isSame(i + after, j + after)) after++;
    runs.push({ inA: i - before, inB: j - before, length: before + after });
  }
  return runs;
}

function lonePlaces(hashes: Uint32Array, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let i = from; i < to; i++) {
    const hash = hashes[i] ?? 0;
    places.set(hash, places.has(hash) ? -1 : i);
  }
  return places;
}

/**
 * Those of the runs that together hold the most words while standing in the same order in `b` too. `runs` are in the order of
 * `a`; a tree of prefix maxima (Fenwick 1994) by where they end in `b` makes it the number of runs times its logarithm.
 */
export function heaviestOrder(runs: Run[]): Run[] {
  const ends = Uint32Array.from(runs, ({ inB, length }) => inB + length).sort();
  const tree = new Int32Array(ends.length + 1).fill(-1);
  const weights = new Float64Array(runs.length);
  const before = new Int32Array(runs.length).fill(-1);
  const weightOf = (run: number) => weights[run] ?? 0;
  let heaviest = -1;
  for (const [i, { inB, length }] of runs.entries()) {
    let previous = -1;
    for (let at = firstAtOrAbove(ends, inB + 1); at > 0; at -= at & -at) {
      const run = tree[at] ?? -1;
      if (weightOf(run) > weightOf(previous)) previous = run;
    }
    before[i] = previous;
    weights[i] = weightOf(previous) + length;
    for (let at = firstAtOrAbove(ends, inB + length) + 1; at < tree.length; at += at & -at) {
      if (weightOf(i) > weightOf(tree[at] ?? -1)) tree[at] = i;
    }
    if (weightOf(i) > weightOf(heaviest)) heaviest = i;
  }
  const order: Run[] = [];
  for (let i = heaviest; i >= 0; i = before[i] ?? -1) {
    const run = runs[i];
    if (run) order.push(run);
  }
  return order.reverse();
}
