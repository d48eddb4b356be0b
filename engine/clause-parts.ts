import * as frames from '@/engine/frames';
import { phraseAfter } from '@/engine/noun-phrases';
import { classesAt, isQuoted, type Reading } from '@/engine/reading';
import { lowerAt } from '@/engine/tokens';
import * as word from '@/engine/word-classes';
import { wordSet } from '@/engine/word-set';
import { isWorkTitle } from '@/engine/work-titles';

/** The first of the auxiliaries, adverbs and dates right before a verb. */
export function beforeAuxiliaries(reading: Reading, at: number, floor: number): number {
  const { tokens } = reading;
  let start = at;
  while (start > floor) {
    const previous = start - 1;
    const token = tokens[previous];
    const flags = classesAt(reading, previous);
    if (!token || isQuoted(reading, previous)) break;
    if (token.lower === 'however' && tokens[start]?.text !== ',') break;
    const day = token.kind === 'word' && (flags & word.time) !== 0;
    if (token.lower === 'to' && start === at) {
      start = previous;
      // "liked to say", "used to say"
      if (/^(?:used|liked?s?|love[ds]?)$/.test(lowerAt(tokens, start - 1))) start--;
    } else if (
      flags & (word.auxiliary | word.negation) ||
      (flags & word.adverb && !(flags & word.subjectPronoun))
    )
      start = previous;
    else if (day || (token.kind === 'number' && /^(?:in|since)$/.test(lowerAt(tokens, previous - 1)))) {
      start = previous;
      while (
        start > floor &&
        /^(?:on|in|last|late|early|this|earlier|since|next|the|same|of)$/.test(lowerAt(tokens, start - 1))
      )
        start--;
    } else break;
  }
  return start;
}

/** Past the hearer of "told", "warned", and what else belongs to the attribution. */
export function endOfClause(reading: Reading, at: number, flags: number, ceiling: number): number {
  let end = at;
  const verb = lowerAt(reading.tokens, at - 1);
  if (verb === 'put' || verb === 'puts' || reading.tokens[at]?.lower === 'out') end++;
  // "cautioned that hives", not those hives.
  if (flags & frames.tells && lowerAt(reading.tokens, end) !== 'that') {
    const hearer = phraseAfter(reading, end, ceiling);
    // "warned flights would be late"
    if (hearer && !(classesAt(reading, hearer.last) & (word.auxiliary | word.verb))) end = hearer.last;
    // "told reporters to wait"
    if (lowerAt(reading.tokens, end) === 'to') return end;
  }
  return skipPhrases(reading, end, ceiling);
}

/** Past adverbs, dates and prepositional phrases. */
export function skipPhrases(reading: Reading, at: number, ceiling: number): number {
  const { tokens, regionOf } = reading;
  let end = at;
  while (end < ceiling) {
    const region = regionOf[end] ?? -1;
    if (region >= 0) {
      if (!isWorkTitle(reading, region)) break;
      end = reading.regionLast[region] ?? end + 1;
      continue;
    }
    const flags = classesAt(reading, end);
    const token = tokens[end];
    if (!token) break;
    if (flags & word.time || isLooseAdverb(reading, end) || isLate(reading, end)) end++;
    else if (flags & word.preposition && token.lower !== 'that') {
      const phrase = phraseAfter(reading, end + 1, ceiling);
      if (!phrase) break;
      end = phrase.last;
    } else if (end > at && flags === 0 && token.text.endsWith('ed') && continuesPhrase(reading, end + 1)) {
      end++;
    } else break;
  }
  return end;
}

/** "said late on Thursday" */
function isLate(reading: Reading, at: number): boolean {
  if (!/^(?:late|early)$/.test(lowerAt(reading.tokens, at))) return false;
  return (classesAt(reading, at + 1) & word.time) !== 0 || lowerAt(reading.tokens, at + 1) === 'on';
}

/** Adverbs that belong to what follows: "said more rain fell", "said there was". */
const bound = wordSet('there more almost nearly roughly perhaps maybe');

/** Whether an adverb may belong to the verb before it. */
export function isLooseAdverb(reading: Reading, at: number): boolean {
  const flags = classesAt(reading, at) & (word.adverb | word.determiner | word.subjectPronoun);
  return flags === word.adverb && !bound.has(lowerAt(reading.tokens, at));
}

/** "in a report published on Monday" */
function continuesPhrase(reading: Reading, at: number): boolean {
  return (
    (classesAt(reading, at) & (word.preposition | word.time)) !== 0 && reading.tokens[at]?.lower !== 'to'
  );
}
