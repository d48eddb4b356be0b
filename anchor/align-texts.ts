import { alignWords } from '@/anchor/align-words';
import { heaviestOrder, longestRun, type Run, runsOfLoneWords, type Stretches } from '@/anchor/common-runs';
import type { Words } from '@/anchor/split-words';

/**
 * Which word of `b` each word of `a` has become, or -1, for texts of any length: what both begin and end with; then the longest
 * unbroken run that both have, and so on each side of it (Ratcliff and Obershelp 1988); in stretches too long for that, first the
 * runs around words that each has once, in the order both agree on (patience diff, Cohen); `alignWords` where little is left.
 * `cellsForRuns` bounds the comparing of words for runs: a million take about 1.5 ms.
 * Close to linear: what has no such words and is too long to compare is left as changed.
 */
export function alignTexts(
  a: Words,
  b: Words,
  weight: (word: number) => number,
  cellsForRuns = 6_400_000,
): Int32Array {
  const found = new Int32Array(a.count).fill(-1);
  const stack: Gap[] = [{ aFrom: 0, aTo: a.count, bFrom: 0, bTo: b.count, depth: 0 }];
  let cellsLeft = cellsForRuns;
  for (let gap = stack.pop(); gap; gap = stack.pop()) {
    trimGap(gap, a, b, found);
    const { aFrom, aTo, bFrom, bTo } = gap;
    const cells = (aTo - aFrom) * (bTo - bFrom);
    if (cells === 0) continue;
    if (cells <= Math.min(mostRunCells, cellsLeft)) {
      cellsLeft -= cells;
      const run = longestRun(a.hashes, b.hashes, gap);
      if (run) {
        splitGap(gap, [run], found, stack);
        continue;
      }
    }
    if (cells <= mostCells) {
      const free = { start: false, end: false };
      found.set(
        alignWords({ ...a, from: aFrom, to: aTo }, { ...b, from: bFrom, to: bTo }, weight, free),
        aFrom,
      );
    } else if (gap.depth < mostDepth) {
      const runs = heaviestOrder(runsOfLoneWords(a, b, gap));
      if (runs.length > 0) splitGap(gap, runs, found, stack);
    }
  }
  return found;
}

/** A stretch that is still to be aligned. */
interface Gap extends Stretches {
  depth: number;
}

/** What one alignment may compare: in `alignWords` about 0.2 ms, in `longestRun` 0.5. */
const mostCells = 20_000;
const mostRunCells = 400_000;
const mostDepth = 12;

/** Takes the words of the runs for aligned, and leaves what stands between them. */
function splitGap({ aFrom, aTo, bFrom, bTo, depth }: Gap, runs: Run[], found: Int32Array, stack: Gap[]) {
  let [aAt, bAt] = [aFrom, bFrom];
  for (const { inA, inB, length } of [...runs, { inA: aTo, inB: bTo, length: 0 }]) {
    stack.push({ aFrom: aAt, aTo: inA, bFrom: bAt, bTo: inB, depth: depth + 1 });
    for (let n = 0; n < length; n++) found[inA + n] = inB + n;
    [aAt, bAt] = [inA + length, inB + length];
  }
}

function trimGap(gap: Gap, a: Words, b: Words, found: Int32Array) {
  while (gap.aFrom < gap.aTo && gap.bFrom < gap.bTo && a.hashes[gap.aFrom] === b.hashes[gap.bFrom]) {
    found[gap.aFrom++] = gap.bFrom++;
  }
  while (gap.aFrom < gap.aTo && gap.bFrom < gap.bTo && a.hashes[gap.aTo - 1] === b.hashes[gap.bTo - 1]) {
    found[--gap.aTo] = --gap.bTo;
  }
}
