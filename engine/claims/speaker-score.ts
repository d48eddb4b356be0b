import { is, isPause, isQuoted, type Scan, wordAt } from '@/engine/claims/scan';
import type { UnnamedSpeaker } from '@/engine/claims/unnamed-speaker';
import { wordClass } from '@/engine/claims/word-class';

/** How sure it is that an unnamed speaker's words are a claim, 0..1. */
export function speakerScore(
  scan: Scan,
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
  if (isQuoted(scan, phrase.head)) score -= 0.3;
  if (isEmbedded(scan, phrase.first)) score -= 0.25;
  if (phrase.quantified) score += 0.05;
  return score;
}

/** "Mr. Smith said that officials found": somebody else reports what they say. */
function isEmbedded(scan: Scan, first: number): boolean {
  const verb = wordAt(scan, first - 1) === 'that' ? first - 2 : first - 1;
  return (
    is(scan, verb, wordClass.speak | wordClass.think) &&
    !isPause(scan, verb - 1) &&
    scan.tokens[verb]?.kind === 'word'
  );
}
