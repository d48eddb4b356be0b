/** What folding does with a UTF-16 code unit. */
export const plain = 1;
/** Can merge with the letter before it or change places with another mark. */
export const mark = 2;
export const dropped = 3;
export const space = 4;
export const dash = 5;
export const quote = 6;
/** Is written out as other characters, see `expand`. */
export const expanded = 7;

let kinds: Uint8Array | undefined;

/** The kind of a code unit, `plain` for NaN, past the end of a text; each is looked up once, asking Unicode's classes is slow. */
export function kindOf(code: number): number {
  kinds ??= new Uint8Array(0x10000);
  const kind = kinds[code] || classify(code);
  kinds[code] = kind;
  return kind;
}

/** What a character of the kind `expanded` is written out as. */
export function expand(character: string): string {
  return character === '\u03c2' ? '\u03c3' : character.normalize('NFKC');
}

function classify(code: number): number {
  if (Number.isNaN(code)) return plain;
  const usual = classifyUsual(code);
  return usual || classifyByUnicode(code);
}

/** What most texts are made of, without waiting for Unicode's classes to be made ready. 0 for the rest. */
function classifyUsual(code: number): number {
  const character = String.fromCharCode(code);
  if (quotes.includes(character)) return quote;
  if (code === 0x2d || isBetween(code, 0x2010, 0x2015)) return dash;
  if (code === 0x20 || isBetween(code, 0x09, 0x0d) || code === 0x85 || code === 0xa0) return space;
  if (code === 0xad || isBetween(code, 0x200b, 0x200f)) return dropped;
  return code < 0x0300 || isBetween(code, 0x4e00, 0x9fff) ? plain : 0;
}

function classifyByUnicode(code: number): number {
  const character = String.fromCharCode(code);
  if (/\s/.test(character) && code !== 0xfeff) return space;
  if (/\p{Cf}/u.test(character) || isBetween(code, 0xfe00, 0xfe0f) || code === 0x034f) return dropped;
  if (/[\p{Pd}\u2212\u2043]/u.test(character)) return dash;
  if (/[\p{Pi}\p{Pf}]/u.test(character)) return quote;
  if (composes(character)) return mark;
  const isWritten = /[\ufb00-\ufdff\ufe70-\ufefc\uff01-\uff5e\u2025\u2026]/.test(character);
  const isFinalSigma = code === 0x03c2;
  return isWritten || isFinalSigma || character.normalize('NFC') !== character ? expanded : plain;
}

/** The usual quote marks, those that Unicode counts with other punctuation, primes and accents used for them. */
const quotes =
  '"\'`\u00ab\u00bb\u2018\u2019\u201c\u201d\u00b4\u02bc\u201a\u201e\u2032\u2033\u2034\u2035\u2036\u2037\u300c\u300d\u300e\u300f\u301d\u301e\u301f\uff02\uff07';

/** Vowel signs that never move but merge with the one before them. */
const mergingSigns =
  '\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dcf\u0ddf\u102e\u1b35';

/** Marks that move are known by changing places with one that goes first (U+0334) or after (U+0301). */
function composes(character: string): boolean {
  const code = character.charCodeAt(0);
  if (isBetween(code, 0x1161, 0x1175) || isBetween(code, 0x11a8, 0x11c2)) return true;
  if (!/\p{M}/u.test(character)) return false;
  const moves = [`${character}\u0334`, `\u0301${character}`].some((pair) => pair.normalize('NFC') !== pair);
  return moves || character === '\u0301' || mergingSigns.includes(character);
}

function isBetween(code: number, first: number, last: number): boolean {
  return code >= first && code <= last;
}
