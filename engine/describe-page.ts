import { listDates } from '@/engine/card/list-dates';
import { type CreditedFacts, listOrigin } from '@/engine/card/list-origin';
import { listSources } from '@/engine/card/list-sources';
import { findRewriting, isRewritten } from '@/engine/provenance/find-rewriting';
import { setAside } from '@/engine/set-aside';
import { type Token, tokenize } from '@/engine/tokens';
import type { Block } from '@/model/article';
import type { Findings } from '@/model/finding';
import type { PageCard } from '@/model/page-card';
import type { Span } from '@/model/span';

/** What is known of a page as a whole: its text, what it says of itself, its address. */
export interface DescribedPage {
  text: string;
  blocks: readonly Block[];
  facts: CreditedFacts;
  url: string;
}

/** As many of each list are given; `leftOff` says how many are not. */
const most = 200;
const longestText = 300;

/**
 * The page's card from its text and from what it says of itself. Everything has its place in the text or says how it is known;
 * nothing is judged. `findings` are those of the same text. Never throws; linear.
 */
export function describePage(page: DescribedPage, findings: Findings): PageCard {
  const { text, facts, url } = page;
  const blocks = setAside(text, page.blocks);
  const aside = blocks.filter(({ kind }) => kind === 'furniture');
  const tokens = outside(tokenize(text), aside);
  const phrases = findRewriting(tokens);
  const withText = ({ start, end }: Span) => ({
    start,
    end,
    text: text.slice(start, Math.min(end, start + longestText)),
  });
  const lists = {
    origin: listOrigin({ text, blocks, facts, url }, findings.provenance),
    dates: listDates(text, tokens, facts.published?.value ?? null),
    rewriting: isRewritten(phrases) ? phrases.map(withText) : [],
    furniture: aside.map(withText),
  };
  const card = { host: hostOf(url), facts, ...listSources(text, findings), ...lists };
  const leftOff: PageCard['leftOff'] = {};
  for (const name of ['origin', 'speakers', 'chains', 'dates', 'rewriting', 'furniture'] as const) {
    if (card[name].length <= most) continue;
    leftOff[name] = card[name].length - most;
    card[name].length = most;
  }
  return { ...card, leftOff };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** The tokens that do not stand in any of the spans, which are in order. */
function outside(tokens: Token[], spans: readonly Span[]): Token[] {
  let at = 0;
  return tokens.filter(({ start, end }) => {
    while ((spans[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
    return end <= (spans[at]?.start ?? Number.POSITIVE_INFINITY);
  });
}
