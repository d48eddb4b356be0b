import { findClaims } from '@/engine/claims/find-claims';
import type { Context } from '@/engine/context';
import { findLandmarks } from '@/engine/landmarks';
import { findParagraphs } from '@/engine/paragraphs';
import { findQuotedRegions } from '@/engine/quoted-regions';
import { splitSentences } from '@/engine/sentences';
import { tokenize } from '@/engine/tokens';
import type { Claim, ClaimKind } from '@/model/finding';

/** Without names and quotes: the rules must do without them. */
export function contextOf(text: string): Context {
  const blocks = findParagraphs(text);
  const tokens = tokenize(text);
  const landmarks = findLandmarks(tokens);
  const sentences = splitSentences(tokens, blocks, landmarks);
  return {
    text,
    blocks,
    tokens,
    landmarks,
    sentences,
    regions: findQuotedRegions(text, blocks),
    names: [],
    quotes: [],
  };
}

export function claimsOf(text: string, kind?: ClaimKind): Claim[] {
  return findClaims(contextOf(text)).filter((claim) => !kind || claim.kind === kind);
}

/** The triggers of the claims of a kind that would be shown, as words. */
export function triggersOf(text: string, kind: ClaimKind, threshold = 0.5): string[] {
  return claimsOf(text, kind)
    .filter((claim) => claim.score >= threshold)
    .map(({ trigger }) => text.slice(trigger.start, trigger.end));
}
