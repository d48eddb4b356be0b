import { Area } from '@/extract/areas';
import type { PageShape } from '@/extract/page-shape';
import type { Box, PageBlock } from '@/extract/page-text';
import type { Block, BlockKind } from '@/model/article';

/** Joins the blocks by one line feed each, in the order given. */
export function composeText(
  kept: readonly PageBlock[],
  shape: PageShape,
  title: string | null,
): { text: string; blocks: Block[] } {
  const titleBlock = kept[titleAt(kept, title)];
  const others = new Set(titleBlock && otherTitles(kept, titleBlock));
  const blocks: Block[] = [];
  let text = '';
  for (const block of kept) {
    if (text) text += '\n';
    const start = text.length;
    text += block.text;
    blocks.push({
      start,
      end: text.length,
      kind:
        block === titleBlock || others.has(block) ? 'title' : kindOf(block, shape.get(block.box)?.areas ?? 0),
    });
  }
  return { text, blocks };
}

function kindOf({ box, text }: PageBlock, areas: number): BlockKind {
  if (areas & Area.heading) return 'heading';
  if (box.tag === 'figcaption' || areas & Area.caption || (areas & Area.figure && text.length < 300))
    return 'caption';
  if (areas & Area.quote) return 'blockquote';
  if (areas & Area.item) return 'list-item';
  return 'paragraph';
}

/** Of another article, not of a section or of a live blog's entry: code units that stand under its title at least. */
const leastArticle = 400;

/** Titles of further articles: headings of the title's own rank, first in an `<article>` of their own with text enough. */
function otherTitles(kept: readonly PageBlock[], title: PageBlock): PageBlock[] {
  const own = articleAround(title.box);
  const heads = new Map<Box, { block: PageBlock; rest: number }>();
  for (const block of kept) {
    const around = articleAround(block.box);
    if (!around || around === own) continue;
    const head = heads.get(around);
    if (head) head.rest += block.text.length;
    else heads.set(around, { block, rest: 0 });
  }
  return [...heads.values()]
    .filter(({ block: { box }, rest }) => rest >= leastArticle && isHeading(box) && box.tag === title.box.tag)
    .map(({ block }) => block);
}

/** The outermost `<article>` that a box stands in. */
function articleAround(box: Box): Box | null {
  let found: Box | null = null;
  for (let at: Box | null = box; at; at = at.parent) if (at.tag === 'article') found = at;
  return found;
}

/**
 * The block that shows the title: a first heading before others, one that is the title before one that ends with it (behind an
 * overline), and on pages without headings the first line that is it; -1 when there is none.
 */
export function titleAt(blocks: readonly PageBlock[], title: string | null): number {
  if (!title) return -1;
  const tests: ((block: PageBlock) => boolean)[] = [
    ({ box, text }) => box.tag === 'h1' && text === title,
    ({ box, text }) => isHeading(box) && text === title,
    ({ box, text }) => isHeading(box) && text.endsWith(title) && text.length < title.length + 80,
    ({ text }) => text === title,
  ];
  for (const test of tests) {
    const at = blocks.findIndex(test);
    if (at >= 0) return at;
  }
  return -1;
}

function isHeading({ tag }: Box): boolean {
  return /^h[1-4]$/.test(tag);
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
  const heading = titleAt(all.slice(0, to + 1), title);
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
