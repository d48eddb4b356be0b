import { isProse } from '@/extract/page-shape';
import type { Box, PageBlock, PageText } from '@/extract/page-text';

/** One of the articles that follow each other in a page. */
export interface Part {
  /** Its place among the page's blocks; of the first, which begins with the page, 0. */
  start: number;
  /** The first of its blocks among those chosen. */
  from: number;
  /** The place, among the page's blocks, of the lines that it is known again by: its first paragraph. */
  block: number;
  title: string | null;
  /** The heading's; `null` where there is but one part. */
  heading: Box | null;
}

interface Head {
  heading: PageBlock;
  box: Box;
}

/** Of another article, not of a teaser: UTF-16 code units of its text under its heading at least. */
const leastArticle = 400;

/**
 * Where scrolling has appended articles to an article: one part each. `chosen` is the text of all of them, in the page's order.
 * One part where no second article is sure: an article has sections with headings, too.
 */
export function splitArticles(
  { blocks }: PageText,
  chosen: readonly PageBlock[],
  title: string | null,
): Part[] {
  const heads = [firstRankHeads, articleHeads]
    .map((find) => find(blocks, chosen))
    .find((found) => found.length > 1);
  const places = new Map(blocks.map((block, i) => [block, i]));
  const placeOf = (block: PageBlock | undefined): number => (block && places.get(block)) ?? 0;
  const parts: Part[] = [];
  for (const { heading, box } of heads ?? []) {
    const from = chosen.findIndex((block) => isIn(block.box, box));
    const start = blocks.findIndex((block) => isIn(block.box, box));
    parts.push({ start, from, block: 0, title: heading.text, heading: heading.box });
  }
  const [first] = parts;
  if (first) [first.start, first.from] = [0, 0];
  else parts.push({ start: 0, from: 0, block: 0, title, heading: null });
  return parts.map((part, i) => {
    const own = chosen.slice(part.from, parts[i + 1]?.from);
    return { ...part, block: placeOf(own.find(isProse) ?? own[0]) };
  });
}

/** First-rank headings that each have a part of the page, and text in it, to themselves. */
function firstRankHeads(blocks: readonly PageBlock[], chosen: readonly PageBlock[]): Head[] {
  const headings = blocks.filter(({ box }) => headingRank(box) === 1);
  if (headings.length < 2) return [];
  const inside = new Map<Box, number>();
  for (const { box } of headings)
    for (let at: Box | null = box; at; at = at.parent) inside.set(at, (inside.get(at) ?? 0) + 1);
  const heads = headings.map((heading): Head => {
    let { box } = heading;
    while (box.parent && inside.get(box.parent) === 1) box = box.parent;
    return { heading, box };
  });
  return longEnough(heads, chosen);
}

/** The first heading of each outermost `<article>`. */
function articleHeads(blocks: readonly PageBlock[], chosen: readonly PageBlock[]): Head[] {
  const heads = new Map<Box, Head>();
  const begun = new Set<Box>();
  const own = new Set(chosen);
  for (const block of blocks) {
    const box = outermostArticle(block.box);
    if (!box || begun.has(box)) continue;
    if (headingRank(block.box) > 0) heads.set(box, { heading: block, box });
    if (heads.has(box) || (own.has(block) && isProse(block))) begun.add(box);
  }
  return longEnough([...heads.values()], chosen);
}

/** None where a heading of the text stands above those that have text: they are sections of what it is the title of. */
function longEnough(heads: readonly Head[], chosen: readonly PageBlock[]): Head[] {
  const lengths = new Map<Box, number>(heads.map(({ box }) => [box, 0]));
  for (const { box, text } of chosen)
    for (let at: Box | null = box; at; at = at.parent) {
      const length = lengths.get(at);
      if (length !== undefined) lengths.set(at, length + text.length);
    }
  const found = heads.filter(
    ({ box, heading }) => (lengths.get(box) ?? 0) - heading.text.length >= leastArticle,
  );
  const [first] = found;
  const top = chosen.find(({ box }) => headingRank(box) === 1);
  return first &&
    top &&
    !isIn(top.box, first.box) &&
    chosen.indexOf(top) < chosen.findIndex(({ box }) => isIn(box, first.box))
    ? []
    : found;
}

/** 1 to 3 in a heading of that rank; 0 elsewhere. */
function headingRank(box: Box): number {
  for (let at: Box | null = box, i = 0; at && i < 3; at = at.parent, i++)
    if (/^h[1-3]$/.test(at.tag)) return Number(at.tag[1]);
  return 0;
}

function outermostArticle(box: Box): Box | null {
  let found: Box | null = null;
  for (let at: Box | null = box; at; at = at.parent) if (at.tag === 'article') found = at;
  return found;
}

export function isIn(box: Box, outer: Box): boolean {
  let at: Box | null = box;
  while (at && at !== outer && at.depth > outer.depth) at = at.parent;
  return at === outer;
}
