import { readWords } from '@/search/read-words';

/** Words that must follow each other in one field. */
export interface Phrase {
  words: string[];
  /** The last word may go on: "har" finds "harbour". */
  open: boolean;
}

/**
 * What was typed as one phrase; `null` where it holds no word. `open`: its last word may be unfinished. In scripts without
 * spaces it may always go on: where a word ends there, nobody can tell.
 */
export function readPhrase(typed: string, open: boolean): Phrase | null {
  const words: string[] = [];
  let script = '';
  let before = '';
  readWords(typed, (word, _start, _end, its) => {
    words.push(word);
    before = script;
    script = its;
  });
  // The pair before it holds the last character already.
  if (script === 'last' && before === 'pair') words.pop();
  return words.length === 0 ? null : { words, open: open || script === 'last' };
}
