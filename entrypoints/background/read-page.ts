import type { Analysis, RecordReading } from '@/browser/message-shapes';
import { readSettings } from '@/browser/settings';
import { analyse } from '@/engine/analyse';
import { describePage } from '@/engine/describe-page';
import { articleFacts } from '@/entrypoints/background/article-facts';
import { extractArticle } from '@/extract/extract-article';
import type { Article } from '@/model/article';
import type { Findings, Quote } from '@/model/finding';
import type { MarkKind } from '@/model/mark-choice';
import type { PageRecord } from '@/model/page-record';

/**
 * What of a page is an article and what the engine finds in it. Done here and not in the page, where every article would pay for
 * loading extraction and engine and for running them for the first time, and a long text would stop scrolling and typing.
 * `force`: also of a page that is no article. `claims` counts them, `null` where there is no text.
 */
export async function readPage(
  record: PageRecord,
  url: string,
  force: boolean,
): Promise<RecordReading & { claims: number | null }> {
  const { isArticle, article, chosen } = extractArticle(record, url, { force });
  const facts = articleFacts(article.facts, 'facts');
  const found = article.text === '' ? null : await analysisOf({ ...article, facts }, url);
  return {
    isArticle,
    chosen,
    kinds: article.blocks.map(({ kind }) => kind),
    facts,
    analysis: found && JSON.stringify(found),
    claims: found?.findings.claims.length ?? null,
  };
}

async function analysisOf(article: Omit<Article, 'links'>, url: string): Promise<Analysis> {
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
  return { findings: wanted, quoted, card };
}

function isOff({ type }: Quote, kindsOff: readonly MarkKind[]): boolean {
  return type !== 'term' && kindsOff.includes(type);
}

/** No article has as many; a page made of quotation marks would fill the memory with their descriptions. */
const most = 10_000;
