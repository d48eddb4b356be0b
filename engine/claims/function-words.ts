import * as wordClass from '@/engine/claims/word-class';
import {
  adverbs,
  auxiliaries,
  conjunctions,
  days,
  openers,
  prepositions,
  relatives,
} from '@/engine/closed-words';

const determiners =
  'the a an this these those his her its their our my your another each every no any such one other';
const pronouns =
  "i you he she it we they me him us them himself herself itself themselves there i'm he's she's they're we're it's";
const quantities =
  'some several many most few numerous various countless multiple two three four five six seven eight nine ten dozen ' +
  'all certain different other another one';
const measures =
  'number dozens scores hundreds thousands handful couple group chorus majority minority range series array variety host slew lot ' +
  'lots plenty coalition bunch raft one two three four five six some many most several few any none both all pair ' +
  'trio quartet spate crowd band panel cross-section mix';

export function addFunctionWords(words: Map<string, number>): void {
  addAll(words, `${auxiliaries} 's 're 've ought`, wordClass.auxiliary);
  addAll(words, `${prepositions} amongst than till including as`, wordClass.preposition);
  addAll(words, `${relatives} ${openers} ${conjunctions} whilst so`, wordClass.boundary);
  addAll(words, determiners, wordClass.determiner);
  addAll(words, pronouns, wordClass.pronoun);
  addAll(
    words,
    `${adverbs} not elsewhere alike away far likewise otherwise nonetheless nevertheless moreover`,
    wordClass.adverb,
  );
  addAll(
    words,
    `${days} may mon tue tues wed thu thurs fri sat sun jan. feb. aug. sept. oct. nov. dec.`,
    wordClass.day,
  );
  addAll(words, quantities, wordClass.quantity);
  addAll(words, measures, wordClass.measure);
}

function addAll(words: Map<string, number>, list: string, bits: number): void {
  for (const word of list.split(' ')) words.set(word, (words.get(word) ?? 0) | bits);
}
