import { foldText } from '@/anchor/fold-text';
import { splitWords, type Words } from '@/anchor/index-words';
import type { TextTarget } from '@/model/selector';

/** A kept quote with its context, folded as one text. Offsets are UTF-16 code units of `text`. */
export interface FoldedTarget {
  text: string;
  /** Where the quote itself stands in `text`, without white space at its ends. */
  start: number;
  end: number;
  words: Words;
  /** The quote's words: all that touch it. */
  from: number;
  to: number;
}

export function foldTarget({ quote }: TextTarget): FoldedTarget {
  const whole = foldText(quote.prefix + quote.exact + quote.suffix);
  let start = firstAtOrAfter(whole.starts, quote.prefix.length);
  let end = firstAtOrAfter(whole.starts, quote.prefix.length + quote.exact.length);
  while (start < end && whole.text[start] === ' ') start++;
  while (end > start && whole.text[end - 1] === ' ') end--;
  const words = splitWords(whole.text);
  let from = 0;
  while (from < words.count && (words.ends[from] ?? 0) <= start) from++;
  let to = from;
  while (to < words.count && (words.starts[to] ?? 0) < end) to++;
  return { text: whole.text, start, end, words, from, to };
}

/** The first place in an ascending list that is at least `value`. */
function firstAtOrAfter(list: Uint32Array, value: number): number {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
