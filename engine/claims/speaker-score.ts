import type { Scan } from '@/engine/claims/scan';
import type { UnnamedSpeaker } from '@/engine/claims/unnamed-speaker';

/** How sure it is that an unnamed speaker's words are a claim, 0..1. */
export function speakerScore(
  _scan: Scan,
  { phrase, predicate }: UnnamedSpeaker,
  head: 'insiders' | 'person' | 'member' | 'group' | 'people' | 'counted',
): number {
  const strength = { speak: 0.8, think: 0.6, judge: 0.5, adjective: 0.55 }[predicate.strength];
  let score = strength;
  if (predicate.modal) score -= 0.25;
  if (predicate.negated) score -= 0.2;
  if (predicate.gap > 6) score -= 0.1;
  if (head === 'people' || head === 'counted') score -= 0.15;
  if (head === 'member') score -= 0.1;
  if (phrase.definite) score -= head === 'person' ? 0 : 0.25;
  if (phrase.quantified) score += 0.05;
  return score;
}
