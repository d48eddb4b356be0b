import type { Words } from '@/anchor/split-words';
import type { PreparedSource } from '@/check/prepare-source';

/**
 * What it says that a source has a word just where it is looked for, as the negative natural logarithm of the chance: by how often
 * the source has it, and no more than words of its length are worth in any language, since a short text tells little of that.
 */
export function weighWord(words: Words, word: number, frequency: number, source: PreparedSource): number {
  const length = (words.ends[word] ?? 0) - (words.starts[word] ?? 0);
  const byFrequency = Math.log((source.words().count + 1) / Math.max(1, frequency));
  return Math.min(byFrequency, 1.5 + Math.min(6, length));
}

/** How well a quote's words agree with a place in a source. */
export interface Agreement {
  /** What the words found there say, less what they would by chance somewhere in the source: nats, above 0 more than chance. */
  score: number;
  /** The same over what all words of the quote would say. */
  share: number;
  /** The share of the quote's words, by count, that are there. */
  kept: number;
}

const formWorth = 0.5;
const breakCost = 2;
const shiftCost = 0.3;
const mostShift = 30;

/**
 * Weighs an alignment, `found` giving for each word of the quote its word in the source or -1. Wherever the two go apart costs,
 * and so does the number of places that were to choose from, as in the significance of local alignments (Karlin and Altschul 1990).
 */
export function weighAgreement(
  words: Words,
  found: Int32Array,
  source: PreparedSource,
  hashes = source.words().hashes,
): Agreement {
  const index = source.index();
  let all = 0;
  let score = -Math.log(source.words().count + 1);
  let kept = 0;
  let [last, lastFound] = [-1, -1];
  for (let i = 0; i < words.count; i++) {
    const hash = words.hashes[i] ?? 0;
    const weight = weighWord(words, i, index.frequency(hash), source);
    all += weight;
    const j = found[i] ?? -1;
    if (j < 0) continue;
    const worth = hashes[j] === hash ? 1 : formWorth;
    kept += worth;
    score += weight * worth;
    const shift = lastFound < 0 ? 0 : Math.abs(j - lastFound - (i - last));
    if (shift > 0) score -= breakCost + shiftCost * Math.min(mostShift, shift);
    [last, lastFound] = [i, j];
  }
  return { score, share: all > 0 ? score / all : 0, kept: words.count > 0 ? kept / words.count : 0 };
}
