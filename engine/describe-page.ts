import type { ArticleFacts, Block } from '@/model/article';
import type { Findings } from '@/model/finding';
import type { CardChain, CardSpeaker, PageCard } from '@/model/page-card';

/** What is known of a page as a whole from its text and from what it says of itself. Never throws. */
export function describePage(
  article: { text: string; blocks: readonly Block[]; facts: ArticleFacts; url: string },
  findings: Findings,
): PageCard {
  const { text, blocks, facts, url } = article;
  const quotes = findings.quotes.filter(({ type }) => type !== 'term');
  const speakers = new Map<string, CardSpeaker>();
  const chains = new Map<string, CardChain>();
  const unnamed = (name: string) => /\p{Ll}/u.test(name) && !/\p{Lu}/u.test(name);
  for (const quote of quotes) {
    const name = quote.speaker?.name ?? null;
    const known: CardSpeaker = speakers.get(name ?? '') ?? {
      name,
      naming:
        name === null
          ? 'unknown'
          : unnamed(name)
            ? /diplomat|official/.test(name)
              ? 'unnamed'
              : 'role'
            : 'named',
      words: 0,
      quotes: 0,
      span: quote.speaker && { start: quote.speaker.start, end: quote.speaker.end },
    };
    known.words += text.slice(quote.start, quote.end).split(/\s+/).length;
    known.quotes++;
    speakers.set(name ?? '', known);
    const links = [quote.speaker, ...quote.via].map((m) => ({
      name: m?.name ?? null,
      unnamed: m ? unnamed(m.name) : false,
      span: m && { start: m.start, end: m.end },
    }));
    const key = links.map((l) => l.name).join('>');
    const chain: CardChain = chains.get(key) ?? { links, quotes: [] };
    chain.quotes.push({ start: quote.start, end: quote.end });
    chains.set(key, chain);
  }
  const marks = findings.provenance;
  const spanned = (kind: string) =>
    marks.flatMap((m) =>
      m.kind === kind && m.start !== undefined && m.end !== undefined
        ? [{ start: m.start, end: m.end, text: text.slice(m.start, m.end) }]
        : [],
    );
  return {
    host: new URL(url).hostname,
    facts,
    origin: [
      ...spanned('agency-credit').map((s) => ({
        kind: 'agency-credit' as const,
        value: s.text,
        from: 'text' as const,
        span: s,
      })),
      ...spanned('own-reporting-of-other-outlet').map((s) => ({
        kind: 'foreign-staff' as const,
        value: s.text,
        from: 'text' as const,
        span: s,
      })),
    ],
    speakers: [...speakers.values()],
    chains: [...chains.values()],
    quotes: quotes.length,
    indirect: quotes.filter((q) => q.via.length > 0).length,
    soleOrigin: null,
    dates: spanned('relative-date').map((s) => ({ ...s, from: null, to: null })),
    rewriting: spanned('spun-phrase'),
    furniture: blocks
      .filter((b) => b.kind === 'furniture')
      .map((b) => ({ start: b.start, end: b.end, text: text.slice(b.start, b.end) })),
  };
}
