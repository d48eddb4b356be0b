import type { Attribution } from '@/engine/attributions';
import type { Phrase } from '@/engine/noun-phrases';
import { isOutlet, outletIn } from '@/engine/outlets';
import type { Reading } from '@/engine/reading';

/**
 * Through whom an attribution's words reached the page, nearest to the page first. Only what the text says: the outlet they
 * were told to, the agency that quoted them, the sources of the whole sentence, the outlet that a reporter is called by.
 */
export function chainOf(reading: Reading, attribution: Attribution): Phrase[] {
  const chain = [...attribution.via];
  const hearer = attribution.clause && outletIn(reading, attribution.clause);
  if (hearer) chain.unshift({ ...hearer, head: hearer.last - 1 });
  const owner = ownerOf(reading, attribution.speaker);
  if (owner) chain.unshift(owner);
  const { through } = attribution;
  if (through?.speaker) chain.push(through.speaker, ...chainOf(reading, through));
  return chain.filter((phrase, index) => chain.findIndex((other) => other.first === phrase.first) === index);
}

/** Of "Al Jazeera's Katrina Yu" Al Jazeera. */
function ownerOf(reading: Reading, speaker: Phrase | null): Phrase | null {
  if (!speaker) return null;
  for (let at = speaker.first + 1; at < speaker.head; at++) {
    if (!/^['’]s$/.test(reading.tokens[at]?.text ?? '')) continue;
    const owner = { first: speaker.first, last: at, head: at - 1 };
    return isOutlet(reading, owner) ? owner : null;
  }
  return null;
}
