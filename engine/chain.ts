import type { Attribution, Stretch } from '@/engine/attributions';
import type { Phrase } from '@/engine/noun-phrases';
import { isOutlet, outletIn } from '@/engine/outlets';
import { isQuoted, type Reading, sentenceAt } from '@/engine/reading';
import { lowerAt, textAt } from '@/engine/tokens';
import { wordSet } from '@/engine/word-set';

/**
 * Through whom an attribution's words reached the page, nearest to the speaker first. Only what the text says: the outlet they
 * were told to, the agency that quoted them, the sources of the whole sentence, the outlet that a reporter is called by.
 */
export function chainOf(reading: Reading, attribution: Attribution): Phrase[] {
  const chain = [...attribution.via];
  const hearer =
    attribution.clause &&
    (outletIn(reading, attribution.clause) ?? openingOutlet(reading, attribution.clause));
  if (hearer) chain.unshift({ ...hearer, head: hearer.last - 1 });
  const reader = readerOf(reading, attribution.speaker);
  if (reader) chain.unshift(reader);
  const owner = ownerOf(reading, attribution.speaker);
  if (owner) chain.unshift(owner);
  const { through } = attribution;
  if (through?.speaker) chain.push(through.speaker, ...chainOf(reading, through));
  return chain.filter((phrase, index) => chain.findIndex((other) => other.first === phrase.first) === index);
}

const openings = wordSet('in during speaking talking writing appearing');

/** Of "In an interview with Reuters, X said" and "Speaking to Reuters, X said" Reuters. */
function openingOutlet(reading: Reading, clause: Stretch): Stretch | null {
  const { tokens } = reading;
  const first = sentenceAt(reading, clause.first - 1)?.first ?? 0;
  if (!openings.has(lowerAt(tokens, first)) || isQuoted(reading, first)) return null;
  let talk = lowerAt(tokens, first).endsWith('ing') && lowerAt(tokens, first) !== 'during';
  for (let at = first + 1; at < first + 14 && at < clause.first; at++) {
    if (textAt(tokens, at) === ',') return talk ? outletIn(reading, { first, last: at }) : null;
    talk ||= /^(?:interview|podcast|article|column|op-ed)/.test(lowerAt(tokens, at));
  }
  return null;
}

const reads = wordSet('seen obtained reviewed published cited quoted carried');

/** Of "documents seen by Reuters" Reuters. */
function readerOf(reading: Reading, speaker: Phrase | null): Phrase | null {
  if (!speaker) return null;
  for (let at = speaker.first + 1; at + 2 < speaker.last; at++) {
    if (!reads.has(lowerAt(reading.tokens, at))) continue;
    const reader = { first: at + 2, last: speaker.last, head: speaker.last - 1 };
    if (reading.tokens[at + 1]?.lower === 'by' && isOutlet(reading, reader)) return reader;
  }
  return null;
}

/** Of "Al Jazeera's Katrina Yu" Al Jazeera. */
function ownerOf(reading: Reading, speaker: Phrase | null): Phrase | null {
  if (!speaker) return null;
  for (let at = speaker.first + 1; at < speaker.head; at++) {
    if (lowerAt(reading.tokens, at) !== "'s") continue;
    const owner = { first: speaker.first, last: at, head: at - 1 };
    return isOutlet(reading, owner) ? owner : null;
  }
  return null;
}
