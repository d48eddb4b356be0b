import type { Content } from '@/engine/contents';
import type { Cue } from '@/engine/cues';
import { classesAt, isQuoted, type Reading, sentenceAt } from '@/engine/reading';
import { frames } from '@/engine/reporting-verbs';
import { lowerAt } from '@/engine/tokens';
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
  'speaker sort',
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
  'cues before',
] as const;

/** Takes the answer to one question; an answer may have two parts. */
export type Answer = (question: number, value: string, other?: string) => void;

/** Answers every question about a cue and the content proposed for it. */
export function describeCue(
  reading: Reading,
  cue: Cue,
  content: Content,
  neighbours: readonly Cue[],
  answer: Answer,
): void {
  const { tokens } = reading;
  const own = lowerAt(tokens, cue.first);
  const lemma = cue.frames === frames.noun ? own : (tokens[cue.first]?.word.verb?.lemma ?? own);
  const sentence = sentenceAt(reading, cue.first);
  const floor = sentence?.firstToken ?? 0;
  const wordAt = (at: number) => (at < floor || at >= (sentence?.lastToken ?? 0) ? '' : lowerAt(tokens, at));
  const sort = sortOf(cue);
  const opening = openingOf(reading, content.start);
  const speaker = speakerSort(reading, cue);
  const form = formOf(own, cue);
  answer(0, own);
  // Answers with the same first part stand together, see `startTally`.
  answer(1, lemma);
  answer(7, lemma, opening);
  answer(11, lemma, speaker);
  answer(22, lemma, wordAt(cue.last));
  answer(2, sort);
  answer(3, wordAt(cue.first - 1));
  answer(4, wordAt(cue.last));
  answer(5, wordAt(content.start));
  answer(6, wordAt(content.start + 1));
  answer(8, form, opening);
  answer(21, form, speaker);
  answer(9, cue.speaker ? wordOrName(reading, cue.speaker.head) : '');
  answer(10, speaker);
  answer(12, wordAt(cue.clauseFirst - 1));
  answer(13, auxiliariesOf(reading, cue));
  answer(14, wordOrName(reading, floor));
  answer(15, content.place, sort);
  answer(16, lengthOf(content.limit - content.start));
  answer(
    17,
    reading.blocks[sentence?.block ?? -1]?.kind === 'title'
      ? 'title'
      : isQuoted(reading, content.start)
        ? 'quoted'
        : 'plain',
  );
  answer(18, cue.speaker ? wordAt(cue.speaker.first) : '');
  answer(19, hasFiniteVerb(reading, content), opening);
  answer(20, String(cue.frames), opening);
  answer(23, clauseOf(reading, cue, floor), form);
  answer(24, cuesBefore(neighbours, cue), sort);
}

/** Where in its sentence the cue's clause stands. */
function clauseOf(reading: Reading, cue: Cue, floor: number): string {
  if (cue.clauseFirst === floor) return 'main';
  const before = cue.clauseFirst - 1;
  const token = reading.tokens[before];
  const flags = classesAt(reading, before);
  if (flags & word.clauseOpener) return 'subordinate';
  if (flags & word.conjunction) return 'joined';
  if (isQuoted(reading, before)) return 'quote';
  return token?.kind === 'punctuation' ? 'apart' : 'inside';
}

/** Whether other verbs of speech come before a cue in its sentence. */
function cuesBefore(neighbours: readonly Cue[], cue: Cue): string {
  let speech = 'none';
  for (const other of neighbours) {
    if (other.first >= cue.first) break;
    speech = other.frames & (frames.says | frames.tells) ? 'speech' : speech === 'speech' ? speech : 'other';
  }
  return speech;
}

/** Noun, passive, gerund, inverted or plain verb. */
export function sortOf(cue: Cue): string {
  if (cue.frames === frames.noun) return 'noun';
  return cue.passive ? 'passive' : cue.gerund ? 'gerund' : cue.inverted ? 'inverted' : 'verb';
}

function formOf(own: string, cue: Cue): string {
  if (cue.frames === frames.noun) return 'noun';
  if (cue.gerund) return 'ing';
  if (cue.passive) return 'passive';
  return own.endsWith('ed') ? 'ed' : own.endsWith('s') ? 's' : 'other';
}

/** What stands at a token, as one of few classes. */
export function openingOf(reading: Reading, at: number): string {
  const known = reading.openings[at];
  if (known !== undefined) return known;
  const opening = findOpening(reading, at);
  if (at < reading.tokens.length) reading.openings[at] = opening;
  return opening;
}

const questions = /^(?:who|whom|whose|what|how|why|where|whether|if|which)$/;

function findOpening(reading: Reading, at: number): string {
  const token = reading.tokens[at];
  if (!token) return 'nothing';
  if (isQuoted(reading, at)) return 'quote';
  if (token.kind === 'punctuation') return token.text;
  if (token.kind === 'number') return 'number';
  const flags = classesAt(reading, at);
  if (token.lower === 'that' || token.lower === 'to' || token.lower === 'as') return token.lower;
  if (flags & word.clauseOpener) return questions.test(token.lower) ? 'wh' : 'when';
  if (flags & word.subjectPronoun) return token.lower === 'it' ? 'it' : 'pronoun';
  if (flags & word.objectPronoun) return 'object';
  if (flags & word.possessive) return 'possessive';
  if (flags & word.determiner) return 'determiner';
  if (flags & word.preposition) return 'preposition';
  if (flags & word.auxiliary) return 'auxiliary';
  if (flags & word.adverb) return 'adverb';
  if (token.capital) return 'name';
  return token.lower.endsWith('ing') ? 'ing' : token.lower.endsWith('s') ? 'plural' : 'word';
}

function wordOrName(reading: Reading, at: number): string {
  const token = reading.tokens[at];
  if (!token) return '';
  return token.capital && classesAt(reading, at) === 0 ? 'Name' : token.lower;
}

function speakerSort(reading: Reading, cue: Cue): string {
  const { speaker } = cue;
  if (!speaker) return 'none';
  const head = reading.tokens[speaker.head];
  const flags = classesAt(reading, speaker.head);
  if (!head) return 'none';
  if (flags & word.subjectPronoun)
    return head.lower === 'it' || head.lower === 'i' || head.lower === 'you' ? head.lower : 'pronoun';
  if (flags & word.possessive) return 'possessive';
  if (head.capital) return 'name';
  return head.lower.endsWith('s') ? 'plural' : 'noun';
}

function auxiliariesOf(reading: Reading, cue: Cue): string {
  if (cue.inverted) return 'inverted';
  let all = '';
  for (let i = Math.max(cue.clauseFirst, cue.first - 4); i < cue.first; i++) {
    if (classesAt(reading, i) & (word.auxiliary | word.negation)) all += `${lowerAt(reading.tokens, i)} `;
    else if (reading.tokens[i]?.lower === 'to') all += 'to ';
  }
  return all;
}

function lengthOf(count: number): string {
  return count < 3
    ? 'one or two'
    : count < 6
      ? 'few'
      : count < 12
        ? 'some'
        : count < 30
          ? 'many'
          : 'very many';
}

function hasFiniteVerb(reading: Reading, content: Content): string {
  const end = Math.min(content.limit, content.start + 12);
  for (let i = content.start; i < end; i++) {
    const token = reading.tokens[i];
    if (!token || token.text === ',') return 'none';
    if (classesAt(reading, i) & word.auxiliary) return 'auxiliary';
  }
  return 'none';
}
