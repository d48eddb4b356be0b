import { numbersOf } from '@/engine/weights';
import * as word from '@/engine/word-classes';

/** What can stand at a token, as one of few classes; a mark stands for itself. Numbers of answers, see `weights`. */
export const openings = numbersOf(
  'nothing',
  'quote',
  'number',
  'that',
  'to',
  'as',
  'wh',
  'when',
  'it',
  'pron',
  'obj',
  'poss',
  'det',
  'prep',
  'aux',
  'adv',
  'name',
  'ing',
  'pl',
  'word',
);

const questions = /^(?:who|whom|whose|what|how|why|where|whether|if|which)$/;

/** The class of a word by its form; `flags` are its bits of `word-classes`. */
export function openingOfWord(lower: string, flags: number, capital: boolean): number {
  if (lower === 'that') return openings.that;
  if (lower === 'to') return openings.to;
  if (lower === 'as') return openings.as;
  if (flags & word.clauseOpener) return questions.test(lower) ? openings.wh : openings.when;
  if (flags & word.subjectPronoun) return lower === 'it' ? openings.it : openings.pron;
  if (flags & word.objectPronoun) return openings.obj;
  if (flags & word.possessive) return openings.poss;
  if (flags & word.determiner) return openings.det;
  if (flags & word.preposition) return openings.prep;
  if (flags & word.auxiliary) return openings.aux;
  if (flags & word.adverb) return openings.adv;
  if (capital) return openings.name;
  if (lower.endsWith('ing')) return openings.ing;
  return lower.endsWith('s') ? openings.pl : openings.word;
}
