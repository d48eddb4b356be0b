import { classAt, digit, isApostrophe, letter, mark, space } from '@/engine/characters';
import { hashOf, hashWith, type Word, wordOf } from '@/engine/words';
import type { Span } from '@/model/span';

/** A word, number or single punctuation mark. Offsets are UTF-16 code units. */
export interface Token extends Span {
  text: string;
  /** `text` in lower case, typographic apostrophes made straight. */
  lower: string;
  kind: 'word' | 'number' | 'punctuation';
  /** Whether the first letter is upper case. */
  capital: boolean;
  /** What its form says, without regard to its place. */
  word: Word;
}

/**
 * The token at a place that may lie before the text. Code that once asks an array for its place -1 is from then on served as
 * slowly as a dictionary, whatever it asks for: what can be below 0 is asked for here.
 */
export function tokenAt(tokens: readonly Token[], at: number): Token | undefined {
  return at < 0 ? undefined : tokens[at];
}

/** A token in lower case, empty outside the text. */
export function lowerAt(tokens: readonly Token[], at: number): string {
  return tokenAt(tokens, at)?.lower ?? '';
}

/** A token as it is written, empty outside the text. */
export function textAt(tokens: readonly Token[], at: number): string {
  return tokenAt(tokens, at)?.text ?? '';
}

/** Whether a punctuation mark stands there. */
export function isMark(tokens: readonly Token[], at: number): boolean {
  return tokenAt(tokens, at)?.kind === 'punctuation';
}

export function isCommaOrColon(text: string): boolean {
  return text === ',' || text === ':';
}

/** One of the dashes that set words apart, the typewriter's among them. */
export function isDash(text: string): boolean {
  return text === '–' || text === '—' || text === '―' || text === '--' || text === '-';
}

/**
 * Splits a text into tokens, in one pass. Hyphenated words ("38-year-old") and words with an apostrophe inside
 * ("don't", "O'Brien") are one token. A final 's is a token of its own ("Xi" + "'s"), whether possessive or short for
 * "is", so that a name reads the same with and without it; the bare apostrophe of a plural possessive is punctuation.
 * The full stop of an abbreviation ("Mr.", "U.S.", "J.") belongs to it. Runs of the same mark ("...", "--", "''")
 * are one token. Never throws.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let at = 0;
  while (at < length) {
    const kind = classAt(text, at);
    if (kind === space) at++;
    else if (kind === mark) at = pushMark(text, at, tokens);
    else at = pushWord(text, at, kind === digit, tokens);
  }
  return tokens;
}

function pushMark(text: string, start: number, tokens: Token[]): number {
  const code = text.charCodeAt(start);
  let end = start + 1;
  if (code === 46 || code === 45) while (text.charCodeAt(end) === code) end++;
  else if (code === 39 || code === 96) end += text.charCodeAt(end) === code ? 1 : 0;
  else if (code >= 0xd800 && code <= 0xdbff) end++;
  end = Math.min(end, text.length);
  pushToken(text, start, end, 'punctuation', hashOf(text, start, end), tokens);
  return end;
}

function pushWord(text: string, start: number, isNumber: boolean, tokens: Token[]): number {
  let number = isNumber;
  let end = start;
  let apostrophe = -1;
  let hash = 0;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    // Most are small letters.
    if (code < 97 || code > 122) {
      if (code === 32) break;
      const kind = classAt(text, end);
      if (kind === space) break;
      if (kind === letter) number = false;
      else if (kind === mark) {
        if (!joins(text, end)) break;
        if (isApostrophe(code)) apostrophe = end;
      }
    } else number = false;
    hash = hashWith(hash, code);
  }
  const kind = number ? 'number' : 'word';
  // "s" or "S"
  if (apostrophe > start && apostrophe === end - 2 && (text.charCodeAt(end - 1) | 32) === 115) {
    pushToken(text, start, apostrophe, kind, hashOf(text, start, apostrophe), tokens);
    pushToken(text, apostrophe, end, 'word', hashOf(text, apostrophe, end), tokens);
    return end;
  }
  const word = wordOf(text, start, end, hash);
  if (!word.abbreviates || text.charCodeAt(end) !== 46) {
    tokens.push(toToken(start, end, kind, word));
    return end;
  }
  pushToken(text, start, end + 1, kind, hashWith(hash, 46), tokens);
  return end + 1;
}

/** Whether the mark at `index`, which follows a letter or digit, goes on with the word. */
function joins(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  const next = index + 1 < text.length ? classAt(text, index + 1) : space;
  if (next !== letter && next !== digit) return false;
  if (code === 45 || code === 0x2010 || code === 0x2011 || code === 38 || code === 95 || code === 64)
    return true;
  if (isApostrophe(code)) return true;
  const before = classAt(text, index - 1);
  if (code === 44 || code === 58 || code === 47) return before === digit && next === digit;
  if (code !== 46) return false;
  if (before === digit) return next === digit;
  const follows = text.charAt(index + 1);
  const single = index < 2 || classAt(text, index - 2) !== letter;
  return single || follows === follows.toLowerCase();
}

function pushToken(
  text: string,
  start: number,
  end: number,
  kind: Token['kind'],
  hash: number,
  tokens: Token[],
): void {
  tokens.push(toToken(start, end, kind, wordOf(text, start, end, hash)));
}

function toToken(start: number, end: number, kind: Token['kind'], word: Word): Token {
  return { start, end, text: word.text, lower: word.lower, kind, capital: word.capital, word };
}
