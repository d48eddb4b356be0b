import { fold } from '@/model/fold';

/** The words of a search, folded; every one of them must be found. */
export function searchWords(typed: string): string[] {
  return fold(typed).split(/\s+/).filter(Boolean);
}

/** Whether a folded text holds every word. */
export function holdsAll(folded: string, words: string[]): boolean {
  return words.every((word) => folded.includes(word));
}
