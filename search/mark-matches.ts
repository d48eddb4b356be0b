import type { Span } from '@/model/span';
import type { Phrase } from '@/search/phrase';
import { readWords } from '@/search/read-words';

/** Where a text holds what was searched for, in order and apart from each other; whole words. Linear in the text. */
export function markMatches(text: string, phrases: readonly Phrase[]): Span[] {
  if (phrases.length === 0 || text === '') return [];
  const words: Word[] = [];
  readWords(text, (word, start, end) => words.push({ text: word, start, end }));
  const found: Span[] = [];
  for (let from = 0; from < words.length; from++) {
    for (const { words: wanted, open } of phrases) {
      if (!begins(words, from, wanted, open)) continue;
      const [first, last] = [words[from], words[from + wanted.length - 1]];
      if (first && last) found.push({ start: first.start, end: last.end });
    }
  }
  return united(found);
}

interface Word extends Span {
  text: string;
}

function begins(words: readonly Word[], from: number, wanted: readonly string[], open: boolean): boolean {
  return wanted.every((word, at) => {
    const text = words[from + at]?.text;
    return text === word || (open && at === wanted.length - 1 && text?.startsWith(word) === true);
  });
}

function united(spans: Span[]): Span[] {
  const sorted = spans.sort((a, b) => a.start - b.start || a.end - b.end);
  const apart: Span[] = [];
  for (const { start, end } of sorted) {
    const last = apart.at(-1);
    if (last && start <= last.end)
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else apart.push({ start, end });
  }
  return apart;
}
