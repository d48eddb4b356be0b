import { alignWindows } from '@/anchor/align-windows';
import { type Bound, boundWindow } from '@/anchor/bound-window';
import { firstAtOrAbove } from '@/anchor/first-at-or-above';
import { fitEnds } from '@/anchor/fit-ends';
import type { FoldedTarget } from '@/anchor/fold-target';
import { type Evidence, measurePlace } from '@/anchor/measure-place';
import type { Place } from '@/anchor/place';
import { type Copy, rankCopies } from '@/anchor/rank-copies';
import { scorePlace } from '@/anchor/score-place';
import type { SearchText } from '@/anchor/search-text';
import { voteWindows } from '@/anchor/vote-windows';
import type { Span } from '@/model/span';

/** A place with its letters and how sure it is. */
export interface Candidate {
  /** UTF-16 code units of the folded text. */
  span: Span;
  place: Place;
  /** Log odds, see `scorePlace`; far above them for what needs no weighing. */
  score: number;
  /** `null` for what is certain. */
  evidence: Evidence | null;
}

/**
 * The places where a quote may stand now, the surest first. Left out are those that say too little to tell, and those too
 * doubtful to be trusted or to cast doubt on another; unless `thorough`, also those that cannot cast doubt on the surest.
 */
export function listPlaces(target: FoldedTarget, search: SearchText, thorough = false): Candidate[] {
  const copies = rankCopies(target, search);
  const best = copies[0];
  const certainty = best ? certaintyOf(best) : 0;
  if (best && certainty > 0) {
    return [{ span: best, place: placeOfCopy(target, best, search), score: certainty, evidence: null }];
  }
  const candidates: Candidate[] = [];
  for (const copy of copies.slice(0, mostCopies)) {
    const place = placeOfCopy(target, copy, search);
    const weighed = weigh(target, place, search);
    const score = weighed.score + (copy.isLiteral ? 1 : 0.5);
    candidates.push({ span: copy, place, ...weighed, score });
  }
  const windows = voteWindows(target, search, mostWindows).map((window) => ({
    ...window,
    ...boundWindow(target, window, search),
  }));
  let least = thorough
    ? leastScore
    : Math.max(leastScore, ...candidates.map(({ score }) => score - clearLead));
  function align(isWanted: (bound: Bound) => boolean) {
    const isWorth = (bound: Bound) => bound.score >= least && isWanted(bound);
    for (const place of alignWindows(target, search, windows, isWorth)) {
      const weighed = weigh(target, place, search);
      candidates.push({ span: fitEnds(target, place, search), place, ...weighed });
      if (!thorough) least = Math.max(least, weighed.score - clearLead);
    }
  }
  if (thorough) align(() => true);
  else {
    align(mayBeTrusted);
    const isAny = candidates.some(
      ({ score, evidence }) => evidence && mayBeTrusted({ score, run: evidence.run }),
    );
    if (isAny) align((bound) => !mayBeTrusted(bound));
  }
  return candidates.filter((c) => c.score > -Infinity).sort((a, b) => b.score - a.score);
}

/** Scores beyond doubt: a copy with its context, the words where the rest of the text has them, words that nobody writes twice. */
export const certain = { context: 300, home: 200, words: 100 };

function certaintyOf(copy: Copy): number {
  if (copy.agreement >= tellingContext) return certain.context;
  return copy.end - copy.start >= tellingLength ? certain.words : 0;
}

/** Code units of unchanged context that settle which copy it is, and of a quote that hardly stands in a text by chance. */
const tellingContext = 16;
const tellingLength = 24;
const mostCopies = 8;
const mostWindows = 6;

/** By how many log odds a place must be likelier than another to be in no doubt because of it. */
export const clearLead = 3;

/** Whether a place is likely enough when no other casts doubt on it: a long run of the same words makes up for some change. */
export function mayBeTrusted({ score, run }: Pick<Evidence, 'run'> & { score: number }): boolean {
  return score + 0.5 * Math.log1p(run) - 0.2 > 0;
}

/** What has less is neither trusted nor, with `clearLead`, a rival to what is. */
const leastScore = -1.5 - clearLead;

/** A word or two that anybody may have written are no find without some of their context. */
const leastEvidence = 1.5;

function weigh(target: FoldedTarget, place: Place, search: SearchText) {
  const evidence = measurePlace(target, place, search);
  const saysTooLittle = evidence.worth + 2 * evidence.context < leastEvidence;
  return { evidence, score: saysTooLittle ? -Infinity : scorePlace(evidence) };
}

/** The words of a copy, each of them found. */
function placeOfCopy(target: FoldedTarget, copy: Copy, search: SearchText): Place {
  const from = firstAtOrAbove(search.words().ends, copy.start + 1);
  const found = new Int32Array(target.to - target.from).map((_, word) => from + word);
  return { from, to: from + found.length, found };
}
