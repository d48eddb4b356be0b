import type { Claim, ClaimKind } from '@/model/finding';

/** Kinds that are still too unsure for the default view. */
export const experimentalKinds: ReadonlySet<ClaimKind> = new Set(['hedge', 'unsourced-assertion']);

/** The score from which a claim is shown unless the reader asks for all: where precision on labelled news reaches .8. */
export const shownThreshold = 0.6;

/** Claims a sentence, at most: where half of a page is underlined, only the surest stay. */
const densest = 0.5;

/**
 * The claims that are shown unless the reader asks for all: of the kinds and scores above, one a stretch of text, and the
 * surest only where there would be too many. In the order given.
 */
export function shownClaims(claims: readonly Claim[], sentences: number): Claim[] {
  const sure = claims.filter((claim) => claim.score >= shownThreshold && !experimentalKinds.has(claim.kind));
  const most = Math.max(4, Math.floor(sentences * densest));
  if (sure.length <= most) return sure;
  const kept = new Set([...sure].sort((a, b) => b.score - a.score).slice(0, most));
  return sure.filter((claim) => kept.has(claim));
}
