import { firstAtOrAbove } from '@/anchor/first-at-or-above';
import type { PageWords } from '@/check/page-words';
import type { Quote } from '@/model/finding';
import type { SpanPair } from '@/model/span';

/** What words do on the page, as bit flags. */
export const quoted = 1;
/** Says who said something: speaker, attributing word, through whom it came. */
export const attributing = 2;

/** What each word does on the page by what the engine found. Linear in words and quotes. */
export function markRoles(page: PageWords, quotes: readonly Quote[]): Uint8Array {
  const roles = new Uint8Array(page.words.count);
  const inQuotes: SpanPair[] = [];
  const attributions: SpanPair[] = [];
  for (const quote of quotes) {
    for (const span of quote.spans) {
      if (quote.type === 'direct' || quote.type === 'term') inQuotes.push(span);
      if (quote.type === 'mixed') inQuotes.push(...betweenMarks(page.text, span));
    }
    for (const part of [quote.speaker, quote.cue, ...quote.via])
      if (part) attributions.push([part.start, part.end]);
  }
  flag(page, inQuotes, quoted, roles);
  flag(page, attributions, attributing, roles);
  return roles;
}

/** Stretches may lie in each other by the thousand on a hostile page: beginnings and ends are counted, not words. */
function flag({ words }: PageWords, spans: readonly SpanPair[], bit: number, roles: Uint8Array): void {
  const steps = new Int32Array(words.count + 1);
  for (const [start, end] of spans) {
    const from = firstAtOrAbove(words.starts, start);
    const to = firstAtOrAbove(words.starts, end);
    steps[from] = (steps[from] ?? 0) + 1;
    steps[to] = (steps[to] ?? 0) - 1;
  }
  let depth = 0;
  for (let i = 0; i < words.count; i++) {
    depth += steps[i] ?? 0;
    if (depth > 0) roles[i] = (roles[i] ?? 0) | bit;
  }
}

const marked = /[“"«„][^“”"«»„]*[”"»“]|(?<!\p{L})‘[^‘\n]{0,2000}?’(?!\p{L})/gu;

function betweenMarks(text: string, [start, end]: SpanPair): SpanPair[] {
  return [...text.slice(start, end).matchAll(marked)].map(({ 0: piece, index }) => [
    start + index,
    start + index + piece.length,
  ]);
}
