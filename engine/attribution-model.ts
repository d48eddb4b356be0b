import type { Stretch } from '@/engine/attributions';
import type { Candidate } from '@/engine/candidates';
import { describeCue, outlineOf } from '@/engine/cue-features';
import { describeEnd, lookInside, possibleEnds } from '@/engine/end-features';
import type { Reading } from '@/engine/reading';
import { cueBias, cueWeights, endWeights, Tally } from '@/engine/weights';

/** How likely, from 0 to 1, a candidate is an attribution: a logistic regression over `cue-features`. */
export function likelihood(reading: Reading, candidate: Candidate): number {
  const tally = new Tally(cueWeights());
  describeCue(reading, candidate, outlineOf(reading, candidate.cue, candidate.content), tally);
  return 1 / (1 + Math.exp(-(cueBias() + tally.sum) / 10));
}

/**
 * The stretches of what a candidate attributes, its end chosen among all possible ones, and how sure it is, from 0 to 1, that
 * no more than a fifth of it is too much.
 */
export function piecesOf(reading: Reading, candidate: Candidate): { pieces: Stretch[]; sure: number } {
  const { cue, content, floor } = candidate;
  if (content.place === 'before') return { pieces: [{ first: content.start, last: content.limit }], sure: 1 };
  const { end, sure } = chooseEnd(reading, candidate);
  const behind = { first: content.start, last: end };
  const around = content.place === 'around';
  return { pieces: around ? [{ first: floor, last: cue.from - 1 }, behind] : [behind], sure };
}

/** The end with the greatest overlap to be expected, all ends weighed by how likely they are. */
function chooseEnd(reading: Reading, candidate: Candidate): { end: number; sure: number } {
  const { start } = candidate.content;
  const ends = possibleEnds(reading, candidate.content);
  if (ends.length === 1) return { end: candidate.content.limit, sure: 1 };
  const shares = sharesOf(reading, candidate, ends);
  // Of a shorter end b the overlap is b / a, of a longer one a / b: two running sums tell the expected one of each end.
  let shorter = 0;
  let longer = 0;
  for (let i = 0; i < ends.length; i++) longer += (shares[i] ?? 0) / ((ends[i] ?? 0) - start);
  let best = candidate.content.limit;
  let most = -1;
  for (let i = 0; i < ends.length; i++) {
    const length = (ends[i] ?? 0) - start;
    const share = shares[i] ?? 0;
    const expected = shorter / length + longer * length;
    shorter += share * length;
    longer -= share / length;
    if (expected > most) {
      most = expected;
      best = start + length;
    }
  }
  let sure = 0;
  for (let i = 0; i < ends.length; i++) {
    if ((ends[i] ?? 0) - start >= 0.8 * (best - start)) sure += shares[i] ?? 0;
  }
  return { end: best, sure };
}

/** How likely each end is, in all 1: a softmax over `end-features`. */
function sharesOf(
  reading: Reading,
  { cue, content, neighbours }: Candidate,
  ends: readonly number[],
): number[] {
  const tally = new Tally(endWeights());
  const outline = outlineOf(reading, cue, content);
  const lookAt = lookInside(reading, content, neighbours, cue);
  const shares: number[] = [];
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < ends.length; i++) {
    tally.sum = 0;
    const end = ends[i] ?? 0;
    describeEnd(reading, content, outline, end, lookAt(end), tally);
    shares.push(tally.sum / 10);
    highest = Math.max(highest, tally.sum / 10);
  }
  let total = 0;
  for (let i = 0; i < ends.length; i++) {
    shares[i] = Math.exp((shares[i] ?? 0) - highest);
    total += shares[i] ?? 0;
  }
  for (let i = 0; i < ends.length; i++) shares[i] = (shares[i] ?? 0) / total;
  return shares;
}
