import { Area, notice } from '@/extract/areas';
import type { Box, PageBlock, PageText } from '@/extract/page-text';

/** What stands in a box, in UTF-16 code units, and what the box stands in. */
export interface BoxShape {
  /** All text. */
  length: number;
  linked: number;
  /** Text in blocks that look like sentences. */
  prose: number;
  /** Prose standing in it or in a box directly in it. */
  near: number;
  blocks: number;
  /** Flags of `Area` of the box and all around it, without those that the page's own text refutes. */
  areas: number;
}

export type PageShape = Map<Box, BoxShape>;

const names =
  Area.navigation |
  Area.header |
  Area.footer |
  Area.aside |
  Area.form |
  Area.related |
  Area.chrome |
  Area.dialog |
  Area.meta |
  Area.byline |
  Area.caption |
  Area.figure |
  Area.ariaHidden |
  notice;

export function isProse(block: PageBlock): boolean {
  return block.text.length >= 80 && block.linkLength < block.text.length * 0.3;
}

/** Sums up the boxes. A "sidebar" that holds half of the page's prose is none: names lie, so such flags are dropped. */
export function shapeOf({ blocks, boxes }: PageText): PageShape {
  const shape: PageShape = new Map();
  for (const box of boxes) shape.set(box, { length: 0, linked: 0, prose: 0, near: 0, blocks: 0, areas: 0 });
  for (const block of blocks) {
    const own = shape.get(block.box);
    if (!own) continue;
    own.length += block.text.length;
    own.linked += block.linkLength;
    own.blocks++;
    if (!isProse(block)) continue;
    own.prose += block.text.length;
    own.near += block.text.length;
    const outer = block.box.parent && shape.get(block.box.parent);
    if (outer) outer.near += block.text.length;
  }
  for (let i = boxes.length - 1; i > 0; i--) {
    const box = boxes[i];
    const own = box && shape.get(box);
    const outer = box?.parent && shape.get(box.parent);
    if (!own || !outer) continue;
    outer.length += own.length;
    outer.linked += own.linked;
    outer.prose += own.prose;
    outer.blocks += own.blocks;
  }
  const [top] = boxes;
  const total = (top && shape.get(top)?.prose) ?? 0;
  for (const box of boxes) {
    const own = shape.get(box);
    if (!own) continue;
    const around = (box.parent && shape.get(box.parent)?.areas) ?? 0;
    const share = total > 0 ? own.prose / total : 0;
    const refuted = share > 0.8 ? names | Area.comments : share > 0.5 ? names : 0;
    own.areas = around | (box.own & ~refuted);
  }
  return shape;
}
