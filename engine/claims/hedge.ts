import type { ClaimRule, Match } from '@/engine/claims/claim-rule';
import { is, type Scan, wordAt } from '@/engine/claims/scan';
import * as wordClass from '@/engine/claims/word-class';
import type { Sentence } from '@/engine/sentences';

/** The writer's own doubt about a fact: "apparently", "may have". Experimental. */
export const hedge: ClaimRule = {
  kind: 'hedge',
  triggers: wordClass.hedge,
  words: [
    {
      words:
        'apparently seemingly possibly probably conceivably arguably may might could seems seemed appears appeared',
      bits: wordClass.hedge,
    },
  ],
  match: matchHedge,
};

function matchHedge(scan: Scan, at: number, _sentence: Sentence): Match | null {
  const word = wordAt(scan, at);
  const next = wordAt(scan, at + 1);
  const match = { first: at, last: at + 1 };
  if (word.endsWith('ly'))
    return { ...match, score: word === 'apparently' || word === 'seemingly' ? 0.5 : 0.3 };
  if (/^(?:seem|appear)/.test(word)) return next === 'to' ? { ...match, score: 0.4 } : null;
  // Of what may come nobody has facts; "may have done" is about what is so already.
  return next === 'have' && is(scan, at, wordClass.auxiliary) ? { ...match, last: at + 2, score: 0.4 } : null;
}
