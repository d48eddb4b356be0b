/** A stretch of a text that may be where a quote stands now: numbers of its words, `to` exclusive. */
export interface Place {
  from: number;
  to: number;
  /** For each word of the quote its word in the text, or -1. */
  found: Int32Array;
}

/**
 * The place that an alignment of a quote comes to, without the words at either end that stand too far off to belong to it:
 * the stretch in which what is found outweighs what stands between (maximum subarray, Kadane 1984). `null` when no word is found.
 */
export function placeOf(found: Int32Array, weight: (word: number) => number): Place | null {
  let best = 0;
  let bestFirst = -1;
  let bestLast = -1;
  let sum = 0;
  let first = -1;
  let last = -1;
  for (let i = 0; i < found.length; i++) {
    const j = found[i] ?? -1;
    if (j < 0) continue;
    if (last >= 0) sum -= gapCost(i - last, j - (found[last] ?? 0));
    if (sum <= 0) {
      sum = 0;
      first = i;
    }
    sum += weight(i);
    last = i;
    if (sum > best) {
      best = sum;
      bestFirst = first;
      bestLast = i;
    }
  }
  if (bestFirst < 0) return null;
  return {
    from: found[bestFirst] ?? 0,
    to: (found[bestLast] ?? 0) + 1,
    found: found.map((j, i) => (i >= bestFirst && i <= bestLast ? j : -1)),
  };
}

/** A paragraph put into the middle of a quote costs no more than a sentence. */
const largestGapCost = 2.5;

function gapCost(inQuote: number, inText: number): number {
  return Math.min(largestGapCost, 0.15 * Math.max(0, inText - inQuote) + 0.05 * (inQuote - 1));
}
