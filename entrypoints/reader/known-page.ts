import { describeTarget } from '@/anchor/describe-target';
import type { RecordReading } from '@/browser/message-shapes';
import { linkCard } from '@/entrypoints/reader/link-card';
import { quotePieces } from '@/entrypoints/reader/list-items';
import { analysisIn, type PageReading } from '@/entrypoints/reader/read-page';
import type { Block, TextLink } from '@/model/article';
import type { Findings } from '@/model/finding';
import type { Item } from '@/model/reading';
import type { Span, SpanPair } from '@/model/span';
import { createTextMap, type TextMap } from '@/page/text-map';

/** What the reader script knows of a page that it has read. */
export interface KnownPage {
  /** See `PageReading`. */
  asked: string;
  answer: RecordReading;
  text: string;
  blocks: Block[];
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

/** What a reading says, as far as possible taken from what was known before. */
export function knownPage(
  { pieces, plan: _, links, ...reading }: PageReading,
  translated: boolean,
  wanted: string,
  before: KnownPage | null,
): KnownPage {
  const { answer, text } = reading;
  const same = hasFindings(before, text, wanted) ? before : null;
  const { findings, quoted, card } = same?.answer.analysis === answer.analysis ? same : found(answer, links);
  return {
    ...reading,
    map: createTextMap(text, pieces),
    translated,
    wanted,
    findings,
    quoted,
    card,
    pieces: same?.pieces ?? quotePieces(findings),
  };
}

/** How words would be kept, and under which page. */
export function placeIn(
  { text, answer: { stretches } }: KnownPage,
  { start, end }: Span,
): Pick<Item, 'target' | 'page'> {
  const own = stretches.find((one) => start < one.end);
  // What reaches into the next article is a place in the text as a whole.
  const { start: from, end: to } = own && end <= own.end ? own : { start: 0, end: text.length };
  const target = describeTarget(text.slice(from, to), { start: start - from, end: end - from });
  return { target, page: own?.page };
}

/** What of the text is compared with its snapshot. */
export function ownArticle({ answer, text, blocks }: KnownPage): Pick<KnownPage, 'text' | 'blocks'> {
  const own = blocks.slice(0, answer.comparable);
  return { text: text.slice(0, own.at(-1)?.end ?? 0), blocks: own };
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
