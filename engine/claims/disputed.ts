import type { ClaimRule, Match } from '@/engine/claims/claim-rule';
import { is, isCapital, isPunctuation, type Scan, wordAt } from '@/engine/claims/scan';
import * as wordClass from '@/engine/claims/word-class';
import type { Sentence } from '@/engine/sentences';

/** The text itself carries a denial or a contradiction: "Berlin denies all charges". */
export const disputed: ClaimRule = {
  kind: 'disputed',
  triggers: wordClass.deny,
  words: [
    { words: 'denial denials untrue false baseless unfounded accusing counterclaim', bits: wordClass.deny },
  ],
  match: matchDisputed,
};

function matchDisputed(scan: Scan, at: number, sentence: Sentence): Match | null {
  const word = wordAt(scan, at);
  const match = { first: at, last: at + 1 };
  if (word === 'accusing') return accusesMedia(scan, at) ? { ...match, score: 0.6 } : null;
  if (/^(?:untrue|false|baseless|unfounded)$/.test(word)) return calledFalse(scan, at, sentence, match);
  if (/^denials?$/.test(word)) return { ...match, score: 0.4 };
  if (!isVerb(scan, at, sentence)) return null;
  if (word.startsWith('den')) return matchDenial(scan, at, match);
  if (word.startsWith('dismiss') || word.startsWith('reject'))
    return matchRejection(scan, at, sentence, match);
  return { ...match, score: 0.6 };
}

/** A finite verb with a subject: not "the disputed islands", not "to contest". */
function isVerb(scan: Scan, at: number, sentence: Sentence): boolean {
  if (at === sentence.first) return false;
  if (isPunctuation(scan, at - 1)) return is(scan, at, wordClass.ingForm) && wordAt(scan, at - 1) === ',';
  if (is(scan, at, wordClass.ingForm) && !is(scan, at - 1, wordClass.auxiliary)) return false;
  const before = wordAt(scan, at - 1);
  // "cannot deny", "did not deny", "to deny": nothing is denied.
  if (before === "'s" || before === 'not' || before === 'to' || before.endsWith("n't") || before === 'cannot')
    return false;
  if (is(scan, at - 1, wordClass.determiner | wordClass.preposition)) return false;
  if (/^(?:will|would|could|can|may|might|should|must)$/.test(before)) return false;
  if (/^(?:disputes?|contest(?:s|ed)?)$/.test(wordAt(scan, at))) return isObjectStart(scan, at + 1);
  return !is(scan, at + 1, wordClass.preposition) || wordAt(scan, at + 1) === 'as';
}

/** "disputes the idea", but not "settles disputes between neighbours". */
function isObjectStart(scan: Scan, at: number): boolean {
  return (
    is(scan, at, wordClass.determiner | wordClass.pronoun) ||
    wordAt(scan, at) === 'that' ||
    isCapital(scan, at)
  );
}

/** "denied that", "denies all abuses", but not "were denied entry" or "denied them permits". */
function matchDenial(scan: Scan, at: number, match: Omit<Match, 'score'>): Match | null {
  const before = wordAt(scan, at - 1);
  if (/^(?:is|are|was|were|been|being|be)$/.test(before)) return null;
  const next = wordAt(scan, at + 1);
  if (isPunctuation(scan, at + 1) || next === '') return null;
  if (
    /^(?:him|her|them|us|me|you|entry|access|permission|bail|request|opportunities|themselves|itself)$/.test(
      next,
    )
  )
    return null;
  return hasSecondObject(scan, at) ? null : { ...match, score: 0.75 };
}

/** "denied his party the victory": a second object, so something was refused. */
function hasSecondObject(scan: Scan, at: number): boolean {
  for (let i = at + 2; i < at + 6; i++) {
    if (isPunctuation(scan, i) || is(scan, i, wordClass.preposition | wordClass.boundary)) return false;
    if (/^(?:a|an|the)$/.test(wordAt(scan, i))) return true;
  }
  return false;
}

const contested =
  /^(?:claims?|claimed|allegations?|accusations?|reports?|assertions?|suggestions?|charges?|criticism|findings|rumou?rs|speculation|evidence|documents|paperwork|accounts?)$/;

/** "dismissed the reports as", "rejected the claim that", but not "rejected the offer" or "the idea of a walk". */
function matchRejection(
  scan: Scan,
  at: number,
  sentence: Sentence,
  match: Omit<Match, 'score'>,
): Match | null {
  const dismissal = wordAt(scan, at).startsWith('dismiss');
  const end = Math.min(sentence.last, at + 8);
  for (let i = at + 1; i < end; i++) {
    const word = wordAt(scan, i);
    if (isPunctuation(scan, i)) return null;
    const idea = /^(?:idea|notion|premise)$/.test(word) && wordAt(scan, i + 1) === 'that';
    if (idea || contested.test(word) || (dismissal && word === 'as')) return { ...match, score: 0.65 };
  }
  return null;
}

/** "called the report false", "the claims are baseless". */
function calledFalse(scan: Scan, at: number, sentence: Sentence, match: Omit<Match, 'score'>): Match | null {
  for (let i = at - 1; i >= Math.max(sentence.first, at - 6); i--) {
    if (isPunctuation(scan, i)) return null;
    if (wordAt(scan, i) === 'for') return null;
    if (/^(?:called|calls|is|are|was|were|as)$/.test(wordAt(scan, i))) {
      const about = contested.test(wordAt(scan, i - 1)) || /^(?:called|calls|as)$/.test(wordAt(scan, i));
      return about ? { ...match, score: 0.6 } : null;
    }
  }
  return null;
}

/** A counter-accusation: "with a spokesman accusing the paper of lying". */
function accusesMedia(scan: Scan, at: number): boolean {
  for (let i = at + 1; i < at + 6; i++) {
    if (/^(?:media|press|newspaper|paper|outlet|journalists|reporters)$/.test(wordAt(scan, i))) return true;
    if (isCapital(scan, i) && i > at + 3) return false;
  }
  return false;
}
