import type { Analysis } from '@/browser/messages';
import { readSettings } from '@/browser/settings';
import { analyse } from '@/engine/analyse';
import { describePage } from '@/engine/describe-page';
import { articleFacts } from '@/entrypoints/background/article-facts';
import { field } from '@/entrypoints/background/shapes';
import { pageAddress, webAddress } from '@/formats/address-and-time';
import { count, FormatError, list, object, oneOf, orNull, string } from '@/formats/shape';
import type { Block, BlockKind, TextLink } from '@/model/article';
import type { Findings, Quote } from '@/model/finding';
import type { MarkKind } from '@/model/mark-choice';

const kinds: readonly BlockKind[] = [
  'title',
  'heading',
  'paragraph',
  'blockquote',
  'list-item',
  'caption',
  'furniture',
];

/** What does not fit is left out: links must not hinder the page's being read. */
const links = orNull(list(orNull(object<TextLink>({ start: count, end: count, url: webAddress })), 2_000));

const blocks = list(object<Block>({ start: count, end: count, kind: oneOf(kinds) }), 100_000);

/**
 * What the engine finds in a page's text, as JSON: many small objects cross to a page much slower than one string. Done here
 * and not in the page, where a long text would stop scrolling and typing and every article would pay for loading the engine.
 */
export async function analysePage(ask: unknown): Promise<string> {
  const article = { ...articleText(ask), facts: field(ask, 'facts', articleFacts) };
  const url = field(ask, 'url', pageAddress);
  const { kindsOff, density } = await readSettings();
  const { quotes, claims, provenance } = analyse(article, { claims: { kindsOff, density } });
  const findings: Findings = {
    quotes: quotes.slice(0, most),
    claims: claims.slice(0, most),
    provenance: provenance.slice(0, most),
  };
  // What is known of a page, and what its words are compared by, does not hang on what the reader wants to see marked.
  const linked = field(ask, 'links', links)?.filter((link) => link !== null) ?? [];
  const card = JSON.stringify(describePage({ ...article, url, links: linked }, findings));
  const quoted = findings.quotes.filter(({ type }) => type !== 'indirect').flatMap(({ spans }) => spans);
  const wanted = { ...findings, quotes: findings.quotes.filter((quote) => !isOff(quote, kindsOff)) };
  return JSON.stringify({ findings: wanted, quoted, card } satisfies Analysis);
}

function isOff({ type }: Quote, kindsOff: readonly MarkKind[]): boolean {
  return type !== 'term' && kindsOff.includes(type);
}

/** The text and blocks of a request, checked. */
export function articleText(ask: unknown): { text: string; blocks: Block[] } {
  const text = field(ask, 'text', string(10_000_000));
  const found = field(ask, 'blocks', blocks);
  checkOrder(found, text.length);
  return { text, blocks: found };
}

/** No article has as many; a page made of quotation marks would fill the memory with their descriptions. */
const most = 10_000;

/** The engine trusts that blocks are in order and within the text; a page's script need not be trusted so far. */
function checkOrder(found: Block[], length: number): void {
  let last = 0;
  for (const { start, end } of found) {
    if (start < last || end < start || end > length) throw new FormatError('The blocks do not fit the text.');
    last = end;
  }
}
