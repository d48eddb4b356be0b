import { classAt, mark } from '@/engine/characters';
import type { Naming } from '@/engine/naming';
import { openingOfWord } from '@/engine/openings';
import { isReportingNoun, reportingVerb, type VerbForm } from '@/engine/reporting-verbs';
import { numberIfKnown, numberOf } from '@/engine/weights';
import { classesOf } from '@/engine/word-classes';

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

/** An open table by a hash of the letters: each word at its place or in the next free one behind it. */
interface Table {
  words: (Word | undefined)[];
  /** The letters of each, and how many, beside each other: asking the words themselves is slower. */
  letters: Uint16Array;
  kept: number;
}

/** Room for the letters of a word and their number. */
const row = longest + 1;

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
  const { words, letters } = table;
  let at = Math.imul(hashOfLetters ^ (hashOfLetters >>> 15), 0x2c1b3c6d) >>> 17;
  for (let known = letters[at * row]; known !== 0; known = letters[at * row]) {
    if (known === length && isAt(letters, at * row + 1, text, start, length)) {
      const word = words[at];
      if (word) return word;
    }
    at = (at + 1) & (places - 1);
  }
  const word = lookUp(text.slice(start, end));
  if (table.kept >= most) {
    // The next one begins anew.
    table = undefined;
    return word;
  }
  letters[at * row] = length;
  for (let i = 0; i < length; i++) letters[at * row + 1 + i] = text.charCodeAt(start + i);
  words[at] = word;
  table.kept++;
  return word;
}

function emptyTable(): Table {
  // Filled, as an engine takes an array with gaps for a dictionary.
  const words = new Array<Word | undefined>(places).fill(undefined);
  return { words, letters: new Uint16Array(places * row), kept: 0 };
}

function isAt(letters: Uint16Array, from: number, text: string, start: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (letters[from + i] !== text.charCodeAt(start + i)) return false;
  return true;
}

function lookUp(text: string): Word {
  // "'s" is a word.
  if (classAt(text, 0) === mark && classAt(text, text.length - 1) === mark) return lookUpMark(text);
  const first = text.charCodeAt(0);
  let lower = text.toLowerCase();
  if (lower.includes('’')) lower = lower.replaceAll('’', "'");
  const verb = reportingVerb(lower);
  const capital = first < 97 ? first >= 65 : first > 127 && /^\p{Lu}/u.test(text);
  // "US" is a country, "us" a pronoun; "IT" likewise.
  const classes = text === 'US' || text === 'IT' ? 0 : classesOf(lower);
  const number = numberIfKnown(lower);
  return {
    text,
    lower,
    capital,
    classes,
    verb,
    stops: text.endsWith('.'),
    opensCue: verb !== undefined || isReportingNoun(lower) || otherCues.test(lower),
    number,
    lemma: verb ? numberIfKnown(verb.lemma) : number,
    opening: openingOfWord(lower, classes, capital),
    numberOrName: capital && classes === 0 ? name : number,
    naming: undefined,
    traceBits: undefined,
    claimBits: undefined,
  };
}

const name = numberOf('Name');

/** "put it", and what stands for "according to". */
const otherCues = /^(?:puts?|according|in|based|as|consistent)$/;

function lookUpMark(text: string): Word {
  const number = numberIfKnown(text);
  return {
    text,
    lower: text,
    capital: false,
    classes: 0,
    verb: undefined,
    stops: /^[.!?…]/.test(text),
    opensCue: false,
    number,
    lemma: number,
    opening: number,
    numberOrName: number,
    naming: undefined,
    traceBits: 0,
    claimBits: 0,
  };
}
