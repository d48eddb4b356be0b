import type { Candidate } from '@/engine/candidates';
import type { Content } from '@/engine/contents';
import type { Cue } from '@/engine/cues';
import * as frames from '@/engine/frames';
import { openings } from '@/engine/openings';
import { classesAt, isQuoted, type Reading, sentenceAt } from '@/engine/reading';
import type { Sentence } from '@/engine/sentences';
import { isMark, lowerAt } from '@/engine/tokens';
import { type Listener, nothing, numberIfKnown, numberOf, numbersOf } from '@/engine/weights';
import * as word from '@/engine/word-classes';

/** Questions asked of a possible cue; each answer has a weight. The order is that of the weights file. */
export const cueQuestions = [
  'word',
  'lemma',
  'sort',
  'previous word',
  'next word',
  'first word of content',
  'second word of content',
  'lemma and opening',
  'form and opening',
  'speaker word',
  'lemma and speaker sort',
  'word before clause',
  'auxiliaries',
  'sentence opening',
  'place',
  'length',
  'surroundings',
  'determiner of speaker',
  'finite verb in content',
  'frames and opening',
  'form and speaker sort',
  'lemma and next word',
  'clause and form',
] as const;

/** What the questions about a cue and those about the ends of its content share; numbers of answers, see `weights`. */
export interface Outline {
  own: number;
  lemma: number;
  frames: number;
  sort: number;
  /** What the content begins with. */
  opening: number;
}

export function outlineOf(reading: Reading, cue: Cue, content: Content): Outline {
  const own = reading.tokens[cue.first]?.word;
  const number = own?.number ?? nothing;
  return {
    own: number,
    lemma: own && cue.frames !== frames.noun ? own.lemma : number,
    frames: framesAsAnswer(cue.frames),
    sort: sortOf(cue),
    opening: openingOf(reading, content.start),
  };
}

const framesNumbers: number[] = [];

function framesAsAnswer(frames: number): number {
  framesNumbers[frames] ??= numberIfKnown(String(frames));
  return framesNumbers[frames] ?? nothing;
}

/** Answers every question about a cue and the content proposed for it. */
export function describeCue(
  reading: Reading,
  { cue, content }: Candidate,
  { own, lemma, frames: ownFrames, sort, opening }: Outline,
  listener: Listener,
): void {
  const { tokens } = reading;
  const sentence = sentenceAt(reading, cue.first);
  const floor = sentence?.first ?? 0;
  const ceiling = sentence?.last ?? 0;
  const numberAt = (at: number) =>
    at < floor || at >= ceiling ? nothing : (tokens[at]?.word.number ?? nothing);
  const speaker = speakerSort(reading, cue);
  const form = formOf(reading, cue);
  const next = numberAt(cue.last);
  listener.answer(0, own, nothing);
  listener.answer(1, lemma, nothing);
  listener.answer(7, lemma, opening);
  listener.answer(10, lemma, speaker);
  listener.answer(21, lemma, next);
  listener.answer(2, sort, nothing);
  listener.answer(3, numberAt(cue.first - 1), nothing);
  listener.answer(4, next, nothing);
  listener.answer(5, numberAt(content.start), nothing);
  listener.answer(6, numberAt(content.start + 1), nothing);
  listener.answer(8, form, opening);
  listener.answer(20, form, speaker);
  listener.answer(9, cue.speaker ? numberOrName(reading, cue.speaker.head) : nothing, nothing);
  listener.answer(11, numberAt(cue.from - 1), nothing);
  listener.answer(12, auxiliariesOf(reading, cue), nothing);
  listener.answer(13, numberOrName(reading, floor), nothing);
  listener.answer(14, places[content.place], sort);
  listener.answer(15, lengthOf(content.limit - content.start), nothing);
  listener.answer(16, surroundingsOf(reading, sentence, content), nothing);
  listener.answer(17, cue.speaker ? numberAt(cue.speaker.first) : nothing, nothing);
  listener.answer(18, hasAuxiliary(reading, content) ? openings.aux : none, opening);
  listener.answer(19, ownFrames, opening);
  listener.answer(22, clauseOf(reading, cue, floor), form);
}

const places = numbersOf('before', 'around', 'after');
const none = numberOf('none');
const surroundings = numbersOf('title', 'plain');

