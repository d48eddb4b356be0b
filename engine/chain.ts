import type { Attribution } from '@/engine/attributions';
import type { Phrase } from '@/engine/noun-phrases';
import { isOutlet, outletIn } from '@/engine/outlets';
import type { Reading } from '@/engine/reading';
import { lowerAt } from '@/engine/tokens';
import { wordSet } from '@/engine/word-set';

/**
 * Through whom an attribution's words reached the page, nearest to the speaker first. Only what the text says: the outlet they
 * were told to, the agency that quoted them, the sources of the whole sentence, the outlet that a reporter is called by.
 */
export function chainOf(reading: Reading, attribution: Attribution): Phrase[] {
  const chain = [...attribution.via];
  const hearer = attribution.clause && outletIn(reading, attribution.clause);
  if (hearer) chain.unshift({ ...hearer, head: hearer.last - 1 });
  const reader = readerOf(reading, attribution.speaker);
  if (reader) chain.unshift(reader);
  const owner = ownerOf(reading, attribution.speaker);
  if (owner) chain.unshift(owner);
  const { through } = attribution;
  if (through?.speaker) chain.push(through.speaker, ...chainOf(reading, through));
  return chain.filter((phrase, index) => chain.findIndex((other) => other.first === phrase.first) === index);
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
