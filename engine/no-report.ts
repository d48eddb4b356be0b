import type { Candidate } from '@/engine/candidates';
import { isNominal, phraseAfter } from '@/engine/noun-phrases';
import { classesAt, isQuoted, type Reading } from '@/engine/reading';
import { isMark, lowerAt } from '@/engine/tokens';
import { verbAt } from '@/engine/verb-at';
import * as word from '@/engine/word-classes';
import { wordSet } from '@/engine/word-set';

const unwilling = wordSet('decline refuse');
const silent = wordSet('comment respond elaborate answer interview interviews');
const made = wordSet('write read sing');

/** Words that have the form of a report and tell nothing that anybody said: "declined to comment", "wrote a book about the war". */
export function tellsNothing(reading: Reading, { cue, content }: Candidate): boolean {
  const lemma = verbAt(reading, cue.first)?.lemma ?? '';
  if (unwilling.has(lemma)) {
    for (let at = content.start; at < content.start + 3; at++)
      if (silent.has(lowerAt(reading.tokens, at))) return true;
    return false;
  }
  if (silent.has(lemma) && isRefused(reading, cue.first, lemma)) return true;
  return made.has(lemma) && content.place === 'after' && isWork(reading, content.start, content.limit);
}

/** "declined to comment on the sale", "would not comment on it". */
function isRefused(reading: Reading, at: number, lemma: string): boolean {
  if (lemma === 'comment' && classesAt(reading, at - 1) & word.negation) return true;
  const to = lowerAt(reading.tokens, at - 1) === 'to';
  return to && unwilling.has(verbAt(reading, at - 2)?.lemma ?? '');
}

/** Whether what somebody wrote is a thing and no clause: no verb stands behind its nouns. */
function isWork(reading: Reading, start: number, limit: number): boolean {
  const first = reading.tokens[start];
  if (!first || first.capital || first.lower === 'that' || isQuoted(reading, start)) return false;
  if (!(classesAt(reading, start) & word.determiner) && !isNominal(reading, start)) return false;
  const thing = phraseAfter(reading, start, limit);
  if (!thing || isQuoted(reading, thing.last)) return false;
  // "an op-ed urging" tells what it says.
  for (let at = start; at < thing.last; at++) if (verbAt(reading, at)?.gerund) return false;
  if (thing.last >= limit || isMark(reading.tokens, thing.last)) return true;
  const ends = word.preposition | word.conjunction | word.time | word.relative;
  return (classesAt(reading, thing.last) & ends) !== 0;
}
