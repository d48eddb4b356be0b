import type { Stretch } from '@/engine/attributions';
import type { Candidate } from '@/engine/candidates';
import { describeCue } from '@/engine/cue-features';
import { describeEnd, lookInside, nothingInside, possibleEnds } from '@/engine/end-features';
import type { Reading } from '@/engine/reading';
import { cueBias, cueWeights, endWeights, startTally } from '@/engine/weights';

/** How likely, from 0 to 1, a candidate is an attribution: a logistic regression over `cue-features`. */
export function likelihood(reading: Reading, { cue, content, neighbours }: Candidate): number {
  const tally = startTally(cueWeights());
  describeCue(reading, cue, content, neighbours, tally.answer);
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
  return { pieces: around ? [{ first: floor, last: cue.clauseFirst - 1 }, behind] : [behind], sure };
}

/** The end with the greatest overlap to be expected, all ends weighed by how likely they are. */
function chooseEnd(reading: Reading, candidate: Candidate): { end: number; sure: number } {
  const { content } = candidate;
  const ends = possibleEnds(reading, content);
  const shares = sharesOf(reading, candidate, ends);
  let best = content.limit;
  let most = -1;
  for (const end of ends) {
    const a = end - content.start;
    let expected = 0;
    for (let i = 0; i < ends.length; i++) {
      const b = (ends[i] ?? 0) - content.start;
      const share = shares[i] ?? 0;
      expected += a < b ? (share * a) / b : (share * b) / a;
    }
    if (expected > most) {
      most = expected;
      best = end;
    }
  }
  let sure = 0;
  ends.forEach((other, index) => {
    if (other - content.start >= 0.8 * (best - content.start)) sure += shares[index] ?? 0;
  });
  return { end: best, sure };
}

/** How likely each end is, in all 1: a softmax over `end-features`. */
function sharesOf(
  reading: Reading,
  { cue, content, neighbours }: Candidate,
  ends: readonly number[],
): number[] {
  const tally = startTally(endWeights());
  const inside = lookInside(reading, content, ends, neighbours, cue);
  const sums = ends.map((end, index) => {
    tally.sum = 0;
    describeEnd(reading, cue, content, end, inside[index] ?? nothingInside, tally.answer);
    return tally.sum / 10;
  });
  const highest = Math.max(...sums);
  const shares = sums.map((sum) => Math.exp(sum - highest));
  const total = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / total);
}
