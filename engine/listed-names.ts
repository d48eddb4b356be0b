import { isNominal } from '@/engine/nominals';
import { classesAt, isQuoted, type Reading } from '@/engine/reading';
import { isMark, lowerAt, textAt } from '@/engine/tokens';
import * as word from '@/engine/word-classes';

/** No list of speakers is longer, in names. */
const most = 8;

/**
 * Where a list of names begins whose last one or two stand at `first`: "Reyes, Lund and Cabral said". It must open its clause, as
 * behind "In Kent, " there is none; else `first`.
 */
export function startOfNames(reading: Reading, first: number, floor: number): number {
  let start = first;
  for (let names = 0; names < most; names++) {
    if (start <= floor + 1 || textAt(reading.tokens, start - 1) !== ',') break;
    const name = startOfName(reading, start - 1, floor);
    if (name === start - 1) return first;
    start = name;
  }
  return start === first || opens(reading, start, floor) ? start : first;
}

/** The first of the words with a capital that end before `end`; `end` where the last of them is no name. */
function startOfName(reading: Reading, end: number, floor: number): number {
  const { tokens } = reading;
  let start = end;
  while (start > floor && tokens[start - 1]?.capital && isNominal(reading, start - 1)) start--;
  for (let at = start; at < end; at++)
    if (classesAt(reading, at) & (word.time | word.adverb) || tokens[at]?.word.verb?.participle) return end;
  return start;
}

function opens(reading: Reading, at: number, floor: number): boolean {
  if (at === floor) return true;
  const before = at - 1;
  return isMark(reading.tokens, before)
    ? isQuoted(reading, before)
    : (classesAt(reading, before) & word.conjunction) !== 0 || lowerAt(reading.tokens, before) === 'that';
}
