import { type Attribution, type Gathered, regionsIn } from '@/engine/attributions';
import * as frames from '@/engine/frames';
import type { Name } from '@/engine/names';
import type { Phrase } from '@/engine/noun-phrases';
import { classesAt, isQuoted, type Reading } from '@/engine/reading';
import { verbAt } from '@/engine/verb-at';
import * as word from '@/engine/word-classes';

/** Gives what stands behind labels to those they name; what nobody is named for (“Q:”) is nobody's, whatever stands in it. */
export function attributeLabelled(reading: Reading, { found, ofRegion, labelled }: Gathered): void {
  for (const attribution of findLabelled(reading)) {
    if (attribution.speaker) found.push(attribution);
    for (const { first, last } of attribution.pieces) labelled.fill(1, first, last);
    for (const region of regionsIn(reading, attribution.pieces)) ofRegion[region] = attribution;
  }
}

/**
 * Speech behind its speaker's name and a colon: a headline ("Cabral: Flour Will Stay Dear") whose label the text names again,
 * and a transcript, where the same labels come back. The speech runs to the end of the headline or paragraph.
 */
function findLabelled(reading: Reading): Attribution[] {
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
  const asked = personAsked(reading, found.find(({ label }) => label === 'Q')?.attribution);
  return found
    .filter(({ attribution, label, headline }) =>
      headline ? named.has(attribution.speaker?.last ?? -1) : (labels.get(label) ?? 0) > 1,
    )
    .map(({ attribution, label }) =>
      label.length > 1 ? attribution : { ...attribution, speaker: label === 'A' ? asked : null },
    );
}

/** Who answers in an interview: the one person that is named before the first question, or the one that is named more than once. */
function personAsked(reading: Reading, first: Attribution | undefined): Phrase | null {
  const once = new Set<number>();
  const again = new Map<number, Name>();
  const only = new Map<number, Name>();
  for (const name of reading.names) {
    if (!first?.cue || name.first > first.cue.first) break;
    if (name.kind === 'body') continue;
    if (once.has(name.entity)) again.set(name.entity, name);
    if (name.kind === 'person') only.set(name.entity, name);
    once.add(name.entity);
  }
  const known = again.size === 0 && once.size === 1 ? only : again;
  const [last] = known.size === 1 ? known.values() : [];
  return last ? { first: last.first, last: last.last, head: last.last - 1 } : null;
}

/**
 * Where names end that the text has more than once: people, surnames, and who speaks elsewhere; what stands behind “Storm Edna:”
 * is no speech.
 */
function namedTwice(reading: Reading): Set<number> {
  const [once, twice, speaks] = [new Set<number>(), new Set<number>(), new Set<number>()];
  for (const { entity, kind, last } of reading.names) {
    (once.has(entity) ? twice : once).add(entity);
    if (kind === 'person' || (verbAt(reading, last)?.frames ?? 0) & (frames.says | frames.tells))
      speaks.add(entity);
  }
  return new Set(
    reading.names
      .filter(
        ({ entity, first, last, name }) =>
          twice.has(entity) && (speaks.has(entity) || (last - first === 1 && name.includes(' '))),
      )
      .map(({ last }) => last),
  );
}

/** The colon behind a name of up to four words that opens a sentence, with more than two words behind it, or -1. */
function colonOf(reading: Reading, first: number, last: number): number {
  const { tokens } = reading;
  // "A: No."
  const fewest = reading.tokens[first]?.text.length === 1 ? 1 : 3;
  const most = Math.min(last - fewest, first + 5);
  for (let at = first; at < most; at++) {
    const token = tokens[at];
    if (!token) return -1;
    if (token.text === ':') return at > first ? at : -1;
    if (
      token.kind !== 'word' ||
      !token.capital ||
      (classesAt(reading, at) & ~word.time && token.text.length > 1) ||
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
