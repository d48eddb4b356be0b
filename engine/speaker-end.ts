import { classesAt, isQuoted, type Reading } from '@/engine/reading';
import { lowerAt, textAt } from '@/engine/tokens';
import * as word from '@/engine/word-classes';
import { wordSet } from '@/engine/word-set';

/** No source of prose is described at greater length; the bound keeps the time linear on what is no prose. */
const longest = 80;

/**
 * Past what else is said of a speaker behind the cue: "according to a poll released on Monday", ", said X, who left in May". With
 * `last` nothing reported is to follow, and what describes may stand behind a comma as well; `named` is behind "according to".
 */
export function endOfSpeaker(
  reading: Reading,
  from: number,
  ceiling: number,
  last: boolean,
  named: boolean,
): number {
  const limit = Math.min(ceiling, from + longest);
  let at = from;
  for (;;) {
    const comma = textAt(reading.tokens, at) === ',';
    let end = comma ? at + 1 : at;
    if (
      end >= limit ||
      (comma ? !describes(reading, end, last) : stops(reading, end) || !goesOn(reading, end, named))
    )
      return at;
    let clause = false;
    while (end < limit && !stops(reading, end)) {
      const flags = classesAt(reading, end++);
      if (flags & word.relative) clause = true;
      // A verb of its own makes it what is reported.
      else if (!clause && flags & (word.auxiliary | word.verb)) return at;
    }
    if (end < limit && isQuoted(reading, end)) return at;
    at = end;
  }
}

const marks = wordSet(', ; : ( ) – — - --');

function stops(reading: Reading, at: number): boolean {
  return isQuoted(reading, at) || marks.has(textAt(reading.tokens, at));
}

/** Whether a word right behind a speaker can say more of it; behind "according to" nothing else stands there. */
function goesOn(reading: Reading, at: number, named: boolean): boolean {
  if (classesAt(reading, at - 1) & word.subjectPronoun) return false;
  if (named || classesAt(reading, at) & (word.relative | word.preposition)) return true;
  return lowerAt(reading.tokens, at).endsWith('ed');
}

/** Whether what begins behind a comma says who the one before it is. */
function describes(reading: Reading, at: number, last: boolean): boolean {
  const token = reading.tokens[at];
  const flags = classesAt(reading, at);
  if (token?.kind !== 'word') return false;
  if (flags & word.relative) return true;
  if (!last) return false;
  return (flags & word.determiner) !== 0 || (flags === 0 && !token.capital && !token.lower.endsWith('ing'));
}
