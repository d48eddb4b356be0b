import type { Context } from '@/engine/context';
import { type Token, tokenAt } from '@/engine/tokens';
import type { Block } from '@/model/article';
import type { ProvenanceMark } from '@/model/finding';

/** A quote that a paragraph break tears in mid-sentence: opened in one block, closed in the next, which goes on in lower case. */
export function markBrokenQuotes({ blocks, text, tokens }: Context): ProvenanceMark[] {
  const marks: ProvenanceMark[] = [];
  for (const [index, block] of blocks.entries()) {
    const at = behindOffset(tokens, block.end);
    const next = blocks[index + 1];
    const last = tokenAt(tokens, at - 1);
    const first = tokens[at];
    if (!next || !last || !first || last.start < block.start || first.start >= next.end) continue;
    if (last.kind !== 'word' || first.kind !== 'word' || first.capital) continue;
    if (openMarks(text, block) !== 1 || openMarks(text, next) !== -1) continue;
    const detail = 'A paragraph break stands in the middle of a quote';
    marks.push({ kind: 'quote-broken-across-paragraphs', start: last.start, end: first.end, detail });
  }
  return marks;
}

/** Index of the first token that ends behind an offset. */
function behindOffset(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Opening less closing marks of a block: 1 where a quote is left open, -1 where one is closed that was opened before. */
function openMarks(text: string, { start, end }: Block): number {
  let open = 0;
  let straight = 0;
  let first = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x201c) open++;
    else if (code === 0x201d) open--;
    else if (code === 34) {
      straight++;
      first ||= i;
    }
  }
  if (straight % 2 === 0) return open;
  // An odd straight mark closes where a letter or stop stands before it, and opens where one follows.
  const closes = first > start && /[\p{L}.,!?]/u.test(text.charAt(first - 1));
  return open + (closes ? -1 : 1);
}
