import { isAbbreviation } from '@/engine/abbreviations';
import { classAt, mark } from '@/engine/characters';
import type { Naming } from '@/engine/naming';
import { openingOfWord } from '@/engine/openings';
import { isReportingNoun, reportingVerb, type VerbForm } from '@/engine/reporting-verbs';
import { numberIfKnown, numberOf } from '@/engine/weights';
import { classesOf, classesOfMark } from '@/engine/word-classes';
import { wordSet } from '@/engine/word-set';

/** All that the form of a word says, looked up once and shared by every token that is written so. */
export interface Word {
  text: string;
  /** `text` in lower case, typographic apostrophes made straight. */
  lower: string;
  /** Whether the first letter is upper case. */
  capital: boolean;
  /** Bit flags, see `word-classes`. */
  classes: number;
  /** The reporting verb it is a form of. */
  verb: VerbForm | undefined;
  /** Whether a sentence can end with it: ".", "Inc." */
  stops: boolean;
  /** Whether a stop right behind it belongs to it: "Inc", "U.S". */
  abbreviates: boolean;
  /** Whether words that attribute can begin with it. */
  opensCue: boolean;
  /** As an answer, see `weights`: `lower`, the verb's base form, what it opens, and `lower` again but all names as one. */
  number: number;
  lemma: number;
  opening: number;
  numberOrName: number;
  /** What it can be in a name, once that has been asked. */
  naming: Naming | undefined;
  /** Bits of `provenance/trace-words`, once they have been looked up. */
  traceBits: number | undefined;
  /** Bits of the claims' `wordClass`, once the claims have looked it up. */
  claimBits: number | undefined;
}

/** Longer ones hardly come twice. */
const longest = 31;

/** As many words are kept; then all are forgotten, so that a hostile text cannot fill the memory. Less than the places. */
const most = 16_000;
/** A power of two. */
const places = 32_768;

/**
 * An open table by a hash of the letters: the number of each word at its place or in the next free one behind it, 0 where there
 * is none. Numbers are given in order, so that the words that come often lie close together in the processor's cache.
 */
interface Table {
  numbers: Uint16Array;
  /** By number, as all that follow. */
  words: (Word | undefined)[];
  /** Where the letters of each begin, and behind the last one where those of the next will. */
  starts: Int32Array;
  /** The letters of all: asking the words themselves is slower. */
  letters: Uint16Array;
  kept: number;
}

let table: Table | undefined;

/** A hash of letters, one more taken in; of none it is 0. */
export function hashWith(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** The hash of the letters between `start` and `end`. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = hashWith(hash, text.charCodeAt(i));
  return hash;
}

/** What is known of the word or mark between `start` and `end`, without a copy of it where it was met before. */
export function wordOf(text: string, start: number, end: number, hashOfLetters: number): Word {
  const length = end - start;
  if (length > longest) return lookUp(text.slice(start, end));
  table ??= emptyTable();
  const { numbers, words } = table;
  let at = Math.imul(hashOfLetters ^ (hashOfLetters >>> 15), 0x2c1b3c6d) >>> 17;
  for (let number = numbers[at] ?? 0; number !== 0; number = numbers[at] ?? 0) {
    if (isAt(table, number, text, start, length)) {
      const word = words[number];
      if (word) return word;
    }
    at = (at + 1) & (places - 1);
  }
  const word = lookUp(text.slice(start, end));
  // When it is full, the next word begins another.
  if (table.kept >= most) table = undefined;
  else keep(table, at, word);
  return word;
}

function keep(into: Table, at: number, word: Word): void {
  const number = ++into.kept;
  const { text } = word;
  const from = into.starts[number] ?? 0;
  for (let i = 0; i < text.length; i++) into.letters[from + i] = text.charCodeAt(i);
  into.starts[number + 1] = from + text.length;
  into.numbers[at] = number;
  into.words[number] = word;
}

function emptyTable(): Table {
  // Filled, as an engine takes an array with gaps for a dictionary.
  const words = new Array<Word | undefined>(most + 1).fill(undefined);
  return {
    numbers: new Uint16Array(places),
    words,
    starts: new Int32Array(most + 2),
    letters: new Uint16Array(most * longest),
    kept: 0,
  };
}

/** Whether the word of that number has the letters between `start` and `start + length`. */
function isAt(
  { starts, letters }: Table,
  number: number,
  text: string,
  start: number,
  length: number,
): boolean {
  const from = starts[number] ?? 0;
  if ((starts[number + 1] ?? 0) - from !== length) return false;
  for (let i = 0; i < length; i++) if (letters[from + i] !== text.charCodeAt(start + i)) return false;
  return true;
}

function lookUp(text: string): Word {
  // "'s" is a word.
  const isMark = classAt(text, 0) === mark && classAt(text, text.length - 1) === mark;
  const first = text.charCodeAt(0);
  const lower = isMark ? text : text.toLowerCase().replaceAll('’', "'");
  const capital = !isMark && (first < 97 ? first >= 65 : first > 127 && /^\p{Lu}/u.test(text));
  const verb = reportingVerb(lower);
  const classes = isMark ? classesOfMark(text) : namesOnly.has(text) ? 0 : classesOf(lower);
  const number = numberIfKnown(lower);
  return {
    text,
    lower,
    capital,
    stops: isMark ? /^[.!?…]/.test(text) : text.endsWith('.'),
    abbreviates: isAbbreviation(text),
    classes,
    opensCue: verb !== undefined || isReportingNoun(lower) || otherCues.test(lower),
    traceBits: isMark ? 0 : undefined,
    claimBits: undefined,
    verb,
    number,
    lemma: verb ? numberIfKnown(verb.lemma) : number,
    opening: isMark ? number : openingOfWord(lower, classes, capital),
    numberOrName: capital && classes === 0 ? name : number,
    naming: undefined,
  };
}

/** "US" is a country, "us" a pronoun; "IT" likewise, and Per is a man's name. */
const namesOnly = wordSet('US IT Per');

const name = numberOf('a name');

/** "put it", and what stands for "according to". */
const otherCues = /^(?:puts?|according|in|based|as|consistent)$/;
