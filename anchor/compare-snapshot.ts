import { alignTexts } from '@/anchor/align-texts';
import { findUntouched } from '@/anchor/find-untouched';
import { firstAtOrAbove } from '@/anchor/first-at-or-above';
import { fitEnds } from '@/anchor/fit-ends';
import { foldedStart } from '@/anchor/fold-offsets';
import type { FoldedTarget } from '@/anchor/fold-target';
import { type Candidate, certain } from '@/anchor/list-places';
import { measurePlace } from '@/anchor/measure-place';
import { placeOf } from '@/anchor/place';
import { scorePlace } from '@/anchor/score-place';
import type { SearchText } from '@/anchor/search-text';
import type { TextTarget } from '@/model/selector';

/** What the whole text has become, word by word, since a snapshot of it was kept. */
export interface Comparison {
  snapshot: SearchText;
  now: SearchText;
  /** For each word of the snapshot its word now, and the other way round, or -1. */
  forth: Int32Array;
  back: Int32Array;
}

export function compareSnapshot(snapshot: SearchText, now: SearchText): Comparison {
  const old = snapshot.words();
  const forth = alignTexts(old, now.words(), (word) => now.weight(old.hashes[word] ?? 0));
  const back = new Int32Array(now.words().count).fill(-1);
  for (const [i, j] of forth.entries()) if (j >= 0) back[j] = i;
  return { snapshot, now, forth, back };
}

/** Number of the first of a quote's words in the snapshot; `null` when the quote does not stand there. */
export function placeInSnapshot(
  { snapshot }: Comparison,
  target: TextTarget,
  folded: FoldedTarget,
): number | null {
  const span = findUntouched(snapshot, target);
  if (!span) return null;
  const { runs } = snapshot.folded();
  const words = snapshot.words();
  const at = foldedStart(runs, span.start + folded.lead);
  const first = firstAtOrAbove(words.ends, at + 1);
  for (let i = folded.from; i < folded.to; i++) {
    if (words.hashes[first + i - folded.from] !== folded.words.hashes[i]) return null;
  }
  return first;
}

/** What the quote's own words have become where they stood; `null` when none of them is left there. */
export function placeAtHome(
  { forth, now }: Comparison,
  first: number,
  folded: FoldedTarget,
): Candidate | null {
  const found = forth.slice(first, first + folded.to - folded.from);
  const place = placeOf(found, (word) => now.weight(folded.words.hashes[folded.from + word] ?? 0));
  if (!place) return null;
  const evidence = measurePlace(folded, place, now);
  const isWhole = evidence.kept === 1 && evidence.own === 1;
  const score = isWhole ? certain.home : scorePlace({ ...evidence, shift: 0 }) - homeDoubt;
  return { span: fitEnds(folded, place, now), place, score, evidence };
}

/**
 * How many words around a quote stood around it in the snapshot too, when it now begins at word `at`: between copies of a quote
 * it tells which of them is the one that was kept.
 */
export function measureSurroundings(
  { snapshot, now }: Comparison,
  first: number,
  length: number,
  at: number,
): number {
  const theirs = snapshot.words();
  const ours = now.words();
  let before = 0;
  while (before < first && before < at && isSame(first - before - 1, at - before - 1)) before++;
  let after = length;
  while (first + after < theirs.count && at + after < ours.count && isSame(first + after, at + after))
    after++;
  return before + after - length;
  function isSame(i: number, j: number): boolean {
    return theirs.hashes[i] === ours.hashes[j];
  }
}

/** Between two other sentences something of a sentence always seems to be left, and its shift says nothing here. */
const homeDoubt = 1.2;

/** Whether most of what a candidate rests on stood elsewhere in the snapshot already: then it is another sentence, a lookalike. */
export function wasElsewhere(
  { back }: Comparison,
  first: number,
  folded: FoldedTarget,
  { place }: Candidate,
): boolean {
  let elsewhere = 0;
  let all = 0;
  for (const j of place.found) {
    if (j < 0) continue;
    all++;
    const i = back[j] ?? -1;
    if (i >= 0 && (i < first || i >= first + folded.to - folded.from)) elsewhere++;
  }
  return elsewhere * 2 > all;
}
