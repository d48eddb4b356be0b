import type { Evidence } from '@/anchor/measure-place';

/**
 * How sure it is that a quote stands at a place, as log odds: above 0 more likely than not. The weights are those of a logistic
 * regression over pairs of published versions of news pages, rounded.
 */
export function scorePlace(evidence: Evidence): number {
  return (
    -6.9 +
    4.2 * evidence.kept +
    4 * evidence.own +
    13 * Math.min(0, evidence.words - 0.6) +
    1.5 * evidence.context -
    0.7 * evidence.swaps * Math.max(0, 1.5 - evidence.context) -
    16 * Math.max(0, evidence.foreign - evidence.own) -
    // All that stands there is what stood beside the quote: where the quote has gone, its neighbour has taken its place.
    3 * Math.max(0, evidence.foreign - evidence.kept - 0.3) +
    0.7 * Math.log1p(evidence.worth) -
    0.34 * Math.log1p(evidence.shift ?? unknownShift)
  );
}

/** What a quote moves by on an edited page, when it is not known where it stood. */
const unknownShift = 200;
