/** A text as it is compared in a search: case and accents do not count. Offsets are not kept. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss');
}

/** The words of a search, folded; every one of them must be found. */
export function searchWords(typed: string): string[] {
  return fold(typed).split(/\s+/).filter(Boolean);
}

/** Whether a folded text holds every word. */
export function holdsAll(folded: string, words: string[]): boolean {
  return words.every((word) => folded.includes(word));
}
