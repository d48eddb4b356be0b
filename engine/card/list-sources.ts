import { countQuotedWords } from '@/engine/card/count-words';
import { namingOf } from '@/engine/card/naming';
import { overlapsAny } from '@/engine/card/overlaps-any';
import type { Findings, Mention, Quote } from '@/model/finding';
import type { CardChain, CardSpeaker, Naming, PageCard } from '@/model/page-card';
import type { Span } from '@/model/span';

/** What a page card says of the sources in the text. */
export type Sources = Pick<PageCard, 'speakers' | 'chains' | 'quotes' | 'indirect' | 'soleOrigin'>;

/** No page's card shows more places for one chain. */
const mostPlaces = 50;

/** Who speaks with how many words, through whom, in order of appearance; words that nobody is quoted as saying do not count. */
export function listSources(text: string, findings: Findings): Sources {
  const quotes = findings.quotes.filter(({ type }) => type !== 'term');
  const namings = readNamings(findings);
  const words = countQuotedWords(text, quotes);
  const speakers = new Map<string, CardSpeaker>();
  const chains = new Map<string, CardChain>();
  let indirect = 0;
  for (const [index, quote] of quotes.entries()) {
    addSpeaker(speakers, quote, words[index] ?? 0, namings);
    addChain(chains, quote, namings);
    const hops = [quote.speaker, ...quote.via];
    if (quote.via.length > 0 || hops.some((hop) => hop && namings(hop) === 'unnamed')) indirect++;
  }
  return {
    speakers: [...speakers.values()],
    chains: [...chains.values()],
    quotes: quotes.length,
    indirect,
    soleOrigin: soleOriginOf(quotes),
  };
}

type ReadNaming = (mention: Mention) => Naming;

/** Naming by what the speaker is called, and by whether a claim rests on the speaker's being unnamed. */
function readNamings({ claims }: Findings): ReadNaming {
  const anonymous: Span[] = [];
  for (const { kind, trigger } of claims) {
    if (kind !== 'anonymous-source' && kind !== 'vague-group' && kind !== 'unnamed-data') continue;
    if (trigger.start >= (anonymous.at(-1)?.end ?? 0)) anonymous.push(trigger);
  }
  return (mention) => namingOf(mention.name, overlapsAny(anonymous, mention));
}

function addSpeaker(
  speakers: Map<string, CardSpeaker>,
  { speaker }: Quote,
  words: number,
  naming: ReadNaming,
): void {
  const key = speaker?.name.toLowerCase() ?? '';
  const known = speakers.get(key);
  if (known) {
    known.words += words;
    known.quotes++;
    return;
  }
  speakers.set(key, {
    name: speaker?.name ?? null,
    naming: speaker ? naming(speaker) : 'unknown',
    words,
    quotes: 1,
    span: speaker && { start: speaker.start, end: speaker.end },
  });
}

function addChain(
  chains: Map<string, CardChain>,
  { start, end, speaker, via }: Quote,
  naming: ReadNaming,
): void {
  const key = [speaker, ...via].map((hop) => hop?.name.toLowerCase() ?? '').join(' > ');
  const chain = chains.get(key);
  if (chain) {
    if (chain.quotes.length < mostPlaces) chain.quotes.push({ start, end });
    return;
  }
  const links = [speaker, ...via].map((hop) => ({
    name: hop?.name ?? null,
    unnamed: hop !== null && naming(hop) === 'unnamed',
    span: hop && { start: hop.start, end: hop.end },
  }));
  chains.set(key, { links, quotes: [{ start, end }] });
}

/** The one outlet or person that all quotes go back to, the last hop before the page; `null` when there are several or one quote. */
function soleOriginOf(quotes: readonly Quote[]): string | null {
  const names = new Set(quotes.map(({ speaker, via }) => (via.at(-1) ?? speaker)?.name ?? null));
  const [name = null] = names;
  return quotes.length > 1 && names.size === 1 ? name : null;
}
