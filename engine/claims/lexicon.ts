import { addFunctionWords } from '@/engine/claims/function-words';
import { addPeople } from '@/engine/claims/people';
import { addVerbs } from '@/engine/claims/verbs';
import * as wordClass from '@/engine/claims/word-class';

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

/** Words in "-ly" that are no adverbs, and words in "-ist" that are no people. */
const notAdverbs = /^(?:supply|assembly|reply|rally|monopoly|bully|anomaly|july|italy|early)$/;
const notPeople =
  /^(?:(?:check|play|short|wait|watch|black|white|wish|set)?lists?|(?:con|per|in|ex|sub|as|res|des|coex)ists?|(?:cons|pers|ins|subs|ass|des)ists?|twists?|wrists?|fists?|mists?|heists?|gists?|waists?)$/;

/** What the ending of a word outside the table says: "-ologists" are people, "-ly" makes adverbs. */
export function suffixClass(word: string): number {
  if (word.length < 5) return 0;
  if (word.endsWith('ly')) return notAdverbs.test(word) ? 0 : wordClass.adverb;
  const many = word.endsWith('ists') || word.endsWith('crats') || word.endsWith('ologians');
  const one = word.endsWith('ist') || word.endsWith('ologian');
  if ((!many && !one) || notPeople.test(word)) return 0;
  return many ? wordClass.group : wordClass.member;
}
