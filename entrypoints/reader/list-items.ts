import type { Subject } from '@/model/annotation';
import type { Claim, Findings, Quote } from '@/model/finding';
import type { Item, PageFacts } from '@/model/reading';
import type { Anchor, TextTarget } from '@/model/selector';
import type { Span, SpanPair } from '@/model/span';

/** A kept note without its words: where it stood and where it stands now. `anchor` is `null` for the page as a whole. */
export interface KeptNote {
  id: string;
  subject: Subject;
  target: TextTarget | null;
  anchor: Anchor | null;
  /** The page that it is kept under, where that is not the one whose address this is. */
  page?: PageFacts | undefined;
}

/**
 * The marks and notes of a page: findings first made into items, then each kept note joined to the finding that it was made
 * for, or put in as an item of its own. In the text's order; the page as a whole and missing words come last.
 * `place` says how a finding's words would be kept; `translated`: the browser shows the page in another language.
 */
export function listItems(
  text: string,
  findings: Findings,
  notes: readonly KeptNote[],
  place: (span: Span) => Pick<Item, 'target' | 'page'>,
  translated = false,
): Item[] {
  const found: PlacedItem[] = [
    ...quotedWords(findings).map((quote, i) => ({
      id: `q${i}`,
      subject: quoteSubject(text, quote),
      finding: quote,
      pieces: quote.spans.length > 1 ? quote.spans.map(([start, end]) => text.slice(start, end)) : undefined,
      hops: [quote.speaker, ...quote.via].map((hop) => hop && { start: hop.start, end: hop.end }),
    })),
    ...findings.claims.map((claim, i) => ({
      id: `c${i}`,
      subject: claimSubject(text, claim),
      finding: claim,
      pieces: undefined,
      hops: undefined,
    })),
  ].map(({ id, subject, pieces, hops, finding: { start, end } }) => ({
    id,
    subject,
    text: text.slice(start, end),
    ...(pieces && { pieces }),
    span: { start, end },
    ...(hops && { hops }),
    annotation: null,
    ...place({ start, end }),
  }));
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);

  const placed: PlacedItem[] = [];
  const last: Item[] = [];
  for (const note of notes) {
    const item = itemOfNote(text, note, translated);
    const own = item.span && findingOf(found, note.subject, item.span);
    // The target stays as it was kept: saving the note again must not turn changed words into the kept ones.
    if (own) [own.annotation, own.target, own.page] = [item.annotation, item.target, item.page];
    else if (isPlaced(item)) placed.push(item);
    else last.push(item);
  }
  return [
    ...[...found, ...placed].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end),
    ...last.sort((a, b) => Number(a.target !== null) - Number(b.target !== null)),
  ];
}

/** What is painted of each quote, by the item's id: its pieces, without the attribution in the middle. */
export function quotePieces(findings: Findings): Map<string, SpanPair[]> {
  return new Map(quotedWords(findings).map(({ spans }, i) => [`q${i}`, spans]));
}

/** A term in quotation marks is nobody's words. */
function quotedWords({ quotes }: Findings): Quote[] {
  return quotes.filter(({ type }) => type !== 'term');
}

interface PlacedItem extends Item {
  span: Span;
}

function isPlaced(item: Item): item is PlacedItem {
  return item.span !== null;
}

function itemOfNote(
  text: string,
  { id, subject, target, anchor, page }: KeptNote,
  translated: boolean,
): Item {
  const found = anchor?.state ?? 'same';
  // What is there in another language's words is no change, and a likeness to the original is chance.
  const state = translated && found !== 'same' ? 'translated' : found;
  const span =
    anchor && 'start' in anchor && state !== 'translated' ? { start: anchor.start, end: anchor.end } : null;
  return {
    id: `n${id}`,
    subject,
    text: span ? text.slice(span.start, span.end) : (target?.quote.exact ?? ''),
    span,
    target,
    annotation: { id, state },
    page,
  };
}

/** The finding of the same kind on (nearly) the same words that has no note yet. */
function findingOf(found: readonly PlacedItem[], subject: Subject, span: Span): PlacedItem | undefined {
  let best: PlacedItem | undefined;
  let most = sameWords;
  for (const item of found) {
    if (item.span.start >= span.end) break;
    if (item.annotation || !sameKind(item.subject, subject)) continue;
    const share = overlap(item.span, span);
    if (share >= most && (share > most || !best)) [best, most] = [item, share];
  }
  return best;
}

/** From this share of overlap on, two spans are taken for the same words. */
export const sameWords = 0.8;

/** Length of what two spans have in common by the length of what they cover together, 0..1. */
export function overlap(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common > 0 ? common / (Math.max(a.end, b.end) - Math.min(a.start, b.start)) : 0;
}

function sameKind(a: Subject, b: Subject): boolean {
  return a.kind === 'claim' && b.kind === 'claim' ? a.claimKind === b.claimKind : a.kind === b.kind;
}

function quoteSubject(text: string, quote: Quote): Subject {
  const said = (span: Span | null): string | null => (span ? text.slice(span.start, span.end) : null);
  return {
    kind: 'quote',
    quoteType: quote.type,
    speaker: quote.speaker?.name ?? null,
    mention: said(quote.speaker),
    cue: said(quote.cue),
    via: quote.via.map(({ name }) => name),
  };
}

function claimSubject(text: string, { kind, trigger, saidBy }: Claim): Subject {
  return { kind: 'claim', claimKind: kind, trigger: text.slice(trigger.start, trigger.end), saidBy };
}
