import { allegation } from '@/engine/claims/allegation';
import { anonymousSource } from '@/engine/claims/anonymous-source';
import { assertedStretch } from '@/engine/claims/asserted-stretch';
import type { ClaimRule, Match } from '@/engine/claims/claim-rule';
import { disputed } from '@/engine/claims/disputed';
import { hedge } from '@/engine/claims/hedge';
import { impersonal } from '@/engine/claims/impersonal';
import { buildLexicon, type Lexicon } from '@/engine/claims/lexicon';
import { whoSays } from '@/engine/claims/said-by';
import { isQuoted, type Scan, scanArticle } from '@/engine/claims/scan';
import { shownClaims } from '@/engine/claims/shown-claims';
import { unnamedData } from '@/engine/claims/unnamed-data';
import { unsourcedAssertion } from '@/engine/claims/unsourced-assertion';
import { vagueGroup } from '@/engine/claims/vague-group';
import type { Context } from '@/engine/context';
import type { Sentence } from '@/engine/sentences';
import type { Claim, ClaimKind } from '@/model/finding';
import type { ClaimChoice } from '@/model/mark-choice';

const rules: readonly ClaimRule[] = [
  anonymousSource,
  vagueGroup,
  unnamedData,
  impersonal,
  allegation,
  disputed,
  hedge,
  unsourcedAssertion,
];

/** What no rule asks for need not be asked of each. */
const triggers = rules.reduce((all, rule) => all | rule.triggers, 0);

/** Words between quotation marks are their speaker's to answer for; only the surest are worth a mark. */
const insideQuote = 0.6;

let lexicon: Lexicon | undefined;

/**
 * Every claim in the article with its score, in order of `start`; at most one of a kind a sentence. Offsets are UTF-16 code
 * units. One pass: each token is looked up once, and only the rules whose words it can be are asked.
 */
export function findClaims(context: Context): Claim[] {
  lexicon ??= buildLexicon(rules.flatMap((rule) => rule.words));
  const scan = scanArticle(context, lexicon);
  const claims: Claim[] = [];
  for (const sentence of context.sentences) for (const claim of claimsIn(scan, sentence)) claims.push(claim);
  for (const [at, saidBy] of whoSays(claims, context.quotes)) {
    const claim = claims[at];
    if (claim) claim.saidBy = saidBy;
  }
  return claims;
}

/** The best claim of each kind in a sentence. */
function claimsIn(scan: Scan, sentence: Sentence): Claim[] {
  let best: Map<ClaimKind, Match> | undefined;
  for (let at = sentence.first; at < sentence.last; at++) {
    const bits = scan.classes[at] ?? 0;
    if ((bits & triggers) === 0) continue;
    for (const rule of rules) {
      if ((bits & rule.triggers) === 0) continue;
      const match = rule.match(scan, at, sentence);
      if (!match || match.first < sentence.first || match.last > sentence.last) continue;
      if (isQuoted(scan, match.first)) match.score *= insideQuote;
      best ??= new Map();
      if (match.score > (best.get(rule.kind)?.score ?? 0)) best.set(rule.kind, match);
    }
  }
  if (!best) return [];
  dropDouble(best);
  return [...best]
    .map(([kind, match]) => toClaim(scan, kind, match, sentence))
    .sort((a, b) => a.start - b.start);
}

/** "people close to the mayor" are people, and a source: one mark is enough for the same words. */
function dropDouble(best: Map<ClaimKind, Match>): void {
  const source = best.get('anonymous-source');
  const group = best.get('vague-group');
  if (!source || !group || source.first >= group.last || group.first >= source.last) return;
  best.delete(group.score > source.score ? 'anonymous-source' : 'vague-group');
}

function toClaim(scan: Scan, kind: ClaimKind, match: Match, sentence: Sentence): Claim {
  const trigger = {
    start: scan.tokens[match.first]?.start ?? sentence.start,
    end: scan.tokens[match.last - 1]?.end ?? sentence.end,
  };
  const { start, end } = assertedStretch(scan, match, sentence);
  const score = Math.min(1, Math.max(0, match.score));
  return { start, end, kind, score, rule: kind, trigger, saidBy: null };
}

/** Those of them that are shown, as the reader chose or as is usual. */
export function aboveThreshold(claims: readonly Claim[], context: Context, choice?: ClaimChoice): Claim[] {
  return shownClaims(claims, context.sentences.length, choice);
}