function surroundingsOf(reading: Reading, sentence: Sentence | undefined, content: Content): number {
  if (reading.blocks[sentence?.block ?? -1]?.kind === 'title') return surroundings.title;
  return isQuoted(reading, content.start) ? quoted : surroundings.plain;
}

const quoted = numberOf('quoted');

/** A clause by where it stands in its sentence. */
const clauses = numbersOf('main', 'subordinate', 'joined', 'apart', 'inside');

function clauseOf(reading: Reading, cue: Cue, floor: number): number {
  if (cue.from === floor) return clauses.main;
  const before = cue.from - 1;
  const flags = classesAt(reading, before);
  if (flags & word.clauseOpener) return clauses.subordinate;
  if (flags & word.conjunction) return clauses.joined;
  if (isQuoted(reading, before)) return openings.quote;
  return isMark(reading.tokens, before) ? clauses.apart : clauses.inside;
}

const sorts = numbersOf('noun', 'passive', 'gerund', 'inv', 'verb');

/** Noun, passive, gerund, inverted or plain verb. */
function sortOf(cue: Cue): number {
  if (cue.frames === frames.noun) return sorts.noun;
  return cue.passive ? sorts.passive : cue.gerund ? sorts.gerund : cue.inverted ? sorts.inv : sorts.verb;
}

const forms = { ed: numberOf('ed'), s: numberOf('s'), other: numberOf('other') };

function formOf(reading: Reading, cue: Cue): number {
  if (cue.frames === frames.noun) return sorts.noun;
  if (cue.gerund) return openings.ing;
  if (cue.passive) return sorts.passive;
  const own = lowerAt(reading.tokens, cue.first);
  return own.endsWith('ed') ? forms.ed : own.endsWith('s') ? forms.s : forms.other;
}

/** The class of what stands at a token. */
export function openingOf(reading: Reading, at: number): number {
  const token = reading.tokens[at];
  if (!token) return openings.nothing;
  if (isQuoted(reading, at)) return openings.quote;
  return token.kind === 'number' ? openings.number : token.word.opening;
}

/** The word at a token, all names as one. */
export function numberOrName(reading: Reading, at: number): number {
  return reading.tokens[at]?.word.numberOrName ?? nothing;
}

function speakerSort(reading: Reading, cue: Cue): number {
  const head = cue.speaker && reading.tokens[cue.speaker.head];
  if (!head) return none;
  const flags = classesAt(reading, cue.speaker?.head ?? -1);
  if (flags & word.subjectPronoun)
    return head.lower === 'it' || head.lower === 'i' || head.lower === 'you'
      ? head.word.number
      : openings.pron;
  if (flags & word.possessive) return openings.poss;
  if (head.capital) return openings.name;
  return head.lower.endsWith('s') ? openings.pl : sorts.noun;
}

function auxiliariesOf(reading: Reading, cue: Cue): number {
  if (cue.inverted) return sorts.inv;
  let first = '';
  let all = '';
  for (let i = Math.max(cue.from, cue.first - 4); i < cue.first; i++) {
    const lower = lowerAt(reading.tokens, i);
    if (!(classesAt(reading, i) & (word.auxiliary | word.negation)) && lower !== 'to') continue;
    if (first === '') first = lower;
    else all = `${all === '' ? first : all} ${lower}`;
  }
  if (first === '') return nothing;
  if (all !== '') return numberIfKnown(`${all} `);
  let alone = single.get(first);
  if (alone === undefined) {
    alone = numberIfKnown(`${first} `);
    single.set(first, alone);
  }
  return alone;
}

/** The answers of a single word; there are few such words. */
const single = new Map<string, number>();

const lengths = ['one or two', 'few', 'some', 'many', 'very many'].map(numberOf);

function lengthOf(count: number): number {
  const step = count < 3 ? 0 : count < 6 ? 1 : count < 12 ? 2 : count < 30 ? 3 : 4;
  return lengths[step] ?? nothing;
}

function hasAuxiliary(reading: Reading, content: Content): boolean {
  const end = Math.min(content.limit, content.start + 12);
  for (let i = content.start; i < end; i++) {
    const flags = classesAt(reading, i);
    if (flags & word.comma) return false;
    if (flags & word.auxiliary) return true;
  }
  return false;
}
