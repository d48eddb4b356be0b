import { type Cue, findCues, leadingPhrase } from '@/engine/cues';
import { findLead } from '@/engine/leads';
import type { Phrase } from '@/engine/noun-phrases';
import type { Reading } from '@/engine/reading';
import { frames } from '@/engine/reporting-verbs';
import { findTail } from '@/engine/tails';
import * as word from '@/engine/word-classes';

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

/** Every attribution in the text, those of quoted regions first. */
export function findAttributions(reading: Reading): Attribution[] {
  const found: Attribution[] = [];
  const ofRegion: (Attribution | null)[] = reading.regions.map(() => null);
  const usedCues = new Set<number>();
  for (let region = 0; region < reading.regions.length; region++) {
    const tail = findTail(reading, region);
    if (ofRegion[region]) continue;
    if (!tail) {
      const lead = findLead(reading, region);
      if (!lead) continue;
      const led: Attribution = {
        pieces: [regionStretch(reading, region)],
        speaker: lead.speaker,
        cue: { first: lead.first, last: lead.last },
      };
      found.push(led);
      ofRegion[region] = led;
      usedCues.add(lead.first);
      continue;
    }
    const attribution: Attribution = {
      pieces: [backTo(reading, region, ofRegion)],
      speaker: tail.speaker,
      cue: { first: tail.first, last: tail.last },
    };
    found.push(attribution);
    ofRegion[region] = attribution;
    usedCues.add(tail.first);
    const next = region + 1;
    if (
      next < reading.regions.length &&
      follows(reading, tail.clauseLast, next) &&
      !findTail(reading, next)
    ) {
      attribution.pieces.push(regionStretch(reading, next));
      ofRegion[next] = attribution;
    }
  }
  for (let sentence = 0; sentence < reading.sentences.length; sentence++) {
    const cues = findCues(reading, sentence);
    const bounds = reading.sentences[sentence];
    if (!bounds) continue;
    for (let i = 0; i < cues.length; i++) {
      const cue = cues[i];
      if (!cue || usedCues.has(cue.first)) continue;
      const content = contentOf(reading, cue, cues[i + 1], bounds.firstToken, bounds.lastToken);
      if (!content) continue;
      const attribution: Attribution = {
        pieces: content,
        speaker: cue.speaker,
        cue: { first: cue.first, last: cue.last },
      };
      let free = true;
      for (const piece of content) {
        for (let t = piece.first; t < piece.last; t++) {
          const r = reading.regionOf[t] ?? -1;
          if (r < 0) continue;
          if (ofRegion[r] && ofRegion[r] !== attribution) free = false;
          else ofRegion[r] = attribution;
        }
      }
      if (free) found.push(attribution);
    }
  }
  for (let region = 0; region < reading.regions.length; region++) {
    if (ofRegion[region]) continue;
    const inherited = inherit(reading, region, ofRegion);
    if (!inherited) continue;
    ofRegion[region] = inherited;
    if (!found.includes(inherited)) found.push(inherited);
  }
  return found;
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

function contentOf(
  reading: Reading,
  cue: Cue,
  next: Cue | undefined,
  floor: number,
  ceiling: number,
): Stretch[] | null {
  const { tokens, regionOf } = reading;
  let end = ceiling;
  while (end > cue.last && tokens[end - 1]?.kind === 'punctuation' && (regionOf[end - 1] ?? -1) < 0) end--;
  if (
    next &&
    (next.gerund || next.inverted) &&
    tokens[next.clauseFirst - 1]?.text === ',' &&
    next.clauseFirst - 1 > cue.last
  ) {
    end = next.clauseFirst - 1;
  }
  const after = tokens[cue.clauseLast]?.text ?? '';
  // "..., X said." and "A, X said, B"
  const before = tokens[cue.clauseFirst - 1]?.text ?? '';
  const back = before === ',' && cue.clauseFirst - 1 > floor;
  if (cue.frames & frames.says && !cue.gerund && back && (cue.clauseLast >= end || after === ',')) {
    const pieces = [{ first: floor, last: cue.clauseFirst - 1 }];
    if (after === ',' && cue.clauseLast + 1 < end) pieces.push({ first: cue.clauseLast + 1, last: end });
    return pieces;
  }
  let start = cue.last;
  if (tokens[cue.first]?.lower === 'according' || cue.inverted) {
    start = cue.clauseLast;
    if (tokens[start]?.text !== ',' && tokens[start]?.text !== ':' && (regionOf[start] ?? -1) < 0)
      return null;
  } else if (
    (regionOf[cue.clauseLast] ?? -1) >= 0 ||
    /^(?:that|whether|if|how|why|what|to|,|:)$/.test(tokens[cue.clauseLast]?.lower ?? '')
  ) {
    start = cue.clauseLast;
  } else if (cue.frames & frames.tells) start = cue.clauseLast;
  while (start < end && /^[,:]$/.test(tokens[start]?.text ?? '')) start++;
  if (start >= end || !plausible(reading, cue, start, end)) return null;
  return [{ first: start, last: end }];
}

function plausible(reading: Reading, cue: Cue, start: number, end: number): boolean {
  const { tokens, classes, regionOf } = reading;
  const first = tokens[start]?.lower ?? '';
  if ((regionOf[start] ?? -1) >= 0) return true;
  if (/^(?:that|whether)$/.test(first)) return true;
  if (!cue.speaker && !cue.inverted) return false;
  if (first === 'to') return (cue.frames & (frames.wants | frames.tells)) !== 0;
  if (cue.frames === frames.wants) return false;
  if (first === 'it' && end === start + 1) return false;
  if (end - start < 2 && !(cue.frames & frames.treats)) return false;
  return ((classes[start] ?? 0) & word.conjunction) === 0;
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
