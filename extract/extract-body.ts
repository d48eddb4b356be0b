import { Area, notice } from '@/extract/areas';
import { measureBlocks } from '@/extract/block-features';
import packed from '@/extract/body-model.json' with { type: 'json' };
import { isFurniture, isPlea } from '@/extract/furniture';
import { isProse, type PageShape } from '@/extract/page-shape';
import type { Box, PageBlock, PageText } from '@/extract/page-text';
import { evaluate, type Trees, unpack } from '@/extract/trees';

/** What of a page reads as its article, were it one. */
export interface Body {
  kept: PageBlock[];
  /** Log-odds of each of the page's blocks to be of the article. */
  odds: number[];
}

/** Chosen on the training pages: where whole articles and nothing else are best told apart. */
export const floor = -0.3;

let model: Trees | null = null;

/** Judges each block of the page by itself and by what stands around it (see `scripts/train/models.md`). */
export function extractBody(page: PageText, shape: PageShape): Body {
  model ??= unpack(packed);
  const body = judgeBlocks(page, shape, model);
  return { ...body, kept: seenBlocks(body.kept) };
}

export function judgeBlocks(page: PageText, shape: PageShape, trees: Trees): Body {
  const rowOf = measureBlocks(page, shape);
  const odds = page.blocks.map((_, i) => evaluate(trees, rowOf(i)));
  return { kept: keepBlocks(page.blocks, odds, shape), odds };
}

/**
 * Without copies for print or for other screens, which style sheets hide. Where most of the text is hidden the page is still being
 * put together, and all of it stays.
 */
function seenBlocks(kept: PageBlock[]): PageBlock[] {
  const shown = new Set(kept.filter(({ box }) => box.isShown));
  const single = withoutCopies(kept, shown);
  const seen = single.filter((block) => shown.has(block));
  return sizeOf(seen) * 2 > sizeOf(single) ? seen : single;
}

/** A long paragraph that stands there twice to the letter belongs to a copy of the text: the first that is shown stays. */
function withoutCopies(kept: readonly PageBlock[], shown: ReadonlySet<PageBlock>): PageBlock[] {
  const chosen = new Map<string, PageBlock>();
  for (const block of kept) {
    const before = chosen.get(block.text);
    if (!before || (!shown.has(before) && shown.has(block))) chosen.set(block.text, block);
  }
  return kept.filter((block) => block.text.length < 80 || chosen.get(block.text) === block);
}

function sizeOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

/** What a reader who wants the page all the same may mean: its body, else its sentences, else all that it says. */
export function anyText({ blocks }: PageText, { kept }: Body): PageBlock[] {
  if (kept.length > 0) return kept;
  const sentences = blocks.filter(isProse);
  return sentences.length > 0 ? sentences : [...blocks];
}

const never = Area.dialog | Area.comments | Area.footer | Area.navigation | Area.form;

/**
 * The blocks that are judged to be of the article, but for those in a part of the page that is never text, and with the
 * sentences that stand among them: a template does not end an article in the middle of a box.
 */
function keepBlocks(blocks: readonly PageBlock[], odds: readonly number[], shape: PageShape): PageBlock[] {
  const areasOf = (block: PageBlock) => shape.get(block.box)?.areas ?? 0;
  const likely = new Set(blocks.filter((_, i) => (odds[i] ?? floor) > floor));
  let shared = -1;
  for (const block of likely) if (block.text.length > 100) shared &= areasOf(block);
  const isApart = (block: PageBlock, more = 0) => {
    const areas = areasOf(block) & ~shared;
    return (areas & (never | more)) !== 0 || (areas & Area.aside && areas & Area.related) !== 0;
  };
  for (const block of likely) if (isApart(block) || isNotice(block, shape, shared)) likely.delete(block);

  dropLabelled(blocks, likely);

  /** How much prose stands in a box, and how much of it is kept. */
  const prose = new Map<Box, { all: number; kept: number }>();
  for (const block of blocks) {
    if (!isProse(block)) continue;
    for (const box of [block.box, block.box.parent]) {
      if (!box) continue;
      const sum = prose.get(box) ?? { all: 0, kept: 0 };
      sum.all += block.text.length;
      if (likely.has(block)) sum.kept += block.text.length;
      prose.set(box, sum);
    }
  }
  const isText = (box: Box | null) => {
    const sum = box && prose.get(box);
    return sum ? sum.kept >= 300 && sum.kept >= sum.all / 4 : false;
  };
  return blocks.filter((block, i) => {
    if (likely.has(block)) return true;
    if (!isSentence(block) || isApart(block, Area.related | Area.aside | Area.chrome)) return false;
    const { box } = block;
    const value = odds[i] ?? -9;
    if (value > -4 && (isText(box) || isText(box.parent))) return true;
    // A box without a name around one paragraph is only a wrapper.
    const least = box.tag === 'p' && box.parent?.own === 0 ? -3 : -1;
    return value > least && isText(box.parent?.parent ?? null);
  });
}

/** After a line such as "Read more:" come links to other pages, each a line of its own. */
function dropLabelled(blocks: readonly PageBlock[], likely: Set<PageBlock>): void {
  let isLabelled = false;
  for (const block of blocks) {
    isLabelled = isFurniture(block.text) || (isLabelled && block.linkLength > block.text.length * 0.9);
    if (isLabelled) likely.delete(block);
  }
}

/** What a paywall or newsletter box says is short; a box of that name with much text in it is a wrapper of the article. */
function isNotice({ box, text }: PageBlock, shape: PageShape, shared: number): boolean {
  if (!((shape.get(box)?.areas ?? 0) & ~shared & notice) || !isPlea(text)) return false;
  let outer = box;
  for (let i = 0; i < 20 && outer.parent && (shape.get(outer.parent)?.areas ?? 0) & notice; i++)
    outer = outer.parent;
  return (shape.get(outer)?.prose ?? 0) < 700;
}

function isSentence({ text, linkLength }: PageBlock): boolean {
  return text.length >= 60 && linkLength < text.length * 0.3 && /[.!?…。"”»’]$/.test(text);
}
