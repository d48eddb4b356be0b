import type { RecordReading } from '@/browser/message-shapes';
import { linkCard } from '@/entrypoints/reader/link-card';
import { quotePieces } from '@/entrypoints/reader/list-items';
import { pageFacts } from '@/entrypoints/reader/page-facts';
import { analysisIn, type PageReading } from '@/entrypoints/reader/read-page';
import type { Block, TextLink } from '@/model/article';
import type { Findings } from '@/model/finding';
import type { Item, PageFacts } from '@/model/reading';
import type { SpanPair } from '@/model/span';
import { createTextMap, type TextMap } from '@/page/text-map';

/** What the reader script knows of a page that it has read. */
export interface KnownPage {
  /** See `PageReading`. */
  asked: string;
  answer: RecordReading;
  text: string;
  blocks: Block[];
  page: PageFacts;
  map: TextMap;
  document: Document;
  translated: boolean;
  /** The plan's `wanted` that the findings are for. */
  wanted: string;
  findings: Findings;
  quoted: SpanPair[];
  card: () => string | null;
  pieces: Map<string, SpanPair[]>;
}

/** A page as its script sees it. */
export interface SeenPage {
  url: string;
  title: string;
  translated: boolean;
}

/** What a reading says, as far as possible taken from what was known before. */
export function knownPage(
  { pieces, plan: _, links, ...reading }: PageReading,
  { url, title, translated }: SeenPage,
  wanted: string,
  before: KnownPage | null,
): KnownPage {
  const { answer, text } = reading;
  const same = hasFindings(before, text, wanted) ? before : null;
  const { findings, quoted, card } = same?.answer.analysis === answer.analysis ? same : found(answer, links);
  return {
    ...reading,
    page: pageFacts(answer.facts, url, title),
    map: createTextMap(text, pieces),
    translated,
    wanted,
    findings,
    quoted,
    card,
    pieces: same?.pieces ?? quotePieces(findings),
  };
}

/** Whether what is known was found in this text, for this wish. */
export function hasFindings(known: KnownPage | null, text: string, wanted: string): known is KnownPage {
  return known?.text === text && known.wanted === wanted;
}

function found(
  answer: RecordReading,
  links: () => TextLink[],
): Pick<KnownPage, 'findings' | 'quoted' | 'card'> {
  const { card, ...analysis } = analysisIn(answer);
  return { ...analysis, card: linkCard(card, links) };
}

/** Where an item stands: all its pieces or none, half a quote would say something else. */
export function placesOf({ map, pieces }: KnownPage, { id, span }: Item): Range[] | null {
  if (!span) return null;
  const found: Range[] = [];
  for (const [start, end] of pieces.get(id) ?? [[span.start, span.end]]) {
    const ranges = map.toRanges({ start, end });
    if (!ranges) return null;
    found.push(...ranges);
  }
  return found;
}
