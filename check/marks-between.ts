import type { PageWords } from '@/check/page-words';

/**
 * The marks between word `word - 1` and word `word` that change what is said: quotation marks (`"`, one for several), signs of
 * money, measure and reckoning, a minus, a question mark. All other punctuation is typography. Before the first word and behind
 * the last are the ends of their blocks; what lies between two blocks is not looked at.
 */
export function marksBetween({ text, words, blockStarts, blockEnds }: PageWords, word: number): string {
  const hasBefore = word > 0;
  const hasAfter = word < words.count;
  const end = words.ends[word - 1] ?? 0;
  const start = words.starts[word] ?? 0;
  const inOneBlock = hasBefore && hasAfter && start <= (blockEnds[word - 1] ?? 0);
  // A space, or an apostrophe inside a word: "don’t".
  if (inOneBlock && start - end === 1 && /[ '’]/.test(text.charAt(end))) return '';
  if (inOneBlock) return marksIn(text, end, start);
  const tail = hasBefore ? marksIn(text, end, blockEnds[word - 1] ?? 0) : '';
  const head = hasAfter ? marksIn(text, blockStarts[word] ?? 0, start) : '';
  return (tail + head).replace(/""+/g, '"');
}

/** Whether a new block begins with word `word`: a quote that goes on there opens anew, by custom and without any change. */
export function beginsBlock({ words, blockStarts }: PageWords, word: number): boolean {
  return word > 0 && word < words.count && blockStarts[word] !== blockStarts[word - 1];
}

const telling = /["«»“”„‟'‘’‚‹›「」『』]|[\p{Sc}%‰+=<>×÷±°?？]|[-−–](?=\p{N})/gu;

/** The same of a stretch of text; the characters around it are looked at to tell a minus from a dash. */
export function marksIn(text: string, from: number, to: number): string {
  let marks = '';
  for (const { 0: mark, index } of text.slice(from, to + 1).matchAll(telling)) {
    if (index >= to - from) break;
    // A dash between two words or digits is none.
    if (/[-−–]/.test(mark)) marks += index > 0 || from === 0 || /\s/.test(text.charAt(from - 1)) ? '-' : '';
    else marks += /["«»“”„‟'‘’‚‹›「」『』]/.test(mark) ? '"' : mark;
  }
  return marks.replace(/""+/g, '"');
}
