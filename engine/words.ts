import { classAt, mark } from '@/engine/characters';
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
  /** Whether words that attribute can begin with it. */
  opensCue: boolean;
  /** As an answer, see `weights`: `lower`, what it opens, and `lower` again but all names as one. */
  number: number;
  opening: number;
  numberOrName: number;
  /** Bits of `provenance/trace-words`, once they have been looked up. */
  traceBits: number | undefined;
  /** Bits of the claims' `wordClass`, once the claims have looked it up. */
  claimBits: number | undefined;
}

/** Longer ones hardly come twice. */
const longest = 30;

/** As many words are kept; then all are forgotten, so that a hostile text cannot fill the memory. Less than the places. */
const most = 20_000;
/** A power of two. */
const places = 32_768;

/** An open table by a hash of the letters: each word at its place or in the next free one behind it. */
let hashes: Int32Array | undefined;
let words: (Word | undefined)[] = [];
let kept = 0;

/** What is known of the word or mark between `start` and `end`, without a copy of it where it was met before. */
export function wordOf(text: string, start: number, end: number): Word {
  if (end - start > longest) return lookUp(text.slice(start, end));
  hashes ??= emptyTable();
  let hash = end - start;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  // 0 marks a free place.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) | 1;
  let at = hash >>> 17;
  while (hashes[at] !== 0) {
    const word = words[at];
    if (hashes[at] === hash && word && isAt(word.text, text, start, end)) return word;
    at = (at + 1) & (places - 1);
  }
  if (kept >= most) {
    hashes = emptyTable();
    at = hash >>> 17;
  }
  const word = lookUp(text.slice(start, end));
  hashes[at] = hash;
  words[at] = word;
  kept++;
  return word;
}

function emptyTable(): Int32Array {
  // Filled, as an engine takes an array with gaps for a dictionary.
  words = new Array<Word | undefined>(places).fill(undefined);
  kept = 0;
  return new Int32Array(places);
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
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
    opensCue: verb !== undefined || isReportingNoun(lower) || otherCues.test(lower),
    number,
    opening: openingOfWord(lower, classes, capital),
    numberOrName: capital && classes === 0 ? name : number,
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
    opensCue: false,
    number,
    opening: number,
    numberOrName: number,
    traceBits: 0,
    claimBits: 0,
  };
}
