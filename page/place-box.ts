import { defaultView, ownerDocument } from '@/page/dom';

/** A rectangle in CSS pixels of the layout viewport, where `position: fixed` counts from. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Free space kept to the window's edges, and to what the box belongs to. */
const margin = 8;

/**
 * Where a box of this size is wholly in view and near its mark: below it, else above it, else where there is more room. Lower
 * than wanted then, and over a part of its mark rather than too low to be used. `mark` is `null` when its text is gone; out of
 * view, it leaves the box at the nearest edge. `view` is the visible part of the viewport, smaller than the window on a zoomed page.
 */
export function placeBox(mark: Box | null, size: { width: number; height: number }, view: Box): Box {
  const width = Math.min(size.width, Math.max(0, view.width - 2 * margin));
  const roomAll = Math.max(0, view.height - 2 * margin);
  const wanted = Math.min(size.height, roomAll);
  const top = view.top + margin;
  const bottom = view.top + view.height - margin;
  const at = mark ?? { left: view.left + margin, top, width: 0, height: 0 };
  const below = bottom - (at.top + at.height + margin);
  const above = at.top - margin - top;
  const goesBelow = wanted <= below || (wanted > above && below >= above);
  const height = Math.min(
    wanted,
    Math.max(goesBelow ? below : above, Math.min(leastHeight, roomAll), roomAll * leastShare),
  );
  const near = goesBelow ? at.top + at.height + margin : at.top - margin - height;
  return {
    left: within(at.left, view.left + margin, view.left + view.width - margin - width),
    top: within(near, top, bottom - height),
    width,
    height,
  };
}

/** Share of the view's height that the box gets when it wants so much. */
const leastShare = 0.5;
/** And its least height in CSS pixels, where the view has so much: room to write in. */
const leastHeight = 240;

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/**
 * Where a box of the document's own viewport is in the viewport of the page: the same, but in frames of the page's own origin, which
 * may be scaled.
 */
export function seenBox(document: Document, { left, top, width, height }: Box): Box {
  const frame = defaultView(document)?.frameElement;
  if (!frame) return { left, top, width, height };
  const outer = frame.getBoundingClientRect();
  const scale = outer.width / (frame as HTMLElement).offsetWidth || 1; // frames are HTML elements
  return seenBox(ownerDocument(frame), {
    left: outer.left + (frame.clientLeft + left) * scale,
    top: outer.top + (frame.clientTop + top) * scale,
    width: width * scale,
    height: height * scale,
  });
}

/** The box of a stretch of text in the viewport of the page. */
export function rangeBox(range: Range): Box {
  return seenBox(ownerDocument(range.startContainer), range.getBoundingClientRect());
}

/** Where a stretch of text ends in the viewport of the page: above its upper edge, or a frame's, at nothing or less. */
export function lowerEdge(range: Range): number {
  const { bottom } = range.getBoundingClientRect();
  if (bottom <= 0) return bottom;
  const { top, height } = rangeBox(range);
  return top + height;
}

/** The smallest box around all that is shown of some text; `null` when nothing is. Very long text counts by its beginning. */
export function boxAround(ranges: readonly Range[]): Box | null {
  const boxes = ranges.map(rangeBox).filter(({ height }) => height > 0);
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const width = Math.max(...boxes.map((box) => box.left + box.width)) - left;
  const height = Math.max(...boxes.map((box) => box.top + box.height)) - top;
  return { left, top, width, height: Math.min(height, longest) };
}

/** Height in CSS pixels up to which text is kept free. */
const longest = 240;

/** The part of the layout viewport that is seen: on a pinch-zoomed page a cutout. */
export function visibleBox(page: Window): Box {
  const view = page.visualViewport;
  if (view) return { left: view.offsetLeft, top: view.offsetTop, width: view.width, height: view.height };
  return { left: 0, top: 0, width: page.innerWidth, height: page.innerHeight };
}
