import type { Span } from '@/model/span';

/** Where a sentence can end: a stop, marks that close behind it, and space; or a stop of a script without spaces. */
const stops = /[.!?…]["'”’»)\]]{0,3}\s|[。！？]["'”’»」』)\]]{0,3}/g;
/** "Mr.", "U.S.", "J.": longer abbreviations are rare enough. */
const abbreviation = /(?:^|[^\p{L}])\p{Lu}\p{L}{0,2}$/u;

/**
 * The sentences of a stretch of text, for showing a change no wider than it is: where one ends in doubt, the next goes along.
 * Together they hold all of the stretch but the white space between them. Linear.
 */
export function splitSentences(text: string, { start, end }: Span): Span[] {
  const sentences: Span[] = [];
  const stretch = text.slice(start, end);
  let from = 0;
  for (const { 0: stop, index } of stretch.matchAll(stops)) {
    const to = index + stop.trimEnd().length;
    const next = stretch.slice(index + stop.length, index + stop.length + 4).trimStart();
    const spaced = stop.length > stop.trimEnd().length;
    if (spaced && !/^["'“‘«„([]*[\p{Lu}\p{N}]/u.test(next)) continue;
    if (stop.startsWith('.') && abbreviation.test(stretch.slice(Math.max(0, index - 4), index))) continue;
    pushTrimmed(text, start + from, start + to, sentences);
    from = index + stop.length;
  }
  pushTrimmed(text, start + from, end, sentences);
  return sentences;
}

function pushTrimmed(text: string, from: number, to: number, out: Span[]): void {
  const stretch = text.slice(from, to);
  const start = from + stretch.length - stretch.trimStart().length;
  const end = from + stretch.trimEnd().length;
  if (start < end) out.push({ start, end });
}
