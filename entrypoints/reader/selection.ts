import type { ArticleView } from '@/entrypoints/reader/article-view';
import { overlap, sameWords } from '@/entrypoints/reader/list-items';
import type { Item } from '@/model/reading';
import type { Span } from '@/model/span';
import { isElementTarget } from '@/page/dom';
import { isField } from '@/page/point-at';

/** What of the article the reader has selected; `null` when nothing is, or when it is in a field. */
export function selectedSpan(view: ArticleView): Span | null {
  const selection = view.window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { anchorNode } = selection;
  const element = isElementTarget(anchorNode) ? anchorNode : (anchorNode?.parentElement ?? null);
  if (isField(element)) return null;
  return view.map?.toSpan(selection.getRangeAt(0)) ?? null;
}

/** The mark that stands on these words already, else a new one that is kept when the reader saves a note on it. */
export function itemForSpan(view: ArticleView, span: Span): Item {
  const marked = view.items
    .filter((item) => item.span && overlap(item.span, span) >= sameWords)
    .sort((a, b) => shareOf(b, span) - shareOf(a, span))[0];
  if (marked) return marked;
  return {
    id: `n-new-${span.start}-${span.end}`,
    subject: { kind: 'selection' },
    text: view.text.slice(span.start, span.end),
    span,
    annotation: null,
    ...view.place(span),
  };
}

function shareOf(item: Item, span: Span): number {
  return item.span ? overlap(item.span, span) : 0;
}
