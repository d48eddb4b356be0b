import { blockFeatures } from '@/page/block-features';
import model from '@/page/body-model.json' with { type: 'json' };
import type { PageShape } from '@/page/page-shape';
import type { PageBlock, PageText } from '@/page/read-blocks';
import { evaluate } from '@/page/trees';

/** What of a page reads as its article, were it one. */
export interface Body {
  kept: PageBlock[];
  /** Log-odds of each of the page's blocks to be of the article. */
  odds: number[];
}

/** Chosen on the training pages: where whole articles and nothing else are best told apart. */
const floor = -0.3;

/** Judges each block of the page by itself and by what stands around it (see `scripts/train/models.md`). */
export function extractBody(page: PageText, shape: PageShape): Body {
  const odds = blockFeatures(page, shape).map((row) => evaluate(model, row));
  return { kept: page.blocks.filter((_, i) => (odds[i] ?? floor) > floor), odds };
}
