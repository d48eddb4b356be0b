import type { SearchText } from '@/anchor/search-text';
import type { TextTarget } from '@/model/selector';
import type { Span } from '@/model/span';

/**
 * The quote where it and all its kept context stand letter for letter as they were: at the kept place, else nearest to it.
 * What most quotes on most pages come to, so it needs nothing of the text but the text. UTF-16 code units.
 */
export function findUntouched(search: SearchText, { quote, position }: TextTarget): Span | null {
  const whole = quote.prefix + quote.exact + quote.suffix;
  const kept = position ? position.start - quote.prefix.length : 0;
  const isThere = kept >= 0 && search.source.startsWith(whole, kept);
  const at = isThere ? kept : search.copies().nearest(whole, Math.max(0, kept));
  if (at < 0) return null;
  const start = at + quote.prefix.length;
  return { start, end: start + quote.exact.length };
}
