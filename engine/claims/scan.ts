import { type Lexicon, suffixClass } from '@/engine/claims/lexicon';
import type { Context } from '@/engine/context';
import type { Sentence } from '@/engine/sentences';
import { isMark, lowerAt, type Token, textAt, tokenAt } from '@/engine/tokens';
import type { Word } from '@/engine/words';

/** An article made ready for the claim rules: what each token can be, looked up once for all of them. */
export interface Scan {
  context: Context;
  tokens: readonly Token[];
  /** Bits of `wordClass`, one entry a token. */
  classes: Int32Array;
  /** 1 for the tokens between quotation marks. */
  quoted: Uint8Array;
}

export function scanArticle(context: Context, lexicon: Lexicon): Scan {
  const { tokens } = context;
  const classes = new Int32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind === 'word') classes[i] = bitsOf(token.word, lexicon);
  }
  return { context, tokens, classes, quoted: markQuoted(context) };
}

/** The bits of a word; there is but one lexicon, so that they are kept with it. */
function bitsOf(word: Word, lexicon: Lexicon): number {
  word.claimBits ??= lexicon.get(word.lower) ?? suffixClass(word.lower);
  return word.claimBits;
}

function markQuoted({ tokens, regions }: Context): Uint8Array {
  const quoted = new Uint8Array(tokens.length);
  let at = 0;
  for (const region of regions) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= region.start) at++;
    for (let i = at; i < tokens.length && (tokens[i]?.start ?? 0) < region.end; i++) quoted[i] = 1;
  }
  return quoted;
}

/** Whether the token can be any of `bits`; false outside the text. */
export function is(scan: Scan, index: number, bits: number): boolean {
  return ((scan.classes[index] ?? 0) & bits) !== 0;
}

/** The token in lower case, empty outside the text. */
export function wordAt(scan: Scan, index: number): string {
  return lowerAt(scan.tokens, index);
}

/** Whether the token stands between quotation marks. */
export function isQuoted(scan: Scan, index: number): boolean {
  return scan.quoted[index] === 1;
}

export function isCapital(scan: Scan, index: number): boolean {
  return tokenAt(scan.tokens, index)?.capital ?? false;
}

export function isPunctuation(scan: Scan, index: number): boolean {
  return isMark(scan.tokens, index);
}

/** A comma, or the quotation mark that stands for one behind quoted words. */
export function isPause(scan: Scan, index: number): boolean {
  const text = textAt(scan.tokens, index);
  return text === ',' || text === '”' || text === '"' || text === '’' || text === "''" || text === '»';
}

/** A headline in which nearly every word is capitalised says nothing by it. */
export function isTitleCase(scan: Scan, sentence: Sentence): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = sentence.first; i < Math.min(sentence.last, sentence.first + 20); i++) {
    if (scan.tokens[i]?.kind !== 'word') continue;
    words++;
    if (isCapital(scan, i)) capitals++;
  }
  return capitals * 3 > words * 2;
}
