import { attribute, elementsByTag, query, queryAll, textContent } from '@/page/dom';
import { countInnerLines } from '@/page/inner-pages';

const unlikelyPath =
  /\/(?:search|login|signin|register|cart|checkout|account|tags?|category|authors?|forums?|threads?|contact|products?|shop|collections?|docs?|wiki|help|page)(?:\/|$|\?)/i;
const likelyPath = /\/(?:blogs?|news|articles?|story|posts?|20\d\d)(?:\/|$)/i;
const articleData = /"@type"\s*:\s*\[?\s*"(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report\w*)"/;
const otherData =
  /"@type"\s*:\s*"(?:Product|ItemList|CollectionPage|QAPage|DiscussionForumPosting|SearchResultsPage)"/;

/**
 * Whether the page may be an article: so cheap that it runs on every page, and wrong rather towards yes.
 * Counts elements and looks at the address and at what the head declares; reads no text and asks for no layout.
 * The weights are a logistic regression's (see `scripts/train/models.md`).
 */
export function mayBeArticle(document: Document, url: string): boolean {
  const count = (tag: string) => elementsByTag(document, tag).length;
  const outer = count('p');
  const paragraphs = outer < 2 ? outer + countInnerLines(document) : outer;
  const lines = paragraphs + count('br');
  if (lines < 2 && count('div') < 5 && count('td') < 5) return false;
  const type = declaredType(document);
  const isArticleType = /article|news|blog/i.test(type);
  const data = Array.from(
    queryAll(document, 'script[type*="ld+json"]'),
    (script) => textContent(script) ?? '',
  ).join();
  const articles = count('article');
  let score =
    -1.8 +
    0.53 * log(paragraphs) +
    0.04 * log(lines) -
    0.43 * log(count('a')) +
    0.21 * log(articles) -
    0.22 * log(count('time'));
  if (articles === 1) score += 1.1;
  if (count('h1') === 1) score += 0.44;
  if (articleData.test(data)) score += 3.9;
  else if (otherData.test(data)) score -= 1.85;
  if (isArticleType) score += 2;
  else if (type) score -= type === 'website' ? 0.3 : 1;
  if (query(document, 'meta[property="article:published_time"]')) score += 0.9;
  if (query(document, '[itemtype*="Article"],[itemtype*="BlogPosting"],[itemprop="articleBody"]'))
    score += 0.85;
  return score + ofAddress(url) > -3.5;
}

function declaredType(document: Document): string {
  const element = query(document, 'meta[property="og:type"]');
  return (element && attribute(element, 'content')) ?? '';
}

function ofAddress(address: string): number {
  if (!URL.canParse(address)) return 0;
  const { pathname, search } = new URL(address);
  const last = pathname.split('/').filter(Boolean).at(-1) ?? '';
  let score = -1.45 + 0.4 * Math.min(10, last.split(/[-_]/).length - 1);
  if (!last && !search) score -= 2.7;
  if (unlikelyPath.test(pathname)) score -= 3;
  if (likelyPath.test(pathname)) score += 3;
  return score;
}

function log(count: number): number {
  return Math.log(1 + count);
}
