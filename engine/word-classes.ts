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
  [
    preposition,
    'of in on at by for with from to into onto over under about after before during against between among through across ' +
      'around behind beyond according  despite inside outside near since until toward towards upon within without like unlike amid ' +
      'alongside regarding concerning per via throughout versus off above below',
  ],
  [conjunction, 'and or but nor yet plus'],
  [
    auxiliary,
    'is are was were be been being am has have had having do does did will would can could may might must shall should ' +
      "isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't cannot ain't " +
      'got gets get',
  ],
  [
    subjectPronoun,
    "he she they it i we you who he'd she'd they'd i'd we'd you'd they've i've we've you've i'm we're they're you're he'll she'll they'll",
  ],
  [objectPronoun, 'him her them me us you himself herself themselves itself myself ourselves yourself'],
  [subjectPronoun, 'everyone everybody someone somebody nobody others neither'],
  [
    adverb,
    'also then later earlier now just even still again already once ever never always often sometimes soon recently ' +
      'ago there here too quite rather very almost perhaps maybe however though instead meanwhile further well only more ' +
      'so back repeatedly yesterday today tomorrow tonight afterward afterwards thus therefore indeed simply first yet twice ' +
      'long previously famously',
  ],
  [negation, "not n't never"],
  [
    time,
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september ' +
      'october november december today yesterday tomorrow tonight week month year morning afternoon evening night day weekend ' +
      'hour hours days weeks months years earlier later',
  ],
  [relative | clauseOpener, 'who which that whom whose'],
  [
    verb,
    'made gave took came went left became began ran sent spent kept led met won lost paid brought sat stood fell grew drew broke chose ate ' +
      'makes gives takes comes goes seems appears becomes begins keeps tells includes seemed appeared came',
  ],
  [
    clauseOpener,
    'when while if because although though unless whereas where why how what whether as than until since once after before',
  ],
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

const notAdverbs = new Set([
  'family',
  'reply',
  'italy',
  'assembly',
  'ally',
  'supply',
  'rally',
  'bully',
  'apply',
  'imply',
  'comply',
  'anomaly',
  'monopoly',
  'july',
  'weekly',
  'daily',
  'monthly',
  'elderly',
  'kelly',
  'sally',
  'billy',
  'reilly',
  'emily',
  'molly',
]);
