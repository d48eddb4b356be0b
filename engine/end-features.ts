import type { Content } from '@/engine/contents';
import { type Answer, openingOf, sortOf } from '@/engine/cue-features';
import type { Cue } from '@/engine/cues';
import { classesAt, isQuoted, type Reading } from '@/engine/reading';
import { frames } from '@/engine/reporting-verbs';
import { lowerAt } from '@/engine/tokens';
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
  'word and opening',
  'word and frames',
  'sort of cue',
  'boundary and rest',
  'boundary and verb behind',
  'words around boundary',
  'joined verb',
] as const;

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
    const token = tokens[at];
    if (!token) break;
    if (token.text === '(' || token.text === '[') {
      if (depth++ === 0) ends.push(at);
      continue;
    }
    if (token.text === ')' || token.text === ']') {
      depth = Math.max(0, depth - 1);
      continue;
    }
    if (depth > 0) continue;
    const flags = classesAt(reading, at);
    const edge =
      (token.kind === 'punctuation' && /^(?:[,;:–—]|--|-)$/.test(token.text)) ||
      (flags & (word.conjunction | word.preposition | word.clauseOpener | word.auxiliary | word.time)) !==
        0 ||
      isQuoted(reading, at - 1);
    if (edge) ends.push(at);
  }
  ends.push(content.limit);
  return ends;
}

/** Answers every question about ending the content before token `end`. */
export function describeEnd(
  reading: Reading,
  cue: Cue,
  content: Content,
  end: number,
  before: Inside,
  answer: Answer,
): void {
  const { tokens } = reading;
  const last = end >= content.limit;
  const at = last ? 'limit' : lowerAt(tokens, end);
  const next = last ? '' : wordOrName(reading, end + 1);
  const boundary = last ? 'limit' : openingOf(reading, end);
  const opening = openingOf(reading, content.start);
  const own = lowerAt(tokens, cue.first);
  const lemma = cue.frames === frames.noun ? own : (tokens[cue.first]?.word.verb?.lemma ?? own);
  // Answers with the same first part stand together, see `startTally`.
  answer(0, at);
  answer(10, at, opening);
  answer(11, at, String(cue.frames));
  answer(15, at, next);
  answer(1, boundary, next);
  answer(2, boundary, lowerAt(tokens, end - 1));
  answer(3, boundary);
  answer(4, boundary, opening);
  answer(5, boundary, lemma);
  answer(6, boundary, lengthOf(end - content.start));
  answer(7, boundary, count(before.verbs, 2));
  answer(9, boundary, count(before.commas, 3));
  answer(12, boundary, sortOf(cue));
  answer(13, boundary, last ? '' : lengthOf(content.limit - end));
  answer(14, boundary, last ? '' : verbBehind(reading, end, content.limit));
  answer(8, last ? 'limit' : before.cueBehind);
  answer(16, last ? 'limit' : joinedVerb(reading, end), before.verbs === 0 ? opening : 'verb');
}

/** Whether a conjunction at a boundary is followed by a verb without a subject of its own: "and left". */
function joinedVerb(reading: Reading, end: number): string {
  if (!(classesAt(reading, end) & word.conjunction)) return 'no conjunction';
  let at = end + 1;
  while (classesAt(reading, at) & word.adverb && at < end + 3) at++;
  const flags = classesAt(reading, at);
  const lower = lowerAt(reading.tokens, at);
  if (flags & (word.auxiliary | word.verb)) return 'verb';
  if (flags & word.subjectPronoun) return 'pronoun';
  if (flags === 0 && !reading.tokens[at]?.capital && lower.endsWith('ed')) return 'past';
  return lower === 'to' || lower === 'that' ? lower : 'other';
}

/** How soon a finite verb comes behind a boundary. */
function verbBehind(reading: Reading, end: number, limit: number): string {
  for (let at = end + 1; at < limit && at < end + 8; at++) {
    if (classesAt(reading, at) & (word.auxiliary | word.verb)) return at < end + 3 ? 'near' : 'far';
    if (reading.tokens[at]?.text === ',') return 'comma';
  }
  return 'none';
}

const digits = ['0', '1', '2', '3'];

function count(number: number, most: number): string {
  return digits[Math.min(number, most)] ?? '';
}

/** What stands before a possible end, and whether another cue's clause begins right behind it. */
export interface Inside {
  verbs: number;
  commas: number;
  cueBehind: string;
}

export const nothingInside: Inside = { verbs: 0, commas: 0, cueBehind: 'none' };

function lengthOf(count: number): string {
  return count < 2
    ? '1'
    : count < 4
      ? '3'
      : count < 7
        ? '6'
        : count < 12
          ? '11'
          : count < 20
            ? '19'
            : count < 35
              ? '34'
              : '35';
}

function wordOrName(reading: Reading, at: number): string {
  const token = reading.tokens[at];
  if (!token) return '';
  return token.capital && classesAt(reading, at) === 0 ? 'Name' : token.lower;
}

/** Verbs and commas from the content's start to each of its possible ends, in one pass. */
export function lookInside(
  reading: Reading,
  content: Content,
  ends: readonly number[],
  cues: readonly Cue[],
  own: Cue,
): Inside[] {
  const { tokens } = reading;
  const found: Inside[] = [];
  let verbs = 0;
  let commas = 0;
  let at = content.start;
  for (const end of ends) {
    for (; at < end; at++) {
      if (classesAt(reading, at) & word.auxiliary) verbs++;
      else if (tokens[at]?.text === ',') commas++;
    }
    found.push({ verbs, commas, cueBehind: cueAt(cues, own, end) });
  }
  return found;
}

function cueAt(cues: readonly Cue[], own: Cue, end: number): string {
  for (const cue of cues) {
    if (cue === own || cue.first <= own.first) continue;
    if (cue.clauseFirst === end || cue.clauseFirst === end + 1 || cue.first === end + 1) {
      return cue.gerund
        ? 'gerund'
        : cue.inverted
          ? 'inverted'
          : cue.passive
            ? 'passive'
            : cue.frames === frames.noun
              ? 'noun'
              : cue.clauseFirst === end
                ? 'here'
                : 'verb';
    }
  }
  return 'none';
}
