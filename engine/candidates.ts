import type { Stretch } from '@/engine/attributions';
import { type Content, placeContent } from '@/engine/contents';
import { describeCue } from '@/engine/cue-features';
import { type Cue, findCues } from '@/engine/cues';
import { describeEnd, lookInside, nothingInside, possibleEnds } from '@/engine/end-features';
import type { Reading } from '@/engine/reading';
import { frames } from '@/engine/reporting-verbs';
import { cueBias, cueWeights, endWeights, type Weights, weightOf } from '@/engine/weights';

/** A cue with the place of what it may attribute, before it is known whether it does. */
export interface Candidate {
  cue: Cue;
  content: Content;
  /** All cues of the sentence. */
  neighbours: readonly Cue[];
  floor: number;
}

/** Likelihood from which a candidate is taken for an attribution. */
export const threshold = 0.4;

/** The same where the attribution closes its sentence: form and place speak for it, whatever the verb. */
export const thresholdOfTrailing = 0.15;

/** The same for what somebody holds, wants, or makes of a thing, where the extent must be sure as well. */
export const thresholdOfStances = 0.65;

/** The same where quoted words are among what they make of it. */
export const thresholdOfQuotedStances = 0.5;

/** Whether a cue tells what was said, not what somebody held, wanted, or made of it. */
export function isSpeech({ cue }: Candidate): boolean {
  return (cue.frames & (frames.says | frames.tells)) !== 0;
}

/** Every possible attribution outside quotation marks, in order of its cue; `used` are the cues that a quote took already. */
export function findCandidates(reading: Reading, used: ReadonlySet<number>): Candidate[] {
  const candidates: Candidate[] = [];
  for (let sentence = 0; sentence < reading.sentences.length; sentence++) {
    const bounds = reading.sentences[sentence];
    if (!bounds) continue;
    const cues = findCues(reading, sentence);
    for (const cue of cues) {
      if (used.has(cue.first)) continue;
      const content = placeContent(reading, cue, bounds.firstToken, bounds.lastToken);
      if (content) cutAtNext(reading, cue, content, cues);
      if (content && content.start < content.limit)
        candidates.push({ cue, content, neighbours: cues, floor: bounds.firstToken });
    }
  }
  return candidates;
}

/** A content ends before ", according to Y", and before another verb of speech of the same subject: "denied A but said B". */
function cutAtNext(reading: Reading, own: Cue, content: Content, cues: readonly Cue[]): void {
  if (content.place === 'before') return;
  for (const cue of cues) {
    if (cue.first <= content.start || cue.first >= content.limit) continue;
    const before = reading.tokens[cue.clauseFirst - 1]?.lower ?? '';
    const at = reading.tokens[cue.clauseFirst]?.lower ?? '';
    const source = cue.inverted && cue.last > cue.first + 1;
    const coordinated =
      cue.shared && !cue.gerund && (cue.frames & (frames.says | frames.tells)) !== 0 && !own.gerund;
    const joined = /^(?:and|but|however|nonetheless)$/;
    let end = -1;
    if (source && before === ',') end = cue.clauseFirst - 1;
    else if (coordinated && joined.test(before)) end = cue.clauseFirst - 1;
    else if (coordinated && joined.test(at)) end = cue.clauseFirst;
    else if (
      cue.gerund &&
      !cue.shared &&
      cue !== own &&
      reading.tokens[cue.clauseFirst - 1]?.lower === 'with'
    )
      end = cue.clauseFirst - 1;
    if (end > content.start) {
      content.limit = reading.tokens[end - 1]?.text === ',' ? end - 1 : end;
      return;
    }
  }
}

/** How likely, from 0 to 1, a candidate is an attribution: a logistic regression over `cue-features`. */
export function likelihood(reading: Reading, { cue, content }: Candidate): number {
  const weights = cueWeights();
  let sum = cueBias();
  describeCue(reading, cue, content, (question, value, other) => {
    sum += weightOf(weights, question, value, other);
  });
  return 1 / (1 + Math.exp(-sum / 10));
}

/**
 * The stretches of what a candidate attributes, its end chosen among all possible ones, and how sure it is, from 0 to 1, that
 * no more than a fifth of it is too much.
 */
export function piecesOf(reading: Reading, candidate: Candidate): { pieces: Stretch[]; sure: number } {
  const { cue, content, floor } = candidate;
  if (content.place === 'before') return { pieces: [{ first: content.start, last: content.limit }], sure: 1 };
  const { end, sure } = chooseEnd(reading, candidate, endWeights());
  const behind = { first: content.start, last: end };
  return {
    pieces: content.place === 'around' ? [{ first: floor, last: cue.clauseFirst - 1 }, behind] : [behind],
    sure,
  };
}

/** The end with the greatest overlap to be expected, all ends weighed by how likely they are. */
function chooseEnd(
  reading: Reading,
  { cue, content, neighbours }: Candidate,
  weights: Weights,
): { end: number; sure: number } {
  const ends = possibleEnds(reading, content);
  const inside = lookInside(reading, content, ends, neighbours, cue);
  const sums = ends.map((end, index) => {
    let sum = 0;
    describeEnd(reading, cue, content, end, inside[index] ?? nothingInside, (question, value, other) => {
      sum += weightOf(weights, question, value, other);
    });
    return sum / 10;
  });
  const highest = Math.max(...sums);
  const shares = sums.map((sum) => Math.exp(sum - highest));
  let best = content.limit;
  let most = -1;
  for (const end of ends) {
    let expected = 0;
    ends.forEach((other, index) => {
      const a = end - content.start;
      const b = other - content.start;
      expected += ((shares[index] ?? 0) * Math.min(a, b)) / Math.max(a, b);
    });
    if (expected > most) {
      most = expected;
      best = end;
    }
  }
  let sure = 0;
  let total = 0;
  ends.forEach((other, index) => {
    total += shares[index] ?? 0;
    if (other - content.start >= 0.8 * (best - content.start)) sure += shares[index] ?? 0;
  });
  return { end: best, sure: sure / total };
}
