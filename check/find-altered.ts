import { alignLong } from '@/anchor/align-long';
import { alignWords } from '@/anchor/align-words';
import { firstAtOrAbove } from '@/anchor/first-at-or-above';
import { placeOf } from '@/anchor/place';
import type { Words } from '@/anchor/split-words';
import { voteWindows } from '@/anchor/vote-windows';
import type { WordRange } from '@/check/cut-quote';
import type { PreparedSource } from '@/check/prepare-source';
import { type Agreement, weighAgreement } from '@/check/weigh-words';

/** Where a quote's words stand in a source with others among them. Numbers of words. */
export interface Altered extends Agreement, WordRange {}

/**
 * The place that agrees best with a quote: its rare words vote for windows, and in these its words are aligned (longest common
 * subsequence, weighted). `null` when no window has any. Work is bounded by the quote's length, not the source's.
 */
export function findAltered(words: Words, source: PreparedSource): Altered | null {
  const weight = (word: number) => source.weight(words.hashes[word] ?? 0);
  let best: Altered | null = null;
  let cells = 0;
  for (const window of voteWindows({ words, from: 0, to: words.count }, source, mostWindows)) {
    const size = words.count * (window.to - window.from);
    if (cells > 0 && cells + size > mostCells) break;
    cells += size;
    const aligned =
      size > mostCells
        ? alignLong(words, source.words(), window, weight, mostCells)
        : alignWords({ ...words, from: 0, to: words.count }, { ...source.words(), ...window }, weight, {
            start: true,
            end: true,
          });
    const place = placeOf(aligned, weight);
    if (!place) continue;
    const agreement = weighAgreement(words, place.found, source);
    if (!best || agreement.score > best.score) best = { ...agreement, ...reachOut(place.found, source) };
  }
  return best;
}

const mostWindows = 6;
/** Cells that all alignments for one quote may have together: about 1 ms. */
const mostCells = 200_000;

/**
 * Words lost at the ends of the quote have most likely become those that stand there in the source, as far as the sentence
 * goes: else a word changed at an end would not be shown.
 */
function reachOut(found: Int32Array, { sentences }: PreparedSource): WordRange {
  const first = found.findIndex((j) => j >= 0);
  const last = found.findLastIndex((j) => j >= 0);
  const from = found[first] ?? 0;
  const to = (found[last] ?? 0) + 1;
  const sentence = sentences[firstAtOrAbove(sentences, from + 1) - 1] ?? 0;
  const next = sentences[firstAtOrAbove(sentences, to)] ?? to;
  return { from: Math.max(sentence, from - first), to: Math.min(next, to + found.length - 1 - last) };
}
