import { foldedStart, type Runs, sourceStart } from '@/anchor/fold-offsets';
import { foldText } from '@/anchor/fold-text';
import { splitWords, type Words } from '@/anchor/split-words';
import type { TextTarget } from '@/model/selector';

/** A kept quote with its context, folded as one text. Offsets are UTF-16 code units of `text`. */
export interface FoldedTarget {
  text: string;
  /** The same unfolded, and how the two belong together. */
  source: string;
  runs: Runs;
  /** Where the quote itself stands in `text`, without white space at its ends. */
  start: number;
  end: number;
  /** How many code units, unfolded, the quote has before `start`: white space and what cannot be seen. */
  lead: number;
  /** Where the quote began when it was kept. */
  place: number | null;
  words: Words;
  /** The quote's words: all that touch it. */
  from: number;
  to: number;
}

export function foldTarget({ quote, position }: TextTarget): FoldedTarget {
  const prefix = quote.prefix.slice(-mostContext);
  const source = prefix + quote.exact + quote.suffix.slice(0, mostContext);
  const whole = foldText(source);
  let start = foldedStart(whole.runs, prefix.length);
  let end = foldedStart(whole.runs, prefix.length + quote.exact.length);
  while (start < end && whole.text[start] === ' ') start++;
  while (end > start && whole.text[end - 1] === ' ') end--;
  const words = splitWords(whole.text);
  let from = 0;
  while (from < words.count && (words.ends[from] ?? 0) <= start) from++;
  let to = from;
  while (to < words.count && (words.starts[to] ?? 0) < end) to++;
  return {
    text: whole.text,
    source,
    runs: whole.runs,
    start,
    end,
    lead: sourceStart(whole.runs, start) - prefix.length,
    place: position?.start ?? null,
    words,
    from,
    to,
  };
}

/** Code units of context that are looked at; a file may bring whole chapters. */
const mostContext = 256;
