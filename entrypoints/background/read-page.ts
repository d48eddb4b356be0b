import type { Analysis, RecordReading } from '@/browser/message-shapes';
import { readSettings } from '@/browser/settings';
import { analyse } from '@/engine/analyse';
import { describePage } from '@/engine/describe-page';
import { articleFacts } from '@/entrypoints/background/article-facts';
import { pageFacts } from '@/entrypoints/background/page-facts';
import { extractArticle } from '@/extract/extract-article';
import { ownAddresses } from '@/extract/own-addresses';
import type { Article, Fact } from '@/model/article';
import type { ArticlePart, SeenPart, Stretch } from '@/model/article-part';
import type { Findings, Quote } from '@/model/finding';
import type { MarkKind } from '@/model/mark-choice';
import type { PageRecord } from '@/model/page-record';

/**
 * What of a page is an article and what the engine finds in it. Done here and not in the page, where every article would pay for
 * loading extraction and engine and for running them for the first time, and a long text would stop scrolling and typing.
 * `force`: also of a page that is no article. `seen`: the articles that were found on it before. `claims` counts them, `null` where there is no text.
 */
export async function readPage(
  record: PageRecord,
  url: string,
  force: boolean,
  seen: readonly SeenPart[] = [],
): Promise<RecordReading & { claims: number | null }> {
  const extract = extractArticle(record, url, { force });
  const { isArticle, article, chosen, declared } = extract;
  const facts = articleFacts(article.facts, 'facts');
  const page = pageFacts(facts, url, record.head.title);
  const now = { url, title: record.head.title, page, declared };
  const parts = chosen.length > 0 ? ownAddresses(extract.parts.slice(0, mostParts), seen, now) : [];
  const own = parts.find((part) => part.url === url)?.page ?? page;
  const known = own.title === page.title ? facts : { ...facts, ...noFacts, title: titled(own.title) };
  const found = article.text === '' ? null : await analysisOf({ ...article, facts: known }, url);
  return {
    isArticle,
    chosen,
    kinds: article.blocks.map(({ kind }) => kind),
    page: own,
    parts,
    stretches: stretchesOf(parts, article, url),
    // Of others that scrolling has appended it is not sure yet where they end.
    comparable: parts[0]?.url === url ? (parts[1]?.from ?? chosen.length) : 0,
    analysis: found && JSON.stringify(found),
    claims: found?.findings.claims.length ?? null,
  };
}

/** Nobody scrolls through more. */
const mostParts = 200;

/** What a page that has gone on to another article does not say of that one. */
const noFacts = { byline: null, published: null, modified: null, canonical: null, credits: [] };

function titled(value: string): Fact {
  return { value, from: 'markup', sure: 'likely' };
}

function stretchesOf(
  parts: readonly ArticlePart[],
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  now: string,
): Stretch[] {
  const first = parts.filter(({ url }, i) => url !== parts[i - 1]?.url);
  return first.map(({ from, url, page }, i) => ({
    start: blocks[from]?.start ?? 0,
    end: blocks[first[i + 1]?.from ?? -1]?.start ?? text.length,
    url,
    ...(url !== now && { page }),
  }));
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
