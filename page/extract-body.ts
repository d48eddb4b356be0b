import { blockFeatures } from '@/page/block-features';
import packed from '@/page/body-model.json' with { type: 'json' };
import type { PageShape } from '@/page/page-shape';
import type { PageBlock, PageText } from '@/page/read-blocks';
import { evaluate, type Trees, unpack } from '@/page/trees';

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
  return judgeBlocks(page, shape, model);
}

export function judgeBlocks(page: PageText, shape: PageShape, trees: Trees): Body {
  const odds = blockFeatures(page, shape).map((row) => evaluate(trees, row));
  return { kept: page.blocks.filter((_, i) => (odds[i] ?? floor) > floor), odds };
}
