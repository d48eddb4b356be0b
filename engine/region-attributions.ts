import { type Attribution, blockOf, type Gathered, regionStretch, type Stretch } from '@/engine/attributions';
import * as frames from '@/engine/frames';
import { findLead } from '@/engine/leads';
import { namesOutlet } from '@/engine/outlets';
import { isQuoted, type Reading, sentenceAt } from '@/engine/reading';
import { findHeadlined, findTail } from '@/engine/tails';
import { isMark, textAt } from '@/engine/tokens';
import { verbAt } from '@/engine/verb-at';

/** Gives quotes the attribution right behind or in front of them. */
export function attributeRegions(reading: Reading, { found, ofRegion, usedCues }: Gathered): void {
  for (let region = 0; region < reading.regions.length; region++) {
    if (ofRegion[region]) continue;
    const lead = findLead(reading, region);
    const tail =
      (lead?.adjacent && !lead.label) || isReported(reading, region)
        ? null
        : (findTail(reading, region) ?? findHeadlined(reading, region));
    // "When he asks “Where?” she answers: “Home.”"
    const cue = lead && tail && textAt(reading.tokens, tail.to) === ':' ? lead : (tail ?? lead);
    if (!cue) continue;
    const attribution: Attribution = {
      pieces: [cue === tail ? backTo(reading, region, ofRegion) : regionStretch(reading, region)],
      speaker: cue.speaker,
      cue: { first: cue.first, last: cue.last },
      clause: { first: cue.last, last: cue.to },
      via: cue.via,
      through: null,
    };
    found.push(attribution);
    ofRegion[region] = attribution;
    usedCues.add(cue.first);
    if (cue === tail) takeRest(reading, region + 1, attribution, ofRegion);
  }
}

/** Whether a verb of speech before a region in its sentence has the better claim: "X told Y that it was “bad”, Z said". */
function isReported(reading: Reading, region: number): boolean {
  const first = reading.regionFirst[region] ?? 0;
  const sentence = sentenceAt(reading, first);
  for (let at = first - 1; sentence && at > sentence.first; at--) {
    if (isQuoted(reading, at)) return false;
    if (reading.tokens[at]?.lower !== 'that') continue;
    const own = verbAt(reading, at - 1)?.frames ?? 0;
    if (own & (frames.says | frames.tells) || tellsBefore(reading, at)) return true;
  }
  return false;
}

/** "told reporters that": a verb that takes a hearer, up to four words before. */
function tellsBefore(reading: Reading, that: number): boolean {
  for (let at = that - 2; at >= 0 && at > that - 6; at--) {
    if (((verbAt(reading, at)?.frames ?? 0) & frames.tells) !== 0) return true;
  }
  return false;
}

/** The rest of a quote that the attribution stands in the middle of: "A," said X, "B." */
function takeRest(
  reading: Reading,
  next: number,
  attribution: Attribution,
  ofRegion: (Attribution | null)[],
): void {
  const end = attribution.clause?.last ?? 0;
  if (next >= reading.regions.length || !follows(reading, end, next) || findTail(reading, next)) return;
  // What somebody told a named outlet is vouched for up to the full stop only.
  const stops = /^[.!?]/.test(textAt(reading.tokens, end));
  if (stops && (attribution.via.length > 0 || namesOutlet(reading, attribution.clause))) return;
  attribution.pieces.push(regionStretch(reading, next));
  ofRegion[next] = attribution;
}

/** Whether a region begins right behind token `at`, in the same paragraph, with no words between. */
function follows(reading: Reading, at: number, region: number): boolean {
  const first = reading.regionFirst[region] ?? 0;
  if (first < at) return false;
  if (reading.regions[region]?.block !== blockOf(reading, at - 1)) return false;
  for (let i = at; i < first; i++) if (!isMark(reading.tokens, i)) return false;
  return isMark(reading.tokens, first - 1);
}

/** A region with the words of its own sentence before it: "It was “very opaque,” she said". */
function backTo(reading: Reading, region: number, ofRegion: readonly (Attribution | null)[]): Stretch {
  const { first, last } = regionStretch(reading, region);
  const sentence = sentenceAt(reading, first);
  // “Watch: ” is no part of it.
  if (!sentence || first - sentence.first < 2 || textAt(reading.tokens, first - 1) === ':')
    return { first, last };
  for (let i = sentence.first; i < first; i++) {
    const other = reading.regionOf[i] ?? -1;
    if (other >= 0 && ofRegion[other]) return { first, last };
  }
  return { first: sentence.first, last };
}
