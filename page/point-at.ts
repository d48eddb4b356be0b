import type { Span } from '@/model/span';
import { closest, isElementTarget } from '@/page/dom';

/** A place in the DOM, as in a Range. */
export interface Place {
  node: Node;
  offset: number;
}

/**
 * The place in the text next to a point of the viewport (CSS pixels); `null` where there is no text. Looks into `shadowRoots`, of
 * all others sees the host only.
 */
export function placeAt(
  document: Document,
  x: number,
  y: number,
  shadowRoots: ShadowRoot[] = [],
): Place | null {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
  return caret && { node: caret.offsetNode, offset: caret.offset };
}

/** What stands at an offset, the shortest first: a claim inside a quote is meant when the claim is pointed at. */
export function spansAt<T extends { span: Span | null }>(items: readonly T[], offset: number): T[] {
  const length = (item: T): number => (item.span ? item.span.end - item.span.start : 0);
  return items
    .filter(({ span }) => span && span.start <= offset && offset <= span.end)
    .sort((a, b) => length(a) - length(b));
}

/** Whether the point is on the text: the place next to it may be the end of a line far to the left. */
export function isOn(ranges: readonly Range[], x: number, y: number): boolean {
  const slack = 2;
  return ranges.some((range) =>
    [...range.getClientRects()].some(
      (box) =>
        box.left - slack <= x && x <= box.right + slack && box.top - slack <= y && y <= box.bottom + slack,
    ),
  );
}

const interactive =
  'a[href],area[href],button,input,select,textarea,label,summary,option,audio,video,iframe,object,embed,' +
  '[contenteditable]:not([contenteditable="false"]),[role="button"],[role="link"],[role="checkbox"],[role="menuitem"],' +
  '[role="option"],[role="radio"],[role="switch"],[role="tab"],[role="textbox"]';

/** Whether the page has its own use for a click here or a key pressed here. */
export function isInteractive(target: EventTarget | null): boolean {
  return isElementTarget(target) && closest(target, interactive) !== null;
}

const field =
  'input:not([type="button"],[type="checkbox"],[type="radio"],[type="submit"],[type="reset"],[type="range"]),' +
  'textarea,select,[contenteditable]:not([contenteditable="false"]),[role="textbox"]';

/** Whether the reader types here. */
export function isField(target: EventTarget | null): boolean {
  return isElementTarget(target) && closest(target, field) !== null;
}
