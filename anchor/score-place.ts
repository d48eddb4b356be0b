import type { FoldedTarget } from '@/anchor/fold-target';

/** How much of a quote and of its context stands at a place, each 0 to 1 by weight of words. */
export interface PlaceScore {
  quote: number;
  before: number;
  after: number;
  total: number;
}

/** `found` gives for each word of the target its word in the text, or -1. */
export function scorePlace(
  target: FoldedTarget,
  found: Int32Array,
  weight: (hash: number) => number,
): PlaceScore {
  const share = (from: number, to: number) => {
    let all = 0;
    let here = 0;
    for (let i = from; i < to; i++) {
      const worth = weight(target.words.hashes[i] ?? 0);
      all += worth;
      if ((found[i] ?? -1) >= 0) here += worth;
    }
    return all > 0 ? here / all : 0;
  };
  const quote = share(target.from, target.to);
  const before = share(0, target.from);
  const after = share(target.to, target.words.count);
  return { quote, before, after, total: 0.7 * quote + 0.15 * before + 0.15 * after };
}
