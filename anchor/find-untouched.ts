import type { SearchText } from '@/anchor/search-text';
import type { TextTarget } from '@/model/selector';
import type { Span } from '@/model/span';

/**
 * The quote where it and all its kept context stand letter for letter as they were: at the kept place, else nearest to it.
 * What most quotes on most pages come to, so it needs nothing of the text but the text. UTF-16 code units.
 */
export function findUntouched(
  search: SearchText,
  { quote, position }: TextTarget,
): (Span & { state: 'same' }) | null {
  const { prefix, exact, suffix } = quote;
  const from = (position?.start ?? prefix.length) - prefix.length;
  // Compared in place: most quotes stand where they stood, and joining the three costs more than that.
  const isThere =
    from >= 0 &&
    search.source.startsWith(exact, from + prefix.length) &&
    search.source.startsWith(prefix, from) &&
    search.source.startsWith(suffix, from + prefix.length + exact.length);
  const at = isThere ? from : search.copies().nearest(prefix + exact + suffix, Math.max(0, from));
  if (at < 0) return null;
  const start = at + prefix.length;
  return { state: 'same', start, end: start + exact.length };
}
