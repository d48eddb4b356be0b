import type { Span } from '@/model/span';
import type { TextMap } from '@/page/text-map';

/** The stretch of the page from the span's first to its last character, with all that stands in between; `null` as `toRanges`. */
export function wholeRange({ toRanges }: TextMap, span: Span): Range | null {
  const ranges = toRanges(span);
  const [first, last] = [ranges?.[0], ranges?.at(-1)];
  const range = first?.startContainer.ownerDocument?.createRange();
  if (!first || !last || !range) return null;
  range.setStart(first.startContainer, first.startOffset);
  range.setEnd(last.endContainer, last.endOffset);
  // Two roots (a shadow tree and its host's) cannot be in one Range: the DOM then collapses it.
  return range.startContainer === first.startContainer ? range : null;
}
