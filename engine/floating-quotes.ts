import { type Attribution, blockOf, type Gathered, regionStretch } from '@/engine/attributions';
import { canSpeak } from '@/engine/can-speak';
import type { Phrase } from '@/engine/noun-phrases';
import { namesOutlet } from '@/engine/outlets';
import { classesAt, isQuoted, type Reading, sentenceAt, sentenceBefore } from '@/engine/reading';
import { isRole, isSomebody } from '@/engine/roles';
import { leadingPhrase } from '@/engine/subjects';
import { lowerAt, textAt } from '@/engine/tokens';
import { verbAt } from '@/engine/verb-at';
import * as word from '@/engine/word-classes';

/**
 * Gives a quote that nobody is credited with where it stands the speaker of the quote before: as a further piece of it in the
 * same paragraph, as a quote of its own in the next. A quote behind a paragraph that ends in a colon is its subject's.
 */
export function floatingQuotes(reading: Reading, { found, ofRegion }: Gathered): void {
  const lastIn = lastInBlocks(reading, found);
  for (let region = 0; region < reading.regions.length; region++) {
    if (ofRegion[region] || !isWholeSentence(reading, region)) continue;
    const previous = region > 0 ? ofRegion[region - 1] : undefined;
    const near = distance(reading, region);
    const other = spokenOf(reading, region, previous?.cue?.first ?? -1);
    if (other !== undefined) {
      const own = alone(reading, region, other);
      ofRegion[region] = own;
      found.push(own);
      continue;
    }
    if (previous && near === 0 && !vouched(reading, previous)) {
      previous.pieces.push(regionStretch(reading, region));
      ofRegion[region] = previous;
      continue;
    }
    const block = reading.regions[region]?.block ?? 0;
    const heard =
      previous && (near === 0 || near === 1) ? previous : (lastIn.get(block) ?? lastIn.get(block - 1));
    const own = introduced(reading, region) ?? alone(reading, region, heard?.speaker ?? null);
    ofRegion[region] = own;
    found.push(own);
  }
}

/** The last attribution that ends in each block. */
function lastInBlocks(reading: Reading, found: readonly Attribution[]): Map<number, Attribution> {
  const last = new Map<number, Attribution>();
  for (const attribution of found) {
    const cue = attribution.cue?.first ?? -1;
    const block = blockOf(reading, cue);
    const other = last.get(block);
    if (cue >= 0 && (!other || (other.cue?.first ?? -1) < cue)) last.set(block, attribution);
  }
  return last;
}

/** Whether the words before came through somebody named: that is said of them only, up to the full stop. */
function vouched(reading: Reading, previous: Attribution): boolean {
  return previous.via.length > 0 || previous.through !== null || namesOutlet(reading, previous.clause);
}

/** Blocks between a region and the one before it, -1 for none. */
function distance(reading: Reading, region: number): number {
  const earlier = region > 0 ? reading.regions[region - 1] : undefined;
  const own = reading.regions[region];
  return earlier && own ? own.block - earlier.lastBlock : -1;
}

function alone(reading: Reading, region: number, speaker: Attribution['speaker']): Attribution {
  return {
    pieces: [regionStretch(reading, region)],
    speaker,
    cue: null,
    clause: null,
    via: [],
    through: null,
  };
}

/** A quote that is a sentence, or several: a fragment floats nowhere. */
function isWholeSentence(reading: Reading, region: number): boolean {
  const { tokens } = reading;
  const { first, last } = regionStretch(reading, region);
  if (sentenceAt(reading, first)?.first !== first || last - first < 5) return false;
  return (
    /^[.!?…]/.test(textAt(tokens, last - 2)) || tokens[last]?.text === '.' || !reading.regions[region]?.closed
  );
}

/** A quote behind "X was blunt about it:". */
function introduced(reading: Reading, region: number): Attribution | null {
  const { tokens } = reading;
  const first = reading.regionFirst[region] ?? 0;
  const intro = sentenceBefore(reading, first);
  if (!intro || tokens[intro.last - 1]?.text !== ':') return null;
  const own = alone(reading, region, leadingPhrase(reading, intro.first, intro.last));
  return { ...own, cue: { first: intro.last - 1, last: intro.last } };
}

/**
 * Whom the sentence right before a quote is about, in the same paragraph: "Cabral disagrees. “Nobody bakes.”" Of somebody without
 * a name it must say how they take it ("Her son is blunter."), else nobody is credited; `undefined` where it brings up nobody.
 */
function spokenOf(reading: Reading, region: number, cue: number): Phrase | null | undefined {
  const { tokens } = reading;
  const first = reading.regionFirst[region] ?? 0;
  const before = sentenceBefore(reading, first);
  if (!before || before.first <= cue || before.block !== reading.regions[region]?.block) return undefined;
  for (let at = before.first; at < before.last; at++) if (isQuoted(reading, at)) return undefined;
  const subject = leadingPhrase(reading, before.first, before.last);
  if (!subject || !canSpeak(reading, subject)) return undefined;
  // A pronoun most often means who spoke before.
  if (classesAt(reading, subject.head) & word.subjectPronoun) return undefined;
  // "His coach put it differently.", "Reyes shrugs."
  const verb = subject.last - 1;
  if (
    verb > subject.first &&
    (verbAt(reading, verb)?.lemma === 'put' || attitude.test(lowerAt(tokens, verb)))
  )
    subject.head = --subject.last - 1;
  const head = tokens[subject.head];
  if (!head) return undefined;
  if (takesIt(reading, subject.last, before.last) && (head.capital || isSomebody(head.lower))) return subject;
  // "Reyes died in May. “He was a friend.”"
  if (/^(?:he|she|his|her)(?:'|$)/.test(lowerAt(tokens, first + 1))) return undefined;
  const named = textAt(tokens, subject.last) === ',' && tokens[subject.last + 1]?.capital === true;
  if (head.capital || isRole(head.lower) || (named && isSomebody(head.lower))) return subject;
  return isSomebody(head.lower) ? null : undefined;
}

const attitude =
  /^(?:(?:dis)?agree[ds]?$|nod|shrug|laugh|smil|sigh|grin|shakes|shook|demur|concur|blunt|defiant|furious|effusive|s[ck]eptical|sure$|convinced|impressed|un(?:moved|impressed|convinced)|differently|simply|plainly|disput|reject|den(?:y|ie[ds])|theory|differ)/;

/** Whether a clause says how somebody takes what was said: "is blunter", "shook her head", "was not convinced". */
function takesIt(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (attitude.test(lowerAt(reading.tokens, at))) return true;
  return false;
}
