import type { Block, BlockKind } from '@/model/article';
import { Area } from '@/page/areas';
import type { PageShape } from '@/page/page-shape';
import type { PageBlock } from '@/page/read-blocks';
import type { Piece } from '@/page/text-map';

/** The blocks of an article as one text, with where each stands in the DOM. */
export interface Composition {
  text: string;
  blocks: Block[];
  pieces: Piece[];
}

/** Joins the blocks by one line feed each, in the order given. */
export function composeText(kept: readonly PageBlock[], shape: PageShape, title: string | null): Composition {
  const blocks: Block[] = [];
  const pieces: Piece[] = [];
  let text = '';
  for (const block of kept) {
    if (text) text += '\n';
    const start = text.length;
    for (const { node, from, at, length } of block.pieces)
      pieces.push({ node, from, at: at + start, length });
    text += block.text;
    blocks.push({ start, end: text.length, kind: kindOf(block, shape.get(block.box)?.areas ?? 0, title) });
  }
  return { text, blocks, pieces };
}

function kindOf({ box, text }: PageBlock, areas: number, title: string | null): BlockKind {
  if (areas & Area.heading) return box.tag === 'h1' && text === title ? 'title' : 'heading';
  if (box.tag === 'figcaption' || areas & Area.caption || (areas & Area.figure && text.length < 300))
    return 'caption';
  if (areas & Area.quote) return 'blockquote';
  if (areas & Area.item) return 'list-item';
  return 'paragraph';
}

const apart =
  Area.navigation |
  Area.footer |
  Area.comments |
  Area.related |
  Area.form |
  Area.dialog |
  Area.aside |
  Area.chrome;

/**
 * The body with what belongs to it on the page and is no running text: its title, where the heading stands shortly before it
 * (or in it), and the captions between its first and last block.
 */
export function withTitleAndCaptions(
  all: readonly PageBlock[],
  kept: readonly PageBlock[],
  shape: PageShape,
  title: string | null,
): PageBlock[] {
  const [first] = kept;
  const last = kept.at(-1);
  if (!first || !last) return [];
  const from = all.indexOf(first);
  const to = all.indexOf(last);
  const chosen = new Set(kept);
  const heading = all.findIndex((block, i) => i <= to && block.box.tag === 'h1' && block.text === title);
  const titleBlock = all[heading];
  if (titleBlock && from - heading < 40) chosen.add(titleBlock);
  for (let i = from; i < to; i++) {
    const block = all[i];
    if (!block || chosen.has(block)) continue;
    const areas = shape.get(block.box)?.areas ?? 0;
    const isCaption = block.box.tag === 'figcaption' || (areas & Area.caption && areas & Area.figure);
    if (isCaption && !(areas & apart) && block.text.length > 15 && block.text.length < 600) chosen.add(block);
  }
  return all.filter((block) => chosen.has(block));
}
