import { foldedStart, sourceStart, unfold } from '@/anchor/fold-offsets';
import type { FoldedTarget } from '@/anchor/fold-target';
import { leastNeedle } from '@/anchor/locate-copies';
import type { SearchText } from '@/anchor/search-text';

/** A place where the quote stands, typography and case aside. UTF-16 code units of the folded text. */
export interface Copy {
  start: number;
  end: number;
  /** How many code units of context agree on both sides, counted from the quote outwards. */
  agreement: number;
  /** Whether it is also written as it was. */
  isLiteral: boolean;
}

/** The copies of a quote in the text, those with the most context first, of equals the nearest to where it was kept. */
export function rankCopies(target: FoldedTarget, search: SearchText): Copy[] {
  const { text, runs } = search.folded();
  const quote = target.text.slice(target.start, target.end);
  const near = target.place === null ? 0 : foldedStart(runs, target.place);
  // Of long quotes there are few copies, so these need no search of their own for the one with its context.
  const whole =
    quote.length >= leastNeedle
      ? -1
      : search.foldedCopies().nearest(target.text, Math.max(0, near - target.start));
  const starts = whole >= 0 ? [whole + target.start] : quoteStarts(target, search, near);
  const written = unfold(target.runs, target.start, target.end);
  const letters = target.source.slice(written.start, written.end);
  return starts
    .map((start) => {
      const end = start + quote.length;
      const agreement =
        agreeLeft(text, start, target.text, target.start) + agreeRight(text, end, target.text, target.end);
      const isLiteral = search.source.startsWith(letters, sourceStart(runs, start));
      return { start, end, agreement, isLiteral };
    })
    .sort(
      (a, b) =>
        b.agreement - a.agreement ||
        Number(b.isLiteral) - Number(a.isLiteral) ||
        Math.abs(a.start - near) - Math.abs(b.start - near),
    );
}

const mostCopies = 1024;

/** Where the quote stands: by its rarest word where the words are indexed, else by search. */
function quoteStarts(target: FoldedTarget, search: SearchText, near: number): number[] {
  const { text } = search.folded();
  const quote = target.text.slice(target.start, target.end);
  const rarest = rarestWord(target, search);
  if (!rarest) return search.foldedCopies().all(quote, near, mostCopies);
  const { starts } = search.words();
  return Array.from(rarest.places, (word) => (starts[word] ?? 0) - rarest.offset).filter(
    (start) => start >= 0 && text.startsWith(quote, start),
  );
}

/** Only words with something of the quote on both sides are sure to be words of the text too. */
function rarestWord(target: FoldedTarget, search: SearchText) {
  const index = search.indexIfMade();
  const { hashes, starts, ends } = target.words;
  let least = mostCopies;
  let best = -1;
  for (let i = target.from; index && i < target.to; i++) {
    if ((starts[i] ?? 0) <= target.start || (ends[i] ?? 0) >= target.end) continue;
    const frequency = index.frequency(hashes[i] ?? 0);
    if (frequency >= least) continue;
    least = frequency;
    best = i;
  }
  if (!index || best < 0) return null;
  return { places: index.places(hashes[best] ?? 0), offset: (starts[best] ?? 0) - target.start };
}

function agreeLeft(a: string, atA: number, b: string, atB: number): number {
  let n = 0;
  while (n < atA && n < atB && a.charCodeAt(atA - n - 1) === b.charCodeAt(atB - n - 1)) n++;
  return n;
}

function agreeRight(a: string, atA: number, b: string, atB: number): number {
  let n = 0;
  while (atA + n < a.length && atB + n < b.length && a.charCodeAt(atA + n) === b.charCodeAt(atB + n)) n++;
  return n;
}
