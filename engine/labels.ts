import type { Attribution } from '@/engine/attributions';
import type { Reading } from '@/engine/reading';
import * as word from '@/engine/word-classes';

/**
 * Speech behind its speaker's name and a colon: a headline ("X: We Will Win"), and a transcript, where at least two paragraphs
 * begin so. The speech runs to the end of the headline or paragraph.
 */
export function findLabelled(reading: Reading): Attribution[] {
  const found: Attribution[] = [];
  let paragraphs = 0;
  for (let index = 0; index < reading.sentences.length; index++) {
    const sentence = reading.sentences[index];
    if (!sentence || reading.sentences[index - 1]?.block === sentence.block) continue;
    const colon = colonOf(reading, sentence.firstToken, sentence.lastToken);
    if (colon < 0) continue;
    const headline = reading.blocks[sentence.block]?.kind === 'title' || (reading.titleCase[index] ?? false);
    if (!headline) paragraphs++;
    found.push({
      pieces: [{ first: colon + 1, last: endOfBlock(reading, index) }],
      speaker: { first: sentence.firstToken, last: colon, head: colon - 1 },
      cue: { first: colon, last: colon + 1 },
      clause: null,
      via: [],
      through: null,
    });
  }
  return paragraphs >= 2 ? found : found.filter((attribution) => isHeadline(reading, attribution));
}

function isHeadline(reading: Reading, attribution: Attribution): boolean {
  const sentence = reading.sentenceOf[attribution.speaker?.first ?? -1] ?? -1;
  return (
    reading.blocks[reading.sentences[sentence]?.block ?? -1]?.kind === 'title' ||
    (reading.titleCase[sentence] ?? false)
  );
}

/** The colon behind a name of up to four words that opens a sentence, with more than two words behind it, or -1. */
function colonOf(reading: Reading, first: number, last: number): number {
  const { tokens, classes } = reading;
  const most = Math.min(last - 3, first + 5);
  for (let at = first; at < most; at++) {
    const token = tokens[at];
    if (!token) return -1;
    if (token.text === ':') return at > first ? at : -1;
    if (
      token.kind !== 'word' ||
      !token.capital ||
      (classes[at] ?? 0) & ~word.time ||
      (reading.regionOf[at] ?? -1) >= 0
    )
      return -1;
  }
  return -1;
}

function endOfBlock(reading: Reading, index: number): number {
  const block = reading.sentences[index]?.block;
  let last = index;
  while (reading.sentences[last + 1]?.block === block) last++;
  return reading.sentences[last]?.lastToken ?? 0;
}
