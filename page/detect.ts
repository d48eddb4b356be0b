import type { Body } from '@/page/extract-body';
import type { Declared } from '@/page/facts-declared';

/** Whether the page as a whole is one article: news, post, release, live blog; not a list of them. */
export function isArticlePage(declared: Declared, body: Body | null): boolean {
  if (!body || body.length < 400) return false;
  let score = body.length > 1200 ? 1 : 0;
  if (declared.article) score += 1.5;
  const type = declared.meta.get('og:type')?.[0]?.toLowerCase();
  if (type === 'article') score += 1.5;
  else if (type) score -= 0.5;
  if (declared.meta.has('article:published_time')) score += 0.5;
  if (isRoot(declared.url)) score -= 3;
  const linked = body.blocks.reduce((sum, block) => sum + block.linkLength, 0) / body.length;
  if (linked > 0.3) score -= 1.5;
  return score > 0.9;
}

function isRoot(url: string): boolean {
  try {
    const { pathname, search } = new URL(url);
    return pathname.length < 2 && search === '';
  } catch {
    return false;
  }
}
