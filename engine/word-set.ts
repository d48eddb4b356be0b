/** Words apart by spaces as a set: whether a word is one of them is asked thousands of times an article, and a regular expression takes five times as long to answer. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
