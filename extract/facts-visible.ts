import { Area } from '@/extract/areas';
import { titleAt } from '@/extract/compose-text';
import type { Body } from '@/extract/extract-body';
import type { PageShape } from '@/extract/page-shape';
import type { PageBlock, PageText } from '@/extract/page-text';

/** What the reader sees of the page, for facts that no data gives. */
export interface Visible {
  page: PageText;
  shape: PageShape;
  body: Body;
}

/** A block near the article's head or end, nearest to the title first. */
export interface Nearby {
  block: PageBlock;
  areas: number;
  /** Blocks between it and the title; after the body's end counted from there, plus 20. */
  distance: number;
  /** It stands after the title. */
  after: boolean;
  /** Place among the page's blocks. */
  order: number;
}

const elsewhere =
  Area.navigation | Area.footer | Area.comments | Area.related | Area.form | Area.dialog | Area.ariaHidden;

/** Blocks where a page prints who wrote it and when: around the title, down to the body's first, and just after its last. */
export function nearbyBlocks({ page, shape, body }: Visible, title: string | null): Nearby[] {
  const { blocks } = page;
  const start = body.kept[0] ? blocks.indexOf(body.kept[0]) : -1;
  const lastKept = body.kept.at(-1);
  const last = lastKept ? blocks.indexOf(lastKept) : -1;
  let top = titleAt(blocks, title);
  const heading = blocks.findIndex((block) => block.box.tag === 'h1');
  if (heading >= 0 && !/^h\d$/.test(blocks[top]?.box.tag ?? '')) top = heading;
  if (top < 0 || (start >= 0 && top > last)) top = Math.max(0, start - 6);
  const found: Nearby[] = [];
  const add = (i: number, distance: number) => {
    const block = blocks[i];
    const areas = block ? (shape.get(block.box)?.areas ?? 0) : 0;
    if (block && !(areas & elsewhere)) found.push({ block, areas, distance, after: i > top, order: i });
  };
  const end = Math.max(top + 16, start + 3);
  for (let i = Math.max(0, top - 8); i <= end; i++) add(i, i < top ? (top - i) * 2 : i - top);
  if (last >= 0)
    for (let i = Math.max(end + 1, last - 2); i < last + 10; i++) add(i, 20 + Math.abs(i - last));
  return found.sort((a, b) => a.distance - b.distance);
}
