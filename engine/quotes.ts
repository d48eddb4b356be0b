import { type Attribution, findAttributions, type Stretch } from '@/engine/attributions';
import { castOf } from '@/engine/cast';
import { chainOf } from '@/engine/chain';
import type { Context } from '@/engine/context';
import { isQuoted, type Reading, readText, sentenceAt } from '@/engine/reading';
import { type Heard, resolveSpeaker } from '@/engine/speakers';
import { isMark } from '@/engine/tokens';
import type { Mention, Quote, QuoteType } from '@/model/finding';
import type { Span, SpanPair } from '@/model/span';

/** Everything that somebody is quoted as saying, and terms in quotation marks, in order of `start`. */
export function findQuotes(context: Omit<Context, 'quotes'>): Quote[] {
  const reading = readText(context);
  const cast = castOf(reading, context.names);
  let heard: Heard | null = null;
  const quotes: Quote[] = [];
  const covered = new Uint8Array(reading.regions.length);
  const attributions = findAttributions(reading).sort((a, b) => startOf(a) - startOf(b));
  for (const attribution of attributions) {
    const quote = toQuote(reading, attribution);
    if (!quote) continue;
    if (quote.speaker && attribution.speaker) {
      const { name, entity, head } = resolveSpeaker(reading, cast, attribution.speaker, heard);
      quote.speaker.name = name;
      const last = attribution.pieces[attribution.pieces.length - 1];
      heard = {
        name,
        entity,
        head,
        block: sentenceAt(reading, last?.first ?? 0)?.block ?? 0,
      };
    }
    for (const phrase of chainOf(reading, attribution)) {
      const span = toSpan(reading, phrase);
      if (!span) continue;
      const { name } = resolveSpeaker(reading, cast, phrase, null);
      quote.via.push({ start: span.start, end: span.end, name });
    }
    quotes.push(quote);
    for (const { first, last } of attribution.pieces) {
      for (let i = first; i < last; i++) {
        const region = reading.regionOf[i] ?? -1;
        if (region >= 0) covered[region] = 1;
      }
    }
  }
  reading.regions.forEach((region, index) => {
    if (covered[index]) return;
    quotes.push({
      start: region.start,
      end: region.end,
      spans: [[region.start, region.end]],
      type: 'term',
      speaker: null,
      cue: null,
      via: [],
    });
  });
  return quotes.sort((a, b) => a.start - b.start || b.end - a.end);
}

function startOf(attribution: Attribution): number {
  return attribution.pieces[0]?.first ?? 0;
}

function toQuote(reading: Reading, attribution: Attribution): Quote | null {
  const { pieces } = attribution;
  if (pieces.length > 1) pieces.sort((a, b) => a.first - b.first);
  const spans: SpanPair[] = [];
  for (const piece of pieces) {
    const span = toSpan(reading, piece);
    if (span) spans.push([span.start, span.end]);
  }
  const first = spans[0];
  const last = spans[spans.length - 1];
  if (!first || !last) return null;
  return {
    start: first[0],
    end: last[1],
    spans,
    type: typeOf(reading, pieces),
    speaker: mentionOf(reading, attribution),
    cue: attribution.cue && toSpan(reading, attribution.cue),
    via: [],
  };
}

function toSpan(reading: Reading, { first, last }: Stretch): Span | null {
  const start = reading.tokens[first]?.start;
  const end = reading.tokens[last - 1]?.end;
  return start === undefined || end === undefined || end <= start ? null : { start, end };
}

function mentionOf(reading: Reading, { speaker }: Attribution): Mention | null {
  const span = speaker && toSpan(reading, speaker);
  return span && { start: span.start, end: span.end, name: '' };
}

function typeOf(reading: Reading, pieces: readonly Stretch[]): QuoteType {
  let inside = 0;
  let outside = 0;
  for (const { first, last } of pieces) {
    for (let i = first; i < last; i++) {
      if (isMark(reading.tokens, i)) continue;
      if (isQuoted(reading, i)) inside++;
      else outside++;
    }
  }
  return outside === 0 ? 'direct' : inside === 0 ? 'indirect' : 'mixed';
}
