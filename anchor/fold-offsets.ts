import { firstAtOrAbove } from '@/anchor/first-at-or-above';
import type { Span } from '@/model/span';

/**
 * How offsets of a folded text and of its source belong together: where stretches begin whose code units stand for one of the
 * source each. Only the first code unit of a stretch may stand for another number of them: `lengths`. Ascending, UTF-16 code units.
 */
export interface Runs {
  folded: Uint32Array;
  source: Uint32Array;
  lengths: Uint32Array;
}

/** Where in the source the code unit at `at` of the folded text begins. */
export function sourceStart(runs: Runs, at: number): number {
  const run = firstAtOrAbove(runs.folded, at + 1) - 1;
  const inRun = at - (runs.folded[run] ?? 0);
  return (runs.source[run] ?? 0) + (inRun === 0 ? 0 : inRun - 1 + (runs.lengths[run] ?? 1));
}

/** The stretch of the source that `start..end` of the folded text stands for; `start < end`. */
export function unfold(runs: Runs, start: number, end: number): Span {
  const last = firstAtOrAbove(runs.folded, end) - 1;
  const length = runs.folded[last] === end - 1 ? (runs.lengths[last] ?? 1) : 1;
  return { start: sourceStart(runs, start), end: sourceStart(runs, end - 1) + length };
}

/** The first code unit of the folded text that stands for what begins at or after `at` in the source. */
export function foldedStart(runs: Runs, at: number): number {
  const next = firstAtOrAbove(runs.source, at);
  const atNext = runs.folded[next] ?? Number.POSITIVE_INFINITY;
  if (next === 0) return 0;
  const length = runs.lengths[next - 1] ?? 1;
  const past = at - (runs.source[next - 1] ?? 0) - length;
  return Math.min(atNext, (runs.folded[next - 1] ?? 0) + 1 + Math.max(0, past));
}
