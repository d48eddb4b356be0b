import packed from '@/page/detector-model.json' with { type: 'json' };
import type { Body } from '@/page/extract-body';
import type { Declared } from '@/page/facts-declared';
import { pageFeatures } from '@/page/page-features';
import type { PageText } from '@/page/read-blocks';
import { evaluate, type Trees, unpack } from '@/page/trees';

let model: Trees | null = null;

/** Whether the page as a whole is one article (news, post, release, live blog) and no list, shop, forum or manual. */
export function isArticlePage(declared: Declared, page: PageText, body: Body): boolean {
  model ??= unpack(packed);
  return body.kept.length > 0 && evaluate(model, pageFeatures(declared, page, body)) > 0;
}
