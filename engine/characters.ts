/** Classes of a character, as far as tokens and quotation marks need them. */
export const letter = 1;
export const digit = 2;
export const space = 3;
export const mark = 4;

/** The class of the code unit at `index`; half of a surrogate pair counts as what the pair is. */
export function classAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code < 128) {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return letter;
    if (code >= 48 && code <= 57) return digit;
    return code === 32 || (code >= 9 && code <= 13) ? space : mark;
  }
  if (code >= 0xc0 && code <= 0x24f) return code === 0xd7 || code === 0xf7 ? mark : letter;
  if (code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x3000) return space;
  if (code === 0x2028 || code === 0x2029 || code === 0xfeff || code === 0x85) return space;
  if ((code >= 0x2010 && code <= 0x2070) || code === 0xab || code === 0xbb) return mark;
  return classOfRare(text, index, code);
}

function classOfRare(text: string, index: number, code: number): number {
  const low = code >= 0xdc00 && code <= 0xdfff;
  const point = text.codePointAt(low ? index - 1 : index);
  const character = point === undefined ? '' : String.fromCodePoint(point);
  if (/[\p{L}\p{M}]/u.test(character)) return letter;
  if (/\p{N}/u.test(character)) return digit;
  return /\p{Z}/u.test(character) ? space : mark;
}

/** Ends a line. Form feeds and the two Unicode separators break lines as line feeds do. */
export const lineBreaks = /[\n\r\f\u2028\u2029]/g;

/** `'` or one of its typographic forms, as it stands inside "don't". */
export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2bc || code === 0x2018;
}
