import { isReportingNoun, reportingVerb, type VerbForm } from '@/engine/reporting-verbs';
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
  /** Bits of `provenance/trace-words`, once they have been looked up. */
  traceBits: number | undefined;
  /** Bits of the claims' `wordClass`, once the claims have looked it up. */
  claimBits: number | undefined;
}

/**
 * As many words are kept, each in one of the two places that its letters give; a new one takes the place of the older. A power
 * of two.
 */
const places = 32_768;
/** Longer ones hardly come twice. */
const longest = 30;

let known: (Word | undefined)[] | undefined;

/** What is known of the word between `start` and `end`, without a copy of it where it was met before. */
export function wordOf(text: string, start: number, end: number): Word {
  if (end - start > longest) return lookUp(text.slice(start, end));
  known ??= new Array<Word | undefined>(places).fill(undefined);
  let hash = end - start;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  const place = (hash ^ (hash >>> 14)) & (places - 1);
  const found = known[place];
  if (found && isAt(found, text, start, end)) return found;
  const other = known[place ^ 1];
  if (other && isAt(other, text, start, end)) return other;
  const word = lookUp(text.slice(start, end));
  known[place ^ 1] = found;
  known[place] = word;
  return word;
}

function isAt(word: Word, text: string, start: number, end: number): boolean {
  return word.text.length === end - start && text.startsWith(word.text, start);
}

function lookUp(text: string): Word {
  let lower = text.toLowerCase();
  if (lower.includes('’')) lower = lower.replaceAll('’', "'");
  const first = text.charCodeAt(0);
  const verb = reportingVerb(lower);
  return {
    text,
    lower,
    capital: first < 97 ? first >= 65 : first > 127 && /^\p{Lu}/u.test(text),
    // "US" is a country, "us" a pronoun; "IT" likewise.
    classes: text === 'US' || text === 'IT' ? 0 : classesOf(lower),
    verb,
    opensCue: verb !== undefined || isReportingNoun(lower) || otherCues.test(lower),
    traceBits: undefined,
    claimBits: undefined,
  };
}

/** "put it", and what stands for "according to". */
const otherCues = /^(?:puts?|according|in|based|as|consistent)$/;

/** What is known of a punctuation mark. */
export const markWord: Word = {
  text: '',
  lower: '',
  capital: false,
  classes: 0,
  verb: undefined,
  opensCue: false,
  traceBits: 0,
  claimBits: 0,
};
