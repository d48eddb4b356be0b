import { findWindows } from '@/anchor/find-windows';
import { firstAtOrAbove } from '@/anchor/first-at-or-above';
import { fitEnds } from '@/anchor/fit-ends';
import type { FoldedTarget } from '@/anchor/fold-target';
import { type Evidence, measurePlace } from '@/anchor/measure-place';
import type { Place } from '@/anchor/place';
import { type Copy, rankCopies } from '@/anchor/rank-copies';
import { scorePlace } from '@/anchor/score-place';
import type { SearchText } from '@/anchor/search-text';
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

/** The places where a quote may stand now, the surest first. Those that say too little to tell are left out. */
export function listPlaces(target: FoldedTarget, search: SearchText): Candidate[] {
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
  for (const place of findWindows(target, search)) {
    candidates.push({
      span: fitEnds(target, place, search),
      place,
      ...weigh(target, place, search),
    });
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
