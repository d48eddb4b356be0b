import { floatingQuotes } from '@/engine/floating-quotes';
import { attributeLabelled } from '@/engine/labels';
import type { Phrase } from '@/engine/noun-phrases';
import { type Reading, sentenceAt } from '@/engine/reading';
import { attributeRegions } from '@/engine/region-attributions';
import { attributeReports } from '@/engine/report-attributions';

/** A run of tokens, `last` exclusive. */
export interface Stretch {
  first: number;
  last: number;
}

/** Words with what attributes them. All in token indexes. */
export interface Attribution {
  /** In order; more than one where the attribution stands in the middle. */
  pieces: Stretch[];
  speaker: Phrase | null;
  cue: Stretch | null;
  /** From the cue to the end of its clause: where the text may say through whom the words came. */
  clause: Stretch | null;
  /** Those through whom they came, as far as the form of the attribution says, nearest to the speaker first. */
  via: readonly Phrase[];
  /** The attribution of the whole sentence, where there is one around this. */
  through: Attribution | null;
}

/** What is known while the attributions are gathered. */
export interface Gathered {
  found: Attribution[];
  /** The attribution each quoted region belongs to. */
  ofRegion: (Attribution | null)[];
  /** Tokens that already serve as a cue. */
  usedCues: Set<number>;
  /** 1 for each token that stands behind a speaker's label. */
  labelled: Uint8Array;
}

/** Every attribution in the text, none where it is not English: first of what stands behind labels, then of quoted regions, of reported speech, then of quotes left over. */
export function findAttributions(reading: Reading): Attribution[] {
  const gathered: Gathered = {
    found: [],
    ofRegion: reading.regions.map(() => null),
    usedCues: new Set(),
    labelled: new Uint8Array(reading.tokens.length),
  };
  if (reading.english) {
    attributeLabelled(reading, gathered);
    attributeRegions(reading, gathered);
    attributeReports(reading, gathered);
    floatingQuotes(reading, gathered);
  }
  return gathered.found;
}

export function regionStretch(reading: Reading, region: number): Stretch {
  return { first: reading.regionFirst[region] ?? 0, last: reading.regionLast[region] ?? 0 };
}

/** Index of the block a token lies in, -1 for furniture. */
export function blockOf(reading: Reading, token: number): number {
  return sentenceAt(reading, token)?.block ?? -1;
}

/** The quoted regions in some stretches. */
export function regionsIn(reading: Reading, pieces: readonly Stretch[]): number[] {
  const regions: number[] = [];
  for (const { first, last } of pieces) {
    for (let i = first; i < last; i++) {
      const region = reading.regionOf[i] ?? -1;
      if (region < 0) continue;
      if (regions.at(-1) !== region) regions.push(region);
      i = Math.max(i, (reading.regionLast[region] ?? 0) - 1);
    }
  }
  return regions;
}
