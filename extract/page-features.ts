import type { Body } from '@/extract/extract-body';
import type { Declared } from '@/extract/facts-declared';
import { isArticleThing, typesOf } from '@/extract/facts-structured';
import { measureBody, measureHead } from '@/extract/measure-body';
import type { PageText } from '@/extract/page-text';
import { dateInAddress } from '@/extract/read-date';

/** Words in a path that tell lists, shops, forums and manuals from articles. */
const paths = [
  /\/(?:category|categories|tag|tags|topic|topics|section|archive|archives|author|authors|page|list|index)(?:[/.?]|$)/i,
  /\/(?:search|find|results|suche|buscar)(?:[/.?]|$)|[?&](?:q|s|query|search)=/i,
  /\/(?:forums?|threads?|t|viewtopic|showthread|discussion|community|questions?|comments|r)(?:[/.?-]|$)/i,
  /\/(?:products?|p|shop|store|collections?|item|dp|cart|buy|catalog|pricing)(?:[/.?-]|$)/i,
  /\/(?:docs?|documentation|guides?|reference|manual|api|help|support|wiki|learn|kb|faq|tutorials?)(?:[/.?-]|$)/i,
  /\/(?:blog|blogs|news|article|articles|story|stories|post|posts|press|press-releases?|magazine|opinion|insights)(?:[/.?-]|$)/i,
  /\/(?:login|signin|register|signup|account|contact|about|password|services?|solutions?|careers?|features?)(?:[/.?-]|$)/i,
];
const hosts = /^(?:docs?|developers?|help|support|forums?|community|shop|store|wiki|learn|api)\./i;

const types: RegExp[] = [
  /Product|Offer/,
  /ItemList|CollectionPage|SearchResultsPage|Blog$/,
  /QAPage|Question|DiscussionForumPosting|FAQPage/,
  /Organization|LocalBusiness|Corporation|Service|SoftwareApplication/,
  /WebSite/,
  /TechArticle|HowTo|Course|APIReference/,
  /NewsArticle|Reportage|LiveBlog/,
  /BlogPosting/,
  /Person|ProfilePage/,
  /Recipe|VideoObject|Event/,
];

/** Phrases of pages that are no article, counted in all blocks of the page. */
const phrases = [
  /\b(?:add to (?:cart|basket|bag)|buy now|in stock|out of stock|free shipping|checkout|sku)\b|in den warenkorb/i,
  /[$€£¥]\s?\d|\d\s?[$€£¥]/,
  /^(?:reply|quote|report|joined|posts?|views|replies|upvote|last post|members?|threads?)\b|\breplies\b/i,
  /\b(?:read more|continue reading|learn more|view all|see all|weiterlesen|lire la suite|leer más)\b/i,
  /\b(?:book a demo|free trial|get started|contact us|request a quote|our services|our clients|testimonials)\b/i,
  /\bago$|^\d{1,2} \w+ 20\d\d|\w{3,9} \d{1,2}, 20\d\d/i,
  /\b(?:min(?:ute)?s? read)\b|^(?:by|von|par|por) \p{Lu}/iu,
  /\b(?:next|previous|prev|on this page|table of contents|edit this page|was this (?:page|article) helpful)\b/i,
];

const countedTags = [
  'p',
  'a',
  'img',
  'li',
  'h1',
  'h2',
  'h3',
  'article',
  'time',
  'table',
  'pre',
  'code',
  'input',
  'button',
  'form',
  'iframe',
  'select',
  'blockquote',
  'figure',
  'section',
  'video',
  'br',
  'td',
];

/** What was measured of a page's body and of its head. */
export interface Measured {
  body: ReturnType<typeof measureBody>;
  head: ReturnType<typeof measureHead>;
}

/** The numbers by which a page is judged to be an article or not. */
export function pageFeatures(
  declared: Declared,
  page: PageText,
  body: Body,
  measured: Measured = { body: measureBody(page, body), head: measureHead(declared, page, body) },
): Float64Array {
  return Float64Array.from([
    ...ofAddress(declared.url),
    ...ofDeclared(declared),
    ...ofPage(page),
    ...Object.values(measured.body),
    ...Object.values(measured.head),
  ]);
}

function ofAddress(address: string): number[] {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return Array.from({ length: 11 + paths.length }, () => -1);
  }
  const segments = url.pathname.split('/').filter(Boolean);
  const last = segments.at(-1) ?? '';
  return [
    segments.length,
    last.length,
    last.split(/[-_+]|%20/).length,
    (last.match(/\d/g) ?? []).length,
    dateInAddress(address) ? 1 : 0,
    /\/20\d\d\//.test(url.pathname) ? 1 : 0,
    url.search ? 1 : 0,
    /\.(?:s?html?|php|aspx?)$/.test(last) ? 1 : 0,
    url.pathname.endsWith('/') ? 1 : 0,
    hosts.test(url.hostname) ? 1 : 0,
    Math.max(0, ...segments.map((segment) => segment.split('-').length)),
    ...paths.map((pattern) => (pattern.test(url.pathname + url.search) ? 1 : 0)),
  ];
}

function ofDeclared({ meta, things, article, head }: Declared): number[] {
  const type = (meta.get('og:type')?.[0] ?? '').toLowerCase();
  const names = things.flatMap(typesOf);
  const { title } = head;
  return [
    type === ''
      ? 0
      : /article|blog|news/.test(type)
        ? 1
        : type === 'website'
          ? 2
          : /product/.test(type)
            ? 3
            : 4,
    article ? 1 : 0,
    things.filter(isArticleThing).length,
    things.length,
    ...types.map((pattern) => (names.some((name) => pattern.test(name)) ? 1 : 0)),
    meta.has('article:published_time') ? 1 : 0,
    meta.has('article:modified_time') ? 1 : 0,
    meta.has('author') || meta.has('article:author') || meta.has('twitter:label1') ? 1 : 0,
    meta.has('article:section') || meta.has('article:tag') ? 1 : 0,
    meta.has('datepublished') || meta.has('date') || meta.has('pubdate') ? 1 : 0,
    (meta.get('description')?.[0] ?? '').length,
    meta.has('og:image') ? 1 : 0,
    meta.get('twitter:card')?.[0] === 'summary_large_image' ? 1 : 0,
    title.length,
    title.trim().split(/\s+/).length,
    /[?]/.test(title) ? 1 : 0,
  ];
}

function ofPage({ blocks, boxes, counts, itemTypes }: PageText): number[] {
  let length = 0;
  let linked = 0;
  let linkBlocks = 0;
  let long = 0;
  const hits = phrases.map(() => 0);
  const texts = new Set<string>();
  for (const block of blocks) {
    length += block.text.length;
    linked += block.linkLength;
    if (block.linkLength > block.text.length * 0.5) linkBlocks++;
    if (block.text.length > 200) long++;
    texts.add(block.text);
    if (block.text.length > 150) continue;
    phrases.forEach((phrase, i) => {
      if (phrase.test(block.text)) hits[i] = (hits[i] ?? 0) + 1;
    });
  }
  return [
    Math.log(1 + length),
    linked / (length + 1),
    linkBlocks / (blocks.length + 1),
    blocks.length,
    long,
    texts.size / (blocks.length + 1),
    boxes.length,
    ...countedTags.map((tag) => Math.min(300, counts.get(tag) ?? 0)),
    ...hits,
    itemTypes.some((type) => /Article|BlogPosting/.test(type)) ? 1 : 0,
    itemTypes.some((type) => /Product|Offer/.test(type)) ? 1 : 0,
    itemTypes.length,
  ];
}
