import { alignTexts } from '@/anchor/align-texts';
import { alignWords } from '@/anchor/align-words';
import { firstAtOrAbove } from '@/anchor/first-at-or-above';
import { fitEnds } from '@/anchor/fit-ends';
import type { FoldedTarget } from '@/anchor/fold-target';
import { measurePlace } from '@/anchor/measure-place';
import { type Place, placeOf } from '@/anchor/place';
import { type Copy, rankCopies } from '@/anchor/rank-copies';
import { scorePlace } from '@/anchor/score-place';
import type { SearchText } from '@/anchor/search-text';
import type { Words } from '@/anchor/split-words';
import { voteWindows, type Window } from '@/anchor/vote-windows';
import type { Span } from '@/model/span';

/** A place with its letters and how sure it is. */
export interface Candidate {
  /** UTF-16 code units of the folded text. */
  span: Span;
  place: Place;
  /** Log odds, see `scorePlace`; far above them for what needs no weighing. */
  score: number;
}

/** The places where a quote may stand now, the surest first. Those that say too little to tell are left out. */
export function listPlaces(target: FoldedTarget, search: SearchText): Candidate[] {
  const copies = rankCopies(target, search);
  const best = copies[0];
  const certainty = best ? certaintyOf(best) : 0;
  if (best && certainty > 0) {
    return [{ span: best, place: placeOfCopy(target, best, search), score: certainty }];
  }
  const candidates: Candidate[] = [];
  for (const copy of copies.slice(0, mostCopies)) {
    const place = placeOfCopy(target, copy, search);
    const score = weigh(target, place, search) + (copy.isLiteral ? 1 : 0.5);
    candidates.push({ span: copy, place, score });
  }
  for (const place of windowPlaces(target, search)) {
    candidates.push({
      span: fitEnds(target, place, search),
      place,
      score: weigh(target, place, search),
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
const mostWindows = 6;

/** A word or two that anybody may have written are no find without some of their context. */
const leastEvidence = 1.5;

function weigh(target: FoldedTarget, place: Place, search: SearchText): number {
  const evidence = measurePlace(target, place, search);
  return evidence.worth + 2 * evidence.context < leastEvidence ? -Infinity : scorePlace(evidence);
}

function windowPlaces(target: FoldedTarget, search: SearchText): Place[] {
  const weight = (word: number) => search.weight(target.words.hashes[word] ?? 0);
  const inQuote = (word: number) => word >= target.from && word < target.to;
  const places: Place[] = [];
  let cells = 0;
  for (const window of voteWindows(target, search, mostWindows)) {
    const size = target.words.count * (window.to - window.from);
    if (cells > 0 && cells + size > mostCells) break;
    cells += size;
    const found =
      size > mostCells
        ? alignLong(target.words, search.words(), window, weight)
        : alignWords(
            { ...target.words, from: 0, to: target.words.count },
            { ...search.words(), ...window },
            (word) => (inQuote(word) ? weight(word) : weight(word) / 2),
            { start: true, end: true },
          );
    const place = placeOf(found.subarray(target.from, target.to), (word) => weight(target.from + word));
    if (place) reachContext(place, target, found);
    if (place && !places.some(({ from, to }) => from === place.from && to === place.to)) places.push(place);
  }
  return places;
}

/**
 * Where the outer words of the quote have given way to others, the place goes on to where the context begins: else a name that
 * was swapped at the end of a quote would be left out of what is found.
 */
function reachContext(place: Place, target: FoldedTarget, found: Int32Array) {
  const { from, to } = target;
  const first = place.found.findIndex((word) => word >= 0);
  const last = place.found.findLastIndex((word) => word >= 0);
  const lostBefore = first;
  const lostAfter = to - from - 1 - last;
  const before = from > 0 ? (found[from - 1] ?? -1) + 1 : 0;
  const after = found[to] ?? -1;
  if (lostBefore > 0 && before > 0 && before < place.from && place.from - before <= lostBefore + 1) {
    place.from = before;
  }
  if (lostAfter > 0 && after > place.to && after - place.to <= lostAfter + 1) place.to = after;
}

/** Cells that all alignments for one quote may have together: about 2 ms. */
const mostCells = 700_000;

function alignLong(a: Words, b: Words, { from, to }: Window, weight: (word: number) => number): Int32Array {
  const part = {
    count: to - from,
    hashes: b.hashes.subarray(from, to),
    stems: b.stems.subarray(from, to),
    starts: b.starts.subarray(from, to),
    ends: b.ends.subarray(from, to),
  };
  return alignTexts(a, part, weight).map((j) => (j < 0 ? j : j + from));
}

/** The words of a copy, each of them found. */
function placeOfCopy(target: FoldedTarget, copy: Copy, search: SearchText): Place {
  const from = firstAtOrAbove(search.words().ends, copy.start + 1);
  const found = new Int32Array(target.to - target.from).map((_, word) => from + word);
  return { from, to: from + found.length, found };
}
