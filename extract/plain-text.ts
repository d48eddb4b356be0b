/**
 * True when all letters and digits of a text are those of ASCII; punctuation may be of any kind. What asks for Unicode's letters
 * can then ask for A to Z, which gives the same: classes such as `\p{L}` take the browser milliseconds to compile.
 */
export function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // U+00AA is the first letter beyond ASCII; the block of general punctuation has none.
    if (code >= 0xaa && (code < 0x2000 || code > 0x206f)) return false;
  }
  return true;
}

/** Words of a text in lower case: runs of letters and digits. */
export function lowerWords(text: string): string[] {
  const lower = text.toLowerCase();
  return lower.match(isPlain(lower) ? /[a-z\d]+/g : /[\p{L}\p{N}]+/gu) ?? [];
}

/** Letters and digits alone, in lower case. */
export function lettersOnly(text: string): string {
  const lower = text.toLowerCase();
  return lower.replace(isPlain(lower) ? /[^a-z\d]+/g : /[^\p{L}\p{N}]+/gu, '');
}
