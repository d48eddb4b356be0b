import { addFunctionWords } from '@/engine/claims/function-words';
import { addPeople } from '@/engine/claims/people';
import { addVerbs } from '@/engine/claims/verbs';
import { wordClass } from '@/engine/claims/word-class';

/** Lower-case words with the bits of `wordClass` that they can be. */
export type Lexicon = ReadonlyMap<string, number>;

/** A rule's own words. */
export interface WordList {
  words: string;
  bits: number;
}

/** The words of all rules in one table, so that a token is looked up once. */
export function buildLexicon(lists: readonly WordList[]): Lexicon {
  const words = new Map<string, number>();
  addFunctionWords(words);
  addVerbs(words);
  addPeople(words);
  for (const { words: list, bits } of lists) {
    for (const word of list.split(' ')) words.set(word, (words.get(word) ?? 0) | bits);
  }
  return words;
}

/** What the ending of a word outside the table says: "-ologists" are people, "-ly" makes adverbs. */
export function suffixClass(word: string): number {
  const length = word.length;
  if (length < 5) return 0;
  if (word.endsWith('ly')) return wordClass.adverb;
  if (
    /^(?:con|per|in|ex|sub|as|re|de)sists?$|^(?:ex|twists|wr|gr|enl|checkl|playl|pre-ex|coex)ists?$|lists?$|fists?$|mists?$/.test(
      word,
    )
  )
    return 0;
  if (word.endsWith('ists') || word.endsWith('crats') || word.endsWith('ologians')) return wordClass.group;
  if (word.endsWith('ist') || word.endsWith('ologian')) return wordClass.member;
  return 0;
}
