import { isLooseAdverb } from '@/engine/clause-parts';
import type { Cue } from '@/engine/cues';
import * as frames from '@/engine/frames';
import { classesAt, isQuoted, type Reading } from '@/engine/reading';
import { endOfSpeaker } from '@/engine/speaker-end';
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
  const parenthetic =
    (before === ',' || before === '—' || before === '–' || before === '--') && cue.from - 1 > floor;
  const named = cue.last > cue.first + 1;
  const to = cue.inverted ? endOfSpeaker(reading, cue.to, limit, parenthetic, named) : cue.to;
  const after = textAt(tokens, to);
  if (
    parenthetic &&
    cue.frames & (frames.says | frames.tells) &&
    !cue.gerund &&
    !cue.passive &&
    tokens[cue.first - 1]?.lower !== 'to' &&
    !isCircumstance(reading, floor, cue.from - 1)
  ) {
    if (to >= limit || breaksOff(reading, cue, to))
      return { place: 'before', start: floor, limit: cue.from - 1 };
    if (after === before && to + 1 < limit) return { place: 'around', start: to + 1, limit };
  }
  let start = startOf(reading, cue, to);
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

/** Whether the few words before an attribution only say when, where or how: "In a speech last July, he said". */
function isCircumstance(reading: Reading, first: number, last: number): boolean {
  const opening = classesAt(reading, first);
  if (last - first > 7 || opening & word.clauseOpener) return false;
  if (!(opening & (word.preposition | word.adverb | word.time)) && lowerAt(reading.tokens, first) !== 'to')
    return false;
  for (let at = first + 1; at < last; at++) {
    const token = reading.tokens[at];
    if (!token || token.text === ',' || isQuoted(reading, at)) return false;
    const verbal = classesAt(reading, at) & (word.auxiliary | word.verb) || token.word.verb;
    if (verbal || token.lower.endsWith('ed')) return false;
  }
  return true;
}

/** Whether what follows an attribution is no more of what it attributes: a note in brackets, what else was said, a "but". */
function breaksOff(reading: Reading, { inverted }: Cue, to: number): boolean {
  const next = reading.tokens[to + 1];
  if (textAt(reading.tokens, to) !== ',') return inverted && ends.has(textAt(reading.tokens, to));
  return next?.word.verb?.gerund === true || (inverted && writers.has(next?.lower ?? ''));
}

const ends = wordSet('; : ( – — - --');
const writers = wordSet('but though although while whereas and so which');

const introducers = wordSet('that whether if how why what , :');

/** Verbs whose content is a clause, never a prepositional phrase. */
const plain = wordSet(
  'said say says saying add adds added adding told tell tells telling ask asks asked asking write writes wrote',
);

function startOf(reading: Reading, cue: Cue, to: number): number {
  const { tokens } = reading;
  if (cue.inverted) {
    const mark = textAt(tokens, to);
    return mark === ',' || mark === ':' || isQuoted(reading, to) ? to : -1;
  }
  const speech = (cue.frames & (frames.says | frames.tells | frames.thinks)) !== 0;
  const introduced =
    (speech && (isQuoted(reading, cue.to) || opensClause(reading, cue))) ||
    introducers.has(lowerAt(tokens, cue.to));
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

const subjects = word.subjectPronoun | word.determiner;

/** "said on Thursday he would", "said in a statement the guild was": what is said begins behind when and where. */
function opensClause(reading: Reading, { frames: own, last, to }: Cue): boolean {
  if (to === last || !(own & frames.says) || !(classesAt(reading, to) & subjects)) return false;
  return (classesAt(reading, last) & (word.time | word.preposition)) !== 0;
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
