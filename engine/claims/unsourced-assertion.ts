import type { ClaimRule, Match } from '@/engine/claims/claim-rule';
import { is, isPunctuation, type Scan, wordAt } from '@/engine/claims/scan';
import * as wordClass from '@/engine/claims/word-class';
import type { Sentence } from '@/engine/sentences';
import { tokenAt } from '@/engine/tokens';

/** A figure or superlative in the page's own voice with no attribution in its sentence. Experimental. */
export const unsourcedAssertion: ClaimRule = {
  kind: 'unsourced-assertion',
  triggers: wordClass.extent,
  words: [
    {
      words:
        'hundreds thousands millions billions dozens million billion trillion percent largest biggest smallest highest lowest ' +
        'worst best fastest oldest deadliest richest poorest greatest first primary only most minimum least way far unprecedented',
      bits: wordClass.extent,
    },
  ],
  match: matchUnsourced,
};

function matchUnsourced(scan: Scan, at: number, sentence: Sentence): Match | null {
  const word = wordAt(scan, at);
  const match = { first: at, last: at + 1, score: 0.35 };
  const strong = isRoundFigure(scan, at, word) || isSuperlative(scan, at, word, sentence);
  if (!strong || isAttributed(scan, at, sentence)) return null;
  return match;
}

/** "thousands of", "at least a million", "40 percent". */
function isRoundFigure(scan: Scan, at: number, word: string): boolean {
  if (/^(?:hundreds|thousands|millions|billions|dozens)$/.test(word)) return wordAt(scan, at + 1) === 'of';
  if (/^(?:million|billion|trillion|percent)$/.test(word))
    return tokenAt(scan.tokens, at - 1)?.kind === 'number';
  if (word !== 'minimum' && word !== 'least') return false;
  const counted = scan.tokens[at + 1]?.kind === 'number' || scan.tokens[at + 2]?.kind === 'number';
  return counted || wordAt(scan, at + 1) === 'of';
}

/** "the largest in Europe", "the first in 17 years", "by far". */
function isSuperlative(scan: Scan, at: number, word: string, sentence: Sentence): boolean {
  const before = wordAt(scan, at - 1);
  if (word === 'far') return before === 'by';
  if (word === 'way') return /^(?:more|less|too)$/.test(wordAt(scan, at + 1));
  if (word === 'unprecedented') return true;
  if (before !== 'the' || !/^(?:first|primary|only|most|.*est|worst|best)$/.test(word)) return false;
  const end = Math.min(sentence.last, at + 14);
  for (let i = at + 1; i < end; i++) {
    if (isPunctuation(scan, i)) return false;
    const scope = wordAt(scan, i);
    if (
      scope === 'ever' ||
      scope === 'history' ||
      scope === 'world' ||
      scope === 'years' ||
      scope === 'since'
    )
      return true;
  }
  return false;
}

/** Tokens each side; a sentence without end must not be read anew for each of its figures. */
const reach = 60;

/** Whether somebody says so in the same sentence. */
function isAttributed(scan: Scan, at: number, sentence: Sentence): boolean {
  const end = Math.min(sentence.last, at + reach);
  for (let i = Math.max(sentence.first, at - reach); i < end; i++) {
    if (wordAt(scan, i) === 'according') return true;
    if (is(scan, i, wordClass.speak) && is(scan, i, wordClass.pastForm | wordClass.sForm)) return true;
  }
  return false;
}
