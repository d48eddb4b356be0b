import { foldText } from '@/anchor/fold-text';
import type { Quote } from '@/model/finding';
import type { Span } from '@/model/span';

interface Attributed {
  text: string;
  quotes: readonly Quote[];
}

/**
 * Whether the quotes that reach into two passages are said by the same people in the same way: "Anna Berg said" for "Berg said"
 * is no other attribution, "claimed" for "said" is.
 */
export function sameAttributions(a: Attributed, before: Span, b: Attributed, after: Span): boolean {
  const one = attributionsIn(a, before);
  const other = attributionsIn(b, after);
  return one.length === other.length && one.every((key, index) => key === other[index]);
}

function attributionsIn({ text, quotes }: Attributed, { start, end }: Span): string[] {
  const keys: string[] = [];
  for (let at = Math.max(0, firstFrom(quotes, start) - most); at < quotes.length; at++) {
    const quote = quotes[at];
    if (!quote || quote.start >= end) break;
    if (quote.end <= start) continue;
    const cue = quote.cue ? text.slice(quote.cue.start, quote.cue.end) : '';
    const names = [quote.speaker?.name ?? '', ...quote.via.map(({ name }) => name)].map(lastWord);
    keys.push(foldText(`${cue}|${names.join('|')}`).text);
  }
  return keys;
}

/** Quotes that begin before a passage and reach into it; more do not lie in each other. */
const most = 8;

/** The number of the first quote that begins at `start` or behind it; quotes are in order. */
function firstFrom(quotes: readonly Quote[], start: number): number {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotes[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A person is called by the surname once introduced. */
function lastWord(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? '';
}
