import packed from '@/extract/detector-model.json' with { type: 'json' };
import type { Body } from '@/extract/extract-body';
import type { Declared } from '@/extract/facts-declared';
import { measureBody, measureHead } from '@/extract/measure-body';
import { type Measured, pageFeatures } from '@/extract/page-features';
import type { PageText } from '@/extract/page-text';
import { evaluate, type Trees, unpack } from '@/extract/trees';

let model: Trees | null = null;

/** Whether the page as a whole is one article (news, post, release, live blog) and no list, shop, forum or manual. */
export function isArticlePage(declared: Declared, page: PageText, body: Body): boolean {
  if (body.kept.length === 0) return false;
  model ??= unpack(packed);
  const measured = { body: measureBody(page, body), head: measureHead(declared, page, body) };
  return evaluate(model, pageFeatures(declared, page, body, measured)) > 0 || isStory(measured);
}

/**
 * A page that is all text, with quotations, under a heading that the document's title repeats: a story, whatever its address and
 * however little it declares. No page that is none was taken for one among a thousand.
 */
function isStory({ body, head }: Measured): boolean {
  const { quoteDensity, sentences, share, linkShare, youDensity, doubtShare } = body;
  const isText =
    sentences >= 12 && share > 0.75 && linkShare < 0.06 && doubtShare < 0.35 && head.finished > 0.6;
  return isText && quoteDensity > 0.003 && youDensity < 0.002 && head.share > 0.6;
}
