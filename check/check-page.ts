import { checkQuote, type QuoteCheck } from '@/check/check-quote';
import type { PreparedSource } from '@/check/prepare-source';

/** A quote of a page: its pieces in order, one where nothing stands in the middle. */
export interface PageQuote {
  id: string;
  pieces: readonly string[];
}

/** Checks all quotes of a page against one source: one result a quote, in the same order. A quote given twice is compared once. */
export function checkPage(
  quotes: readonly PageQuote[],
  source: PreparedSource,
): (QuoteCheck & { id: string })[] {
  const known = new Map<string, QuoteCheck>();
  return quotes.map(({ id, pieces }) => {
    const key = JSON.stringify(pieces);
    const check = known.get(key) ?? checkQuote(pieces, source);
    known.set(key, check);
    return { id, ...check };
  });
}
