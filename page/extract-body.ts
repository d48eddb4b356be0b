import { Area } from '@/page/areas';
import { shapeOf } from '@/page/page-shape';
import type { Box, PageBlock, PageText } from '@/page/read-blocks';

/** The part of the page that reads as one text. */
export interface Body {
  box: Box;
  blocks: PageBlock[];
  /** UTF-16 code units in `blocks`. */
  length: number;
}

const never =
  Area.navigation |
  Area.footer |
  Area.comments |
  Area.related |
  Area.chrome |
  Area.aside |
  Area.form |
  Area.dialog |
  Area.ariaHidden;

/** The best run of prose on the page; `null` when there is no text at all. */
export function extractBody(page: PageText): Body | null {
  const { blocks } = page;
  const shape = shapeOf(page);
  const areas = (box: Box) => shape.get(box)?.areas ?? 0;
  const weights = blocks.map((block) => weigh(block, areas(block.box)));
  const sums = new Map<Box, number>();
  blocks.forEach((block, i) => {
    for (let box: Box | null = block.box; box; box = box.parent) {
      sums.set(box, (sums.get(box) ?? 0) + (weights[i] ?? 0));
    }
  });
  let best: Box | null = null;
  let most = 0;
  for (const [box, sum] of sums) {
    const more = sum - most;
    if (more > 0 || (more === 0 && best && box.depth > best.depth)) {
      best = box;
      most = sum;
    }
  }
  if (!best) return null;
  const box = best;
  const inside = blocks.filter(
    (block) => isWithin(block.box, box) && keeps(block, areas(block.box) & ~areas(box)),
  );
  return { box, blocks: inside, length: inside.reduce((sum, block) => sum + block.text.length, 0) };
}

export function isWithin(box: Box, outer: Box): boolean {
  let at: Box | null = box;
  while (at && at.depth > outer.depth) at = at.parent;
  return at === outer;
}

function weigh(block: PageBlock, areas: number): number {
  const length = block.text.length;
  const linked = block.linkLength / length;
  if (areas & never) return -Math.min(length, 300) * 0.3;
  if (linked > 0.5) return -Math.min(length, 200) * 0.5;
  if (length > 80) return Math.min(length, 600) * (1 - linked) * (areas & Area.paragraph ? 1.2 : 1);
  return areas & (Area.paragraph | Area.heading | Area.quote) ? length * 0.2 : -length * 0.2;
}

function keeps(block: PageBlock, areas: number): boolean {
  if (areas & never) return false;
  const linked = block.linkLength / block.text.length;
  if (linked > 0.6) return false;
  if (areas & Area.meta) return block.text.length > 120;
  return true;
}
