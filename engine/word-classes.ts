import {
  adverbs,
  auxiliaries,
  conjunctions,
  days,
  openers,
  prepositions,
  relatives,
} from '@/engine/closed-words';
import { wordSet } from '@/engine/word-set';

/*
 * The closed classes of English as bit flags: enough grammar to find where a noun phrase ends, without a tagger.
 * A word may be of several classes ("that", "her").
 */
export const determiner = 1;
export const preposition = 2;
export const conjunction = 4;
export const auxiliary = 8;
/** Pronouns that can be a subject. */
export const subjectPronoun = 16;
export const adverb = 32;
export const relative = 64;
export const objectPronoun = 128;
/** Names of days and months, "today", "week". */
export const time = 256;
export const possessive = 512;
/** Words that open a clause of their own: "when", "because", "that". */
export const clauseOpener = 1024;
export const negation = 2048;
/** Common verb forms that are no noun or adjective, so that a noun phrase ends before them. */
export const verb = 4096;
export const comma = 8192;
/** Commas and the other marks that part a sentence: semicolons, colons, dashes. */
export const separator = 16_384;
/** Round and square ones, opening and closing. */
export const bracket = 32_768;

const lists: [number, string][] = [
  [
    determiner,
    'the a an this that these those some any each every another many most several few all both no one two three four five',
  ],
  [determiner | possessive, 'his her their its my our your whose'],
  [preposition, `${prepositions} according unlike versus`],
  [conjunction, `${conjunctions} plus`],
  [auxiliary, `${auxiliaries} shouldn't ain't got gets get`],
  [
    subjectPronoun,
    "he she they it i we you who he'd she'd they'd i'd we'd you'd they've i've we've you've i'm we're they're you're he'll she'll they'll",
  ],
  [objectPronoun, 'him her them me us you himself herself themselves itself myself ourselves yourself'],
  [subjectPronoun, 'everyone everybody someone somebody nobody others neither'],
  [adverb, `${adverbs} ever sometimes there very almost though well more afterward afterwards indeed yet`],
  [negation, "not n't never"],
  [time, `${days} tomorrow tonight day hour hours days weeks months years earlier later`],
  [relative | clauseOpener, relatives],
  [
    verb,
    'made gave took came went left became began ran sent spent kept led met won lost paid brought sat stood fell grew drew broke chose ate ' +
      'makes gives takes comes goes seems appears becomes begins keeps tells includes seemed appeared came',
  ],
  [clauseOpener, `${openers} as than until since once after before`],
];

/** The classes of a mark. */
export function classesOfMark(mark: string): number {
  if (mark === ',') return comma | separator;
  if (/^(?:[;:–—]|--?)$/.test(mark)) return separator;
  return /^[()[\]]$/.test(mark) ? bracket : 0;
}

let table: Map<string, number> | undefined;

/** The classes of a lower-case word, 0 for an ordinary noun, verb, or adjective. */
export function classesOf(lower: string): number {
  if (!table) {
    table = new Map();
    for (const [flag, words] of lists) {
      for (const word of words.split(' ')) table.set(word, (table.get(word) ?? 0) | flag);
    }
  }
  const found = table.get(lower);
  if (found !== undefined) return found;
  return lower.length > 4 && lower.endsWith('ly') && !notAdverbs.has(lower) ? adverb : 0;
}

const notAdverbs = wordSet(
  'early family reply italy assembly ally supply rally bully apply imply comply anomaly ' +
    'monopoly july weekly daily monthly elderly kelly sally billy reilly emily molly',
);
