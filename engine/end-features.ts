import type { Content } from '@/engine/contents';
import { numberOrName, type Outline, openingOf } from '@/engine/cue-features';
import type { Cue } from '@/engine/cues';
import * as frames from '@/engine/frames';
import { classesAt, isQuoted, type Reading } from '@/engine/reading';
import { lowerAt, textAt } from '@/engine/tokens';
import { type Listener, nothing, numberOf, numbersOf } from '@/engine/weights';
import * as word from '@/engine/word-classes';

/** Questions asked of each place where a content may end. */
export const endQuestions = [
  'word at the boundary',
  'word behind it',
  'last word inside',
  'boundary',
  'boundary and opening',
  'boundary and lemma',
  'boundary and length',
  'boundary and verbs inside',
  'another cue',
  'commas inside',
  'word and frames',
  'sort of cue',
  'boundary and rest',
  'boundary and verb behind',
  'joined verb',
  'words around boundary',
] as const;

const edges =
  word.separator | word.conjunction | word.preposition | word.clauseOpener | word.auxiliary | word.time;

/** Everywhere the content may end: before marks, conjunctions, prepositions, verbs, and at its limit. */
export function possibleEnds(reading: Reading, content: Content): number[] {
  const { tokens, regionOf } = reading;
  const ends: number[] = [];
  const limit = Math.min(content.limit, content.start + 90);
  let depth = 0;
  for (let at = content.start + 1; at < limit; at++) {
    if (isQuoted(reading, at)) {
      if (regionOf[at] === regionOf[at - 1]) continue;
      if (!isQuoted(reading, at - 1)) continue;
    }
    const flags = classesAt(reading, at);
    if (flags & word.bracket) {
      const closes = /[)\]]/.test(textAt(tokens, at));
      if (!closes && depth++ === 0) ends.push(at);
      else if (closes) depth = Math.max(0, depth - 1);
    } else if (depth === 0 && (flags & edges || isQuoted(reading, at - 1))) ends.push(at);
  }
  ends.push(content.limit);
  return ends;
}

/** Answers every question about ending the content before token `end`. */
export function describeEnd(
  reading: Reading,
  content: Content,
  { opening, lemma, frames: ownFrames, sort }: Outline,
  end: number,
  before: Inside,
  listener: Listener,
): void {
  const last = end >= content.limit;
  const at = last ? limit : numberAt(reading, end);
  const next = last ? nothing : numberOrName(reading, end + 1);
  const boundary = last ? limit : openingOf(reading, end);
  listener.answer(0, at, nothing);
  listener.answer(10, at, ownFrames);
  listener.answer(15, at, next);
  listener.answer(1, boundary, next);
  listener.answer(2, boundary, numberAt(reading, end - 1));
  listener.answer(3, boundary, nothing);
  listener.answer(4, boundary, opening);
  listener.answer(5, boundary, lemma);
  listener.answer(6, boundary, lengthOf(end - content.start));
  listener.answer(7, boundary, digits[Math.min(before.verbs, 2)] ?? nothing);
  listener.answer(9, boundary, digits[Math.min(before.commas, 3)] ?? nothing);
  listener.answer(11, boundary, sort);
  listener.answer(12, boundary, last ? nothing : lengthOf(content.limit - end));
  listener.answer(13, boundary, last ? nothing : verbBehind(reading, end, content.limit));
  listener.answer(8, last ? limit : before.cueBehind, nothing);
  listener.answer(14, last ? limit : joinedVerb(reading, end), before.verbs === 0 ? opening : joined.verb);
}

const limit = numberOf('limit');

function numberAt(reading: Reading, at: number): number {
  return reading.tokens[at]?.word.number ?? nothing;
}

const joined = {
  none: numberOf('no and'),
  verb: numberOf('verb'),
  pron: numberOf('pron'),
  past: numberOf('past'),
  other: numberOf('other'),
};

/** Whether a conjunction at a boundary is followed by a verb without a subject of its own: "and left". */
function joinedVerb(reading: Reading, end: number): number {
  if (!(classesAt(reading, end) & word.conjunction)) return joined.none;
  let at = end + 1;
  while (classesAt(reading, at) & word.adverb && at < end + 3) at++;
  const flags = classesAt(reading, at);
  const lower = lowerAt(reading.tokens, at);
  if (flags & (word.auxiliary | word.verb)) return joined.verb;
  if (flags & word.subjectPronoun) return joined.pron;
  if (flags === 0 && !reading.tokens[at]?.capital && lower.endsWith('ed')) return joined.past;
  return lower === 'to' || lower === 'that' ? numberAt(reading, at) : joined.other;
}

const near = numbersOf('near', 'far', 'comma', 'none');

/** How soon a finite verb comes behind a boundary. */
function verbBehind(reading: Reading, end: number, limit: number): number {
  for (let at = end + 1; at < limit && at < end + 8; at++) {
    const flags = classesAt(reading, at);
    if (flags & (word.auxiliary | word.verb)) return at < end + 3 ? near.near : near.far;
    if (flags & word.comma) return near.comma;
  }
  return near.none;
}

const digits = ['0', '1', '2', '3'].map(numberOf);

/** What stands before a possible end, and whether another cue's clause begins right behind it. */
export interface Inside {
  verbs: number;
  commas: number;
  cueBehind: number;
}

const lengths = ['1', '3', '6', '11', '19', '34', '35'].map(numberOf);

function lengthOf(count: number): number {
  const step =
    count < 7 ? (count < 2 ? 0 : count < 4 ? 1 : 2) : count < 12 ? 3 : count < 20 ? 4 : count < 35 ? 5 : 6;
  return lengths[step] ?? nothing;
}

/** Tells of each possible end what stands before it. To be asked in order, so that every word is looked at once. */
export function lookInside(
  reading: Reading,
  content: Content,
  cues: readonly Cue[],
  own: Cue,
): (end: number) => Inside {
  const inside: Inside = { verbs: 0, commas: 0, cueBehind: near.none };
  let at = content.start;
  return (end) => {
    for (; at < end; at++) {
      const flags = classesAt(reading, at);
      if (flags & word.auxiliary) inside.verbs++;
      else if (flags & word.comma) inside.commas++;
    }
    inside.cueBehind = cueAt(cues, own, end);
    return inside;
  };
}

const behind = numbersOf('gerund', 'inv', 'passive', 'noun', 'here', 'verb');

function cueAt(cues: readonly Cue[], own: Cue, end: number): number {
  for (const cue of cues) {
    if (cue === own || cue.first <= own.first) continue;
    if (cue.from === end || cue.from === end + 1 || cue.first === end + 1) {
      if (cue.gerund) return behind.gerund;
      if (cue.inverted) return behind.inv;
      if (cue.passive) return behind.passive;
      if (cue.frames === frames.noun) return behind.noun;
      return cue.from === end ? behind.here : behind.verb;
    }
  }
  return near.none;
}
