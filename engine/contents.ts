import { isLooseAdverb } from '@/engine/clause-parts';
import type { Cue } from '@/engine/cues';
import * as frames from '@/engine/frames';
import { classesAt, isQuoted, type Reading } from '@/engine/reading';
import { isCommaOrColon, isMark, lowerAt, textAt } from '@/engine/tokens';
import * as word from '@/engine/word-classes';
import { wordSet } from '@/engine/word-set';

/** Where the words that a cue attributes may lie. Token indexes. */
export interface Content {
  /** `before`: "..., X said."; `around`: "A, X said, B"; `after`: "X said ...". */
  place: 'before' | 'around' | 'after';
  /** First token of the part behind the cue; of the part before it where there is no other. */
  start: number;
  /** Behind the last token it could have. */
  limit: number;
}

/** Where in its sentence a cue's content stands; `null` when there is no room for any. */
export function placeContent(reading: Reading, cue: Cue, floor: number, ceiling: number): Content | null {
  const { tokens } = reading;
  let limit = ceiling;
  while (limit > cue.last && isMark(tokens, limit - 1) && !isQuoted(reading, limit - 1)) limit--;
  const before = textAt(tokens, cue.from - 1);
  const after = textAt(tokens, cue.to);
  const parenthetic =
    (before === ',' || before === '—' || before === '–' || before === '--') && cue.from - 1 > floor;
  if (
    parenthetic &&
    cue.frames & (frames.says | frames.tells) &&
    !cue.gerund &&
    !cue.passive &&
    tokens[cue.first - 1]?.lower !== 'to'
  ) {
    if (cue.to >= limit) return { place: 'before', start: floor, limit: cue.from - 1 };
    if (after === before && cue.to + 1 < limit) return { place: 'around', start: cue.to + 1, limit };
  }
  let start = startOf(reading, cue);
  if (start < 0) return null;
  start = pastCitation(reading, start, limit);
  // "said, however, that"
  if (
    tokens[start]?.text === ',' &&
    tokens[start + 2]?.text === ',' &&
    classesAt(reading, start + 1) & word.adverb
  )
    start += 3;
  while (start < limit && isCommaOrColon(textAt(tokens, start))) start++;
  // "said last week", "said in an interview": nothing reported follows.
  if (!cue.inverted && cue.to >= limit && plain.has(lowerAt(tokens, cue.first))) return null;
  // "Asked whether it was dear, Cabral laughed."
  if (cue.from === floor && !cue.speaker && !cue.passive) {
    let comma = start;
    while (comma < limit && (tokens[comma]?.text !== ',' || isQuoted(reading, comma))) comma++;
    return comma < limit && comma > start + 1 ? { place: 'after', start, limit: comma } : null;
  }
  const single = limit - start === 1 && (classesAt(reading, start) & (word.adverb | word.time)) !== 0;
  return start < limit && !single ? { place: 'after', start, limit } : null;
}

const introducers = wordSet('that whether if how why what , :');

/** Verbs whose content is a clause, never a prepositional phrase. */
const plain = wordSet(
  'said say says saying add adds added adding told tell tells telling ask asks asked asking write writes wrote',
);

function startOf(reading: Reading, cue: Cue): number {
  const { tokens } = reading;
  if (cue.inverted) {
    const mark = textAt(tokens, cue.to);
    return mark === ',' || mark === ':' || isQuoted(reading, cue.to) ? cue.to : -1;
  }
  const speech = (cue.frames & (frames.says | frames.tells | frames.thinks)) !== 0;
  const introduced = (speech && isQuoted(reading, cue.to)) || introducers.has(lowerAt(tokens, cue.to));
  if (introduced || cue.frames & frames.tells || cue.passive) return pastPreposition(reading, cue.to);
  if (/^(?:express|voic|rais|air)/.test(lowerAt(tokens, cue.first))) {
    const object = behindObject(reading, cue.last);
    if (object > 0) return object;
  }
  let start = cue.last;
  // "referred to", and the spinner's "referred to as for"
  if (/^(?:refer|allud|point|object|respond|repl)/.test(lowerAt(tokens, cue.first))) {
    while (/^(?:to|as|for)$/.test(lowerAt(tokens, start))) start++;
  }
  while (isLooseAdverb(reading, start)) start++;
  const where = (cue.frames & frames.says) !== 0 && circumstance.has(lowerAt(tokens, start));
  return where ? -1 : pastPreposition(reading, start);
}

/** "said, citing two officials, that" */
function pastCitation(reading: Reading, start: number, limit: number): number {
  const from = reading.tokens[start]?.text === ',' ? start + 1 : start;
  if (reading.tokens[from]?.lower !== 'citing') return start;
  for (let at = from + 1; at < limit && at < from + 12; at++)
    if (reading.tokens[at]?.text === ',') return at + 1;
  return start;
}

/** "argued in interviews": where and when it was said, not what. */
const circumstance = wordSet('in at during after before from since until through via inside outside near');

/** "expressed concern about the plan": what is held begins behind the noun and its preposition. */
function behindObject(reading: Reading, at: number): number {
  for (let i = at + 1; i < at + 5; i++) {
    const lower = lowerAt(reading.tokens, i);
    if (lower === 'that') return i;
    if (/^(?:about|over|with|for|of|at|in)$/.test(lower)) return i + 1;
    if (reading.tokens[i]?.kind !== 'word') return -1;
  }
  return -1;
}

/** "called for", "spoke of": the preposition belongs to the cue. */
function pastPreposition(reading: Reading, at: number): number {
  const flags = classesAt(reading, at);
  const lower = lowerAt(reading.tokens, at);
  if (!(flags & word.preposition) || lower === 'to' || lower === 'as' || flags & word.clauseOpener) {
    return lower === 'out' ? at + 1 : at;
  }
  return at + 1;
}
