import type { Stretch } from '@/engine/attributions';
import { type Content, placeContent } from '@/engine/contents';
import { describeCue } from '@/engine/cue-features';
import { type Cue, findCues } from '@/engine/cues';
import { describeEnd, lookInside, possibleEnds } from '@/engine/end-features';
import type { Reading } from '@/engine/reading';
import { cueBias, cueWeights, endWeights, type Weights } from '@/engine/weights';

/** A cue with the place of what it may attribute, before it is known whether it does. */
export interface Candidate {
  cue: Cue;
  content: Content;
  /** All cues of the sentence. */
  neighbours: readonly Cue[];
  floor: number;
}

/** Likelihood from which a candidate is taken for an attribution. */
export const threshold = 0.5;

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
      if (content) candidates.push({ cue, content, neighbours: cues, floor: bounds.firstToken });
    }
  }
  return candidates;
}

/** How likely, from 0 to 1, a candidate is an attribution: a logistic regression over `cue-features`. */
export function likelihood(reading: Reading, { cue, content }: Candidate): number {
  const weights = cueWeights();
  let sum = cueBias();
  describeCue(reading, cue, content, (question, value) => {
    sum += weights[question]?.get(value) ?? 0;
  });
  return 1 / (1 + Math.exp(-sum / 100));
}

/** The stretches of what a candidate attributes, its end chosen among all possible ones. */
export function piecesOf(reading: Reading, candidate: Candidate): Stretch[] {
  const { cue, content, floor } = candidate;
  if (content.place === 'before') return [{ first: content.start, last: content.limit }];
  const end = chooseEnd(reading, candidate, endWeights());
  const behind = { first: content.start, last: end };
  return content.place === 'around' ? [{ first: floor, last: cue.clauseFirst - 1 }, behind] : [behind];
}

function chooseEnd(reading: Reading, { cue, content, neighbours }: Candidate, weights: Weights): number {
  const ends = possibleEnds(reading, content);
  const inside = lookInside(reading, content, ends, neighbours, cue);
  let best = content.limit;
  let highest = Number.NEGATIVE_INFINITY;
  ends.forEach((end, index) => {
    const before = inside[index];
    if (!before) return;
    let sum = 0;
    describeEnd(reading, cue, content, end, before, (question, value) => {
      sum += weights[question]?.get(value) ?? 0;
    });
    if (sum > highest || (sum === highest && end > best)) {
      highest = sum;
      best = end;
    }
  });
  return best;
}
