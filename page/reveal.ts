import { defaultView, isElement, ownerDocument } from '@/page/dom';
import { rangeBox } from '@/page/place-box';

/** Scrolls a stretch of text into view when it is not there yet; at once, so that nobody is made to sit through the movement. */
export function reveal(page: Window, range: Range): void {
  const { startContainer } = range;
  // In a frame it must be seen in the frame, and the frame on the page.
  const own = defaultView(ownerDocument(startContainer)) ?? page;
  if (isInView(own, range.getBoundingClientRect()) && isInView(page, rangeBox(range))) return;
  const element = isElement(startContainer) ? startContainer : startContainer.parentElement;
  // Also scrolls boxes that scroll by themselves; the element may be much longer than the stretch. By the prototype: a form's
  // fields may have its methods' names.
  if (element) Element.prototype.scrollIntoView.call(element, { block: 'center', behavior: 'instant' });
  const box = range.getBoundingClientRect();
  if (!isInView(own, box)) own.scrollBy({ top: box.top - own.innerHeight / 3, behavior: 'instant' });
  const seen = rangeBox(range);
  if (!isInView(page, seen)) page.scrollBy({ top: seen.top - page.innerHeight / 3, behavior: 'instant' });
}

function isInView(page: Window, { top, height }: { top: number; height: number }): boolean {
  const bottom = top + height;
  const edge = Math.min(80, page.innerHeight / 6);
  return top >= edge && Math.min(bottom, top + 60) <= page.innerHeight - edge;
}

/**
 * Index of the first of `count` stretches, which are in the text's order, that ends below the window's upper edge; `count`
 * when all are above. `bottomOf` is `null` for one that cannot be measured.
 */
export function firstBelowTop(count: number, bottomOf: (index: number) => number | null): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bottomOf(middle) ?? Number.POSITIVE_INFINITY) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
