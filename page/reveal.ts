/** Scrolls a stretch of text into view when it is not there yet; at once, so that nobody is made to sit through the movement. */
export function reveal(page: Window, range: Range): void {
  if (isInView(page, range.getBoundingClientRect())) return;
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  // Also scrolls boxes that scroll by themselves; the element may be much longer than the stretch. By the prototype: a form's
  // fields may have its methods' names.
  if (element) Element.prototype.scrollIntoView.call(element, { block: 'center', behavior: 'instant' });
  const box = range.getBoundingClientRect();
  if (!isInView(page, box)) page.scrollBy({ top: box.top - page.innerHeight / 3, behavior: 'instant' });
}

function isInView(page: Window, { top, bottom }: DOMRect): boolean {
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
