import type { ClaimRule, Match } from '@/engine/claims/claim-rule';
import { is, isCapital, isPunctuation, type Scan, wordAt } from '@/engine/claims/scan';
import * as wordClass from '@/engine/claims/word-class';
import type { Sentence } from '@/engine/sentences';

const words =
  'alleged allegedly allegation allegations accusation accusations accused suspected blamed implicated alleging charges claims';

/** Something alleged with nobody named behind it: "alleged abuses", "was accused of". */
export const allegation: ClaimRule = {
  kind: 'allegation',
  triggers: wordClass.allege,
  words: [{ words, bits: wordClass.allege }],
  match: matchAllegation,
};

function matchAllegation(scan: Scan, at: number, sentence: Sentence): Match | null {
  const word = wordAt(scan, at);
  const match = { first: at, last: at + 1 };
  switch (word) {
    case 'allegedly':
      return { ...match, score: 0.7 };
    case 'alleged':
      return isVerb(scan, at, sentence) ? null : { ...match, score: 0.6 };
    case 'allegation':
    case 'allegations':
    case 'accusation':
    case 'accusations':
      return hasOwner(scan, at, sentence) ? null : { ...match, score: 0.5 };
    case 'charges':
    case 'claims':
      return matchPlural(scan, at, sentence);
    case 'alleging':
      return null;
    default:
      return matchPassive(scan, at, sentence, word);
  }
}

/** "he alleged that": a named allegation when its subject has a name, and then no claim of the page's. */
function isVerb(scan: Scan, at: number, sentence: Sentence): boolean {
  const next = wordAt(scan, at + 1);
  if (next === 'that' || next === 'in' || is(scan, at + 1, wordClass.determiner | wordClass.pronoun))
    return true;
  if (at === sentence.first) return false;
  if (is(scan, at - 1, wordClass.pronoun | wordClass.adverb)) return true;
  if (/^(?:have|has|had|who|which)$/.test(wordAt(scan, at - 1))) return true;
  return isCapital(scan, at - 1) && isCapital(scan, at + 1);
}

/** "Mr. Smith's allegations", "his accusations", "allegations by Mr. Smith". */
function hasOwner(scan: Scan, at: number, sentence: Sentence): boolean {
  for (let i = at - 1; i >= Math.max(sentence.first, at - 4); i--) {
    const word = wordAt(scan, i);
    if (word === "'s" || word === "'" || word === '’') return true;
    if (/^(?:his|her|their|its|my|our|your)$/.test(word)) return true;
    if (isPunctuation(scan, i) || is(scan, i, wordClass.preposition | wordClass.boundary)) break;
  }
  const end = Math.min(sentence.last, at + 12);
  for (let i = at + 1; i < end; i++) {
    if (/^(?:by|from)$/.test(wordAt(scan, i))) return true;
    if (isPunctuation(scan, i)) return false;
  }
  return false;
}

function matchPlural(scan: Scan, at: number, sentence: Sentence): Match | null {
  const next = wordAt(scan, at + 1);
  if (next !== 'of' && next !== 'that') return null;
  if (!/^(?:with|by|over|amid|facing|after|about|of)$/.test(wordAt(scan, at - 1))) return null;
  return hasOwner(scan, at, sentence) ? null : { first: at, last: at + 1, score: 0.55 };
}

/** "was accused of", "has been blamed for", "are suspected of", "is implicated in", without "by". */
function matchPassive(scan: Scan, at: number, sentence: Sentence, word: string): Match | null {
  const next = wordAt(scan, at + 1);
  const fits = word === 'accused' || word === 'suspected' ? next === 'of' : next === 'for' || next === 'in';
  if (!fits) return null;
  let passive = false;
  for (let i = at - 1; i >= Math.max(sentence.first, at - 4); i--) {
    if (/^(?:is|are|was|were|been|being|be|stands|stand|became|becomes|become)$/.test(wordAt(scan, i)))
      passive = true;
  }
  const headline = word === 'accused' && isHeadline(scan, at, sentence);
  if (!passive && word !== 'suspected' && !headline) return null;
  const supposed = /^(?:not|would|could|might|may|will|should)$/.test(wordAt(scan, at - 2));
  const end = Math.min(sentence.last, at + 14);
  for (let i = at + 2; i < end; i++) {
    if (isPunctuation(scan, i)) break;
    if (wordAt(scan, i) === 'by' && !wordAt(scan, i + 1).endsWith('ing')) return null;
  }
  return { first: at, last: at + 1, score: passive && !supposed ? 0.75 : headline ? 0.6 : 0.45 };
}

/** "Bank Accused of Fraud": headlines leave out the verb. */
function isHeadline(scan: Scan, at: number, sentence: Sentence): boolean {
  return scan.context.blocks[sentence.block]?.kind === 'title' && at - sentence.first < 8;
}
