import type { Attribution } from '@/engine/attributions';
import { classesAt, isQuoted, type Reading } from '@/engine/reading';
import * as word from '@/engine/word-classes';

/**
 * Speech behind its speaker's name and a colon: a headline ("Cabral: Flour Will Stay Dear") whose label the text names again,
 * and a transcript, where the same labels come back. The speech runs to the end of the headline or paragraph.
 */
export function findLabelled(reading: Reading): Attribution[] {
  const labels = new Map<string, number>();
  const found: { attribution: Attribution; label: string; headline: boolean }[] = [];
  let block = -1;
  for (let index = 0; index < reading.sentences.length; index++) {
    const sentence = reading.sentences[index];
    if (!sentence || sentence.block === block) continue;
    block = sentence.block;
    const colon = colonOf(reading, sentence.first, sentence.last);
    if (colon < 0) continue;
    const label = reading.text.slice(sentence.start, reading.tokens[colon]?.start ?? sentence.start);
    labels.set(label, (labels.get(label) ?? 0) + 1);
    const headline = reading.blocks[sentence.block]?.kind === 'title' || sentence.titleCase;
    const attribution: Attribution = {
      pieces: [{ first: colon + 1, last: endOfBlock(reading, index) }],
      speaker: { first: sentence.first, last: colon, head: colon - 1 },
      cue: { first: colon, last: colon + 1 },
      clause: null,
      via: [],
      through: null,
    };
    found.push({ attribution, label, headline });
  }
  if (found.length === 0) return [];
  const named = namedTwice(reading);
  return found
    .filter(({ attribution, label, headline }) =>
      headline ? named.has(attribution.speaker?.last ?? -1) : (labels.get(label) ?? 0) > 1,
    )
    .map(({ attribution }) => attribution);
}

/** Where names end that the text has more than once. */
function namedTwice(reading: Reading): Set<number> {
  const counts = new Map<number, number>();
  for (const { entity } of reading.names) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return new Set(
    reading.names.filter(({ entity }) => (counts.get(entity) ?? 0) > 1).map((name) => name.last),
  );
}

/** The colon behind a name of up to four words that opens a sentence, with more than two words behind it, or -1. */
function colonOf(reading: Reading, first: number, last: number): number {
  const { tokens } = reading;
  const most = Math.min(last - 3, first + 5);
  for (let at = first; at < most; at++) {
    const token = tokens[at];
    if (!token) return -1;
    if (token.text === ':') return at > first ? at : -1;
    if (
      token.kind !== 'word' ||
      !token.capital ||
      classesAt(reading, at) & ~word.time ||
      isQuoted(reading, at)
    )
      return -1;
  }
  return -1;
}

function endOfBlock(reading: Reading, index: number): number {
  const block = reading.sentences[index]?.block;
  let last = index;
  while (reading.sentences[last + 1]?.block === block) last++;
  return reading.sentences[last]?.last ?? 0;
}
