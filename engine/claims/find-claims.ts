import { allegation } from '@/engine/claims/allegation';
import { anonymousSource } from '@/engine/claims/anonymous-source';
import type { ClaimRule, Match } from '@/engine/claims/claim-rule';
import { impersonal } from '@/engine/claims/impersonal';
import { buildLexicon, type Lexicon } from '@/engine/claims/lexicon';
import { type Scan, scanArticle } from '@/engine/claims/scan';
import { unnamedData } from '@/engine/claims/unnamed-data';
import { vagueGroup } from '@/engine/claims/vague-group';
import type { Context } from '@/engine/context';
import type { Sentence } from '@/engine/sentences';
import type { Claim } from '@/model/finding';

const rules: readonly ClaimRule[] = [anonymousSource, vagueGroup, unnamedData, impersonal, allegation];

let lexicon: Lexicon | undefined;

/** Every claim in the article with its score, in order of `start`. */
export function findClaims(context: Context): Claim[] {
  lexicon ??= buildLexicon(rules.flatMap((rule) => rule.words));
  const scan = scanArticle(context, lexicon);
  const claims: Claim[] = [];
  for (const sentence of context.sentences) matchSentence(scan, sentence, claims);
  return claims;
}

function matchSentence(scan: Scan, sentence: Sentence, out: Claim[]): void {
  for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
    const bits = scan.classes[at] ?? 0;
    if (bits === 0) continue;
    for (const rule of rules) {
      if ((bits & rule.triggers) === 0) continue;
      const match = rule.match(scan, at, sentence);
      if (match) out.push(toClaim(scan, rule, match, sentence));
    }
  }
}

function toClaim(scan: Scan, rule: ClaimRule, match: Match, sentence: Sentence): Claim {
  const first = scan.tokens[match.first];
  const last = scan.tokens[match.last - 1];
  return {
    start: sentence.start,
    end: sentence.end,
    kind: rule.kind,
    score: match.score,
    rule: rule.kind,
    trigger: { start: first?.start ?? sentence.start, end: last?.end ?? sentence.end },
    saidBy: null,
  };
}

/** Those of them that are shown unless the reader asks for all. */
export function aboveThreshold(claims: readonly Claim[], _context: Context): Claim[] {
  return claims.filter((claim) => claim.score >= 0.5);
}
