import { elementsByTag, queryAll, textContent } from '@/page/dom';
import { countInnerLines } from '@/page/inner-pages';

const unlikely = words(
  'search login signin register cart checkout account tag tags category author authors forum forums thread threads contact ' +
    'product products shop collection collections doc docs wiki help page',
);
const likely = words('blog blogs news article articles story post posts');
const articleData = /"@type"\s*:\s*\[?\s*"(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report\w*)"/;
const otherData =
  /"@type"\s*:\s*"(?:Product|ItemList|CollectionPage|QAPage|DiscussionForumPosting|SearchResultsPage)"/;

/**
 * Whether the page may be an article: so cheap that it runs on every page, and wrong rather towards yes.
 * Counts elements and looks at the address and at what the head declares; reads no text and asks for no layout. It counts even
 * where it asks whether there is one, and takes words from a list instead of patterns: the first element that a script is given
 * costs it 0.3 ms, the first use of a long pattern half of that.
 * The weights are a logistic regression's (see `scripts/train/models.md`).
 */
export function mayBeArticle(document: Document, url: string): boolean {
  const count = (tag: string) => elementsByTag(document, tag).length;
  const outer = count('p');
  const paragraphs = outer < 2 ? outer + countInnerLines(document) : outer;
  const lines = paragraphs + count('br');
  if (lines < 2 && count('div') < 5 && count('td') < 5) return false;
  const has = (selector: string) => queryAll(document, selector).length > 0;
  const hasType = (content: string) => has(`meta[property="og:type"]${content}`);
  const data = declaredData(document);
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
  if (data !== '' && articleData.test(data)) score += 3.9;
  else if (data !== '' && otherData.test(data)) score -= 1.85;
  if (['article', 'news', 'blog'].some((kind) => hasType(`[content*="${kind}" i]`))) score += 2;
  else if (hasType('[content="website"]')) score -= 0.3;
  else if (hasType('[content]:not([content=""])')) score -= 1;
  if (has('meta[property="article:published_time"]')) score += 0.9;
  if (has('[itemtype*="Article"],[itemtype*="BlogPosting"],[itemprop="articleBody"]')) score += 0.85;
  return score + ofAddress(url) > -3.5;
}

function declaredData(document: Document): string {
  const scripts = queryAll(document, 'script[type*="ld+json"]');
  return scripts.length > 0 ? Array.from(scripts, (script) => textContent(script) ?? '').join() : '';
}

function ofAddress(address: string): number {
  // By hand: a script's first `URL` costs as much as half of all the counts.
  const [whole = ''] = address.split('#', 1);
  const [path = '', search] = whole.split('?', 2);
  const [, , host, ...names] = path.split('/');
  if (!host) return 0;
  const parts = names.filter(Boolean);
  const last = parts.at(-1) ?? '';
  let score = -1.45 + 0.4 * Math.min(10, last.replaceAll('_', '-').split('-').length - 1);
  if (!last && !search) score -= 2.7;
  const lower = parts.map((part) => part.toLowerCase());
  if (lower.some((name) => unlikely.has(name))) score -= 3;
  if (lower.some((name) => likely.has(name) || /^20\d\d$/.test(name))) score += 3;
  return score;
}

function words(list: string): Set<string> {
  return new Set(list.split(' '));
}

function log(count: number): number {
  return Math.log(1 + count);
}
