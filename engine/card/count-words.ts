import type { Quote } from '@/model/finding';

/**
 * How many words each quote gives its own speaker: those of its pieces, without those of a quote within it that has a speaker of
 * its own. `quotes` in order of `start`, lying apart or within each other. Linear in the words of all quotes.
 */
export function countQuotedWords(text: string, quotes: readonly Quote[]): number[] {
  const counts: number[] = [];
  const around: number[] = [];
  for (const [index, quote] of quotes.entries()) {
    while (around.length > 0 && (quotes[around.at(-1) ?? 0]?.end ?? 0) < quote.end) around.pop();
    const own = quote.spans.reduce((sum, [start, end]) => sum + wordsIn(text, start, end), 0);
    const outer = around.at(-1);
    const isSame =
      outer !== undefined && (quote.speaker === null || quote.speaker.name === quotes[outer]?.speaker?.name);
    if (outer !== undefined && !isSame) counts[outer] = Math.max(0, (counts[outer] ?? 0) - own);
    counts[index] = isSame ? 0 : own;
    around.push(index);
  }
  return counts;
}

function wordsIn(text: string, start: number, end: number): number {
  return text.slice(start, end).match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
