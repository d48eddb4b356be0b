import type { Analysis, PageAnswer } from '@/browser/messages';
import { readSettings } from '@/browser/settings';
import { analyse } from '@/engine/analyse';
import { describePage } from '@/engine/describe-page';
import { articleFacts } from '@/entrypoints/background/article-facts';
import { readRecord } from '@/entrypoints/background/read-record';
import { field } from '@/entrypoints/background/shapes';
import { extractArticle } from '@/extract/extract-article';
import { pageAddress } from '@/formats/address-and-time';
import { boolean } from '@/formats/shape';
import type { Article } from '@/model/article';
import type { Findings, Quote } from '@/model/finding';
import type { MarkKind } from '@/model/mark-choice';

/**
 * What of a page is an article and what the engine finds in it, as JSON: many small objects cross to a page much slower than one
 * string. Done here and not in the page, where every article would pay for loading extraction and engine and for running them for
 * the first time, and a long text would stop scrolling and typing.
 */
export async function readPage(ask: unknown): Promise<string> {
  const url = field(ask, 'url', pageAddress);
  const force = field(ask, 'force', boolean);
  const { isArticle, article, chosen } = extractArticle(field(ask, 'record', readRecord), url, { force });
  const facts = articleFacts(article.facts, 'facts');
  return JSON.stringify({
    isArticle,
    chosen,
    kinds: article.blocks.map(({ kind }) => kind),
    facts,
    analysis: article.text === '' ? null : await analysisOf({ ...article, facts }, url),
  } satisfies PageAnswer);
}

async function analysisOf(article: Omit<Article, 'links'>, url: string): Promise<string> {
  const { kindsOff, density } = await readSettings();
  const { quotes, claims, provenance } = analyse(article, { claims: { kindsOff, density } });
  const findings: Findings = {
    quotes: quotes.slice(0, most),
    claims: claims.slice(0, most),
    provenance: provenance.slice(0, most),
  };
  // What is known of a page, and what its words are compared by, does not hang on what the reader wants to see marked.
  const card = JSON.stringify(describePage({ ...article, url }, findings));
  const quoted = findings.quotes.filter(({ type }) => type !== 'indirect').flatMap(({ spans }) => spans);
  const wanted = { ...findings, quotes: findings.quotes.filter((quote) => !isOff(quote, kindsOff)) };
  return JSON.stringify({ findings: wanted, quoted, card } satisfies Analysis);
}

function isOff({ type }: Quote, kindsOff: readonly MarkKind[]): boolean {
  return type !== 'term' && kindsOff.includes(type);
}

/** No article has as many; a page made of quotation marks would fill the memory with their descriptions. */
const most = 10_000;
