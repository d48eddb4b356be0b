import type { Candidate } from '@/engine/candidates';
import { isNominal } from '@/engine/nominals';
import { phraseAfter } from '@/engine/noun-phrases';
import { isOutlet } from '@/engine/outlets';
import { classesAt, isQuoted, type Reading, sentenceAt } from '@/engine/reading';
import { isSourceNoun } from '@/engine/sources';
import { isMark, lowerAt, textAt } from '@/engine/tokens';
import { verbAt } from '@/engine/verb-at';
import * as word from '@/engine/word-classes';
import { wordSet } from '@/engine/word-set';

const unwilling = wordSet('decline refuse');
const silent = wordSet('comment respond elaborate answer interview interviews named identified anonymity');
const made = wordSet('write read sing');
const where = wordSet('in on at by about');

/** Words that have the form of a report and tell nothing that anybody said: "declined to comment", "wrote a book about the war". */
export function tellsNothing(reading: Reading, { cue, content }: Candidate): boolean {
  const verb = verbAt(reading, cue.first);
  const lemma = verb?.lemma ?? '';
  // "a fossil, found in a quarry, is small"
  if (cue.shared && !verb?.gerund && textAt(reading.tokens, cue.first - 1) === ',') {
    const next = cue.first + 1;
    if (where.has(lowerAt(reading.tokens, next)) || classesAt(reading, next) & word.time) return true;
  }
  const opening = lowerAt(reading.tokens, content.start);
  // "known to fans as", "put it in the oven", "citing a military source"
  const next = lowerAt(reading.tokens, cue.first + 1);
  if (lowerAt(reading.tokens, cue.first) === 'known' && /^(?:as|to|for)$/.test(next)) return true;
  if (lemma === 'put' && classesAt(reading, cue.last) & word.preposition) return true;
  if (lemma === 'cite' && verb?.gerund && isSource(reading, content.start, content.limit)) return true;
  // "Did the mayor say that?", "Have you noticed it?"
  const last = (sentenceAt(reading, cue.first)?.last ?? 0) - 1;
  const helped = classesAt(reading, (cue.speaker?.first ?? 0) - 1) & word.auxiliary;
  if (helped && textAt(reading.tokens, last) === '?') return true;
  // "stated this in a statement"
  if (opening === 'this' && classesAt(reading, content.start + 1) & word.preposition) return true;
  // "declined to comment", "asked not to be named", "did not respond to a request for comment"
  const far = /^(?:ask|request|respond|reply)$/.test(lemma);
  if (far || unwilling.has(lemma)) {
    for (let at = content.start; at < content.start + (far ? 6 : 3); at++)
      if (silent.has(lowerAt(reading.tokens, at))) return true;
  }
  if (silent.has(lemma) && isRefused(reading, cue.first, lemma)) return true;
  return made.has(lemma) && content.place === 'after' && isWork(reading, content.start, content.limit);
}

function isSource(reading: Reading, start: number, limit: number): boolean {
  const cited = phraseAfter(reading, start, limit);
  return cited !== null && (isOutlet(reading, cited) || isSourceNoun(lowerAt(reading.tokens, cited.head)));
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
  return endsThing(reading, thing.last, limit);
}

function endsThing(reading: Reading, at: number, limit: number): boolean {
  const ends = word.preposition | word.conjunction | word.time | word.relative;
  return at >= limit || isMark(reading.tokens, at) || (classesAt(reading, at) & ends) !== 0;
}
