import { Area } from '@/extract/areas';
import type { PageShape } from '@/extract/page-shape';
import type { Box } from '@/extract/page-text';

/** The box with the most prose directly in it or one below. */
export function proseCentre(shape: PageShape, boxes: readonly Box[]): Box {
  let best = boxes[0] as Box;
  let most = -1;
  for (const box of boxes) {
    const own = shape.get(box);
    if (!own) continue;
    const unlikely =
      own.areas &
      (Area.comments | Area.footer | Area.navigation | Area.related | Area.aside | Area.dialog | Area.chrome);
    const near = unlikely ? own.near * 0.2 : own.near;
    if (near > most) {
      best = box;
      most = near;
    }
  }
  return best;
}

/** How many boxes up from `box` until one holds `centre` too. */
export function stepsBetween(box: Box, centre: Box): number {
  let a: Box = box;
  let b: Box = centre;
  while (b.depth > a.depth && b.parent) b = b.parent;
  let up = 0;
  while (a !== b) {
    if (a.depth > b.depth || !b.parent) {
      if (!a.parent) break;
      a = a.parent;
      up++;
    } else if (a.parent) {
      a = a.parent;
      b = b.parent;
      up++;
    } else break;
  }
  return up;
}

/** What a box and the two around it are: boxes of one kind on a page share it. */
export function signatureOf(box: Box): string {
  const name = (at: Box | null) => (at ? `${at.tag}.${at.own}` : '');
  return `${name(box)} ${name(box.parent)} ${name(box.parent?.parent ?? null)} ${box.depth}`;
}
