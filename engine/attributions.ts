import {
  findCandidates,
  isSpeech,
  likelihood,
  piecesOf,
  threshold,
  thresholdOfStances,
} from '@/engine/candidates';
import { leadingPhrase } from '@/engine/cues';
import { findLead } from '@/engine/leads';
import type { Phrase } from '@/engine/noun-phrases';
import type { Reading } from '@/engine/reading';
import { findTail } from '@/engine/tails';

/** Words with what attributes them. All in token indexes, ends exclusive. */
export interface Attribution {
  /** In order; more than one where the attribution stands in the middle. */
  pieces: Stretch[];
  speaker: Phrase | null;
  cue: Stretch | null;
}

export interface Stretch {
  first: number;
  last: number;
}

/** What is known once every quoted region with an attribution of its own has it. */
export interface Attributed {
  found: Attribution[];
  ofRegion: (Attribution | null)[];
  /** Tokens that already serve as a cue. */
  usedCues: Set<number>;
}

/** Every attribution in the text. */
export function findAttributions(reading: Reading): Attribution[] {
  const attributed = attributeRegions(reading);
  attributeReports(reading, attributed);
  attributeRest(reading, attributed);
  return attributed.found;
}

/** Quotes with the attribution right behind or in front of them. */
export function attributeRegions(reading: Reading): Attributed {
  const found: Attribution[] = [];
  const ofRegion: (Attribution | null)[] = reading.regions.map(() => null);
  const usedCues = new Set<number>();
  const take = (region: number, attribution: Attribution) => {
    found.push(attribution);
    ofRegion[region] = attribution;
    if (attribution.cue) usedCues.add(attribution.cue.first);
  };
  for (let region = 0; region < reading.regions.length; region++) {
    if (ofRegion[region]) continue;
    const lead = findLead(reading, region);
    const tail = lead?.adjacent ? null : findTail(reading, region);
    const cue = tail ?? lead;
    if (!cue) continue;
    const piece = tail ? backTo(reading, region, ofRegion) : regionStretch(reading, region);
    const attribution = { pieces: [piece], speaker: cue.speaker, cue: { first: cue.first, last: cue.last } };
    take(region, attribution);
    const next = region + 1;
    if (
      tail &&
      next < reading.regions.length &&
      follows(reading, tail.clauseLast, next) &&
      !findTail(reading, next)
    ) {
      attribution.pieces.push(regionStretch(reading, next));
      ofRegion[next] = attribution;
    }
  }
  return { found, ofRegion, usedCues };
}

/** Reported speech, with and without quoted words in it. */
function attributeReports(reading: Reading, { found, ofRegion, usedCues }: Attributed): void {
  for (const candidate of findCandidates(reading, usedCues)) {
    const p = likelihood(reading, candidate);
    if (p < threshold) continue;
    const { pieces, sure } = piecesOf(reading, candidate);
    if (!isSpeech(candidate) && p * sure < thresholdOfStances) continue;
    const attribution: Attribution = {
      pieces,
      speaker: candidate.cue.speaker,
      cue: { first: candidate.cue.first, last: candidate.cue.last },
    };
    if (covers(reading, attribution, ofRegion, found)) found.push(attribution);
  }
}

/** Quotes that nobody is credited with where they stand. */
function attributeRest(reading: Reading, { found, ofRegion }: Attributed): void {
  for (let region = 0; region < reading.regions.length; region++) {
    if (ofRegion[region]) continue;
    const inherited = inherit(reading, region, ofRegion);
    if (!inherited) continue;
    ofRegion[region] = inherited;
    if (!found.includes(inherited)) found.push(inherited);
  }
}

/** Takes the regions in an attribution for it; `false` when one of its words is already attributed. */
function covers(
  reading: Reading,
  attribution: Attribution,
  ofRegion: (Attribution | null)[],
  found: readonly Attribution[],
): boolean {
  const last = found[found.length - 1];
  for (const piece of attribution.pieces) {
    for (let t = piece.first; t < piece.last; t++) {
      const region = reading.regionOf[t] ?? -1;
      if (region >= 0 && ofRegion[region]) return false;
    }
    if (last?.pieces.some((other) => other.first < piece.last && piece.first < other.last)) return false;
  }
  for (const piece of attribution.pieces) {
    for (let t = piece.first; t < piece.last; t++) {
      const region = reading.regionOf[t] ?? -1;
      if (region >= 0) ofRegion[region] = attribution;
    }
  }
  return true;
}

/** A region with the words of its own sentence before it: "It was “very opaque,” she said". */
function backTo(reading: Reading, region: number, ofRegion: readonly (Attribution | null)[]): Stretch {
  const { first, last } = regionStretch(reading, region);
  const sentence = reading.sentences[reading.sentenceOf[first] ?? -1];
  if (!sentence || first - sentence.firstToken < 2) return { first, last };
  for (let i = sentence.firstToken; i < first; i++) {
    const other = reading.regionOf[i] ?? -1;
    if (other >= 0 && ofRegion[other]) return { first, last };
  }
  return { first: sentence.firstToken, last };
}

export function regionStretch(reading: Reading, region: number): Stretch {
  return { first: reading.regionFirst[region] ?? 0, last: reading.regionLast[region] ?? 0 };
}

/** Whether a region begins right behind token `at`, in the same paragraph, with no words between. */
function follows(reading: Reading, at: number, region: number): boolean {
  const first = reading.regionFirst[region] ?? 0;
  if (first < at) return false;
  if (reading.regions[region]?.block !== blockOf(reading, at - 1)) return false;
  for (let i = at; i < first; i++) if (reading.tokens[i]?.kind !== 'punctuation') return false;
  return true;
}

function blockOf(reading: Reading, token: number): number {
  return reading.sentences[reading.sentenceOf[token] ?? -1]?.block ?? -1;
}

/** A quote that nobody is credited with where it stands takes the speaker of the one before. */
function inherit(
  reading: Reading,
  region: number,
  ofRegion: readonly (Attribution | null)[],
): Attribution | null {
  const { tokens, regions, sentences, sentenceOf } = reading;
  const own = regions[region];
  const first = reading.regionFirst[region] ?? 0;
  const last = reading.regionLast[region] ?? 0;
  const sentence = sentences[sentenceOf[first] ?? -1];
  if (!own || !sentence || sentence.firstToken !== first) return null;
  const wordCount = last - first;
  const ends = /^[.!?…]/.test(tokens[last - 2]?.text ?? '') || tokens[last]?.text === '.' || !own.closed;
  if (!ends || wordCount < 5) return null;
  const previous = ofRegion[region - 1];
  const earlier = regions[region - 1];
  if (previous && earlier && earlier.lastBlock === own.block) {
    previous.pieces.push(regionStretch(reading, region));
    return previous;
  }
  if (previous && earlier && earlier.lastBlock === own.block - 1) {
    return { pieces: [regionStretch(reading, region)], speaker: previous.speaker, cue: null };
  }
  const intro = sentences[(sentenceOf[first] ?? 0) - 1];
  if (intro && tokens[intro.lastToken - 1]?.text === ':') {
    const speaker = leadingPhrase(reading, intro.firstToken, intro.lastToken);
    return {
      pieces: [regionStretch(reading, region)],
      speaker,
      cue: { first: intro.lastToken - 1, last: intro.lastToken },
    };
  }
  return null;
}
