import type { Claim, Quote } from '@/model/finding';

/**
 * Of the claims whose trigger stands inside somebody's quote, the index and that speaker's name: it is their claim, not the
 * page's. A claim about the quote's own source ("officials said ...") has its trigger outside and belongs to the page.
 */
export function* whoSays(claims: readonly Claim[], quotes: readonly Quote[]): Generator<[number, string]> {
  let from = 0;
  for (const [index, claim] of claims.entries()) {
    while (from < quotes.length && (quotes[from]?.end ?? 0) <= claim.start) from++;
    for (let i = from; i < quotes.length; i++) {
      const quote = quotes[i];
      if (!quote || quote.start >= claim.trigger.end) break;
      if (quote.type === 'term' || !quote.speaker) continue;
      const inside = quote.spans.some(
        ([start, end]) => start <= claim.trigger.start && claim.trigger.end <= end,
      );
      if (!inside) continue;
      yield [index, quote.speaker.name];
      break;
    }
  }
}
