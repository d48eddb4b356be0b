import type { Claim } from '@/model/finding';
import { type ClaimChoice, type Density, experimentalKinds, usualClaims } from '@/model/mark-choice';

/** The score from which a claim is shown unless the reader asks for others: where precision on labelled news reaches .8. */
export const shownThreshold = 0.6;

/**
 * From which score claims are shown, and how many a sentence at most: where half of a page is underlined, only the surest stay.
 * The rules of experimental kinds give low scores; who switches these on wants to see them.
 */
const limits: Record<Density, { from: number; experimental: number; densest: number }> = {
  few: { from: 0.75, experimental: 0.5, densest: 0.25 },
  usual: { from: shownThreshold, experimental: 0.4, densest: 0.5 },
  many: { from: 0.45, experimental: 0.3, densest: 1 },
};

/**
 * The claims that are shown: of the kinds and scores that the reader chose, and the surest only where there would be too
 * many. In the order given. `sentences` is how many the article has.
 */
export function shownClaims(
  claims: readonly Claim[],
  sentences: number,
  { kindsOff, density }: ClaimChoice = usualClaims,
): Claim[] {
  const { from, experimental, densest } = limits[density];
  const sure = claims.filter(
    ({ kind, score }) =>
      !kindsOff.includes(kind) && score >= (experimentalKinds.includes(kind) ? experimental : from),
  );
  const most = Math.max(4, Math.floor(sentences * densest));
  if (sure.length <= most) return sure;
  const kept = new Set([...sure].sort((a, b) => b.score - a.score).slice(0, most));
  return sure.filter((claim) => kept.has(claim));
}
