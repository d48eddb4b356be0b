import { floatingQuotes } from '@/engine/floating-quotes';
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
}

/** Every attribution in the text: first of quoted regions, then of reported speech, then of quotes left over. */
export function findAttributions(reading: Reading): Attribution[] {
  const gathered: Gathered = { found: [], ofRegion: reading.regions.map(() => null), usedCues: new Set() };
  attributeRegions(reading, gathered);
  attributeReports(reading, gathered);
  floatingQuotes(reading, gathered);
  return gathered.found;
}

export function regionStretch(reading: Reading, region: number): Stretch {
  return { first: reading.regionFirst[region] ?? 0, last: reading.regionLast[region] ?? 0 };
}

/** Index of the block a token lies in, -1 for furniture. */
export function blockOf(reading: Reading, token: number): number {
  return sentenceAt(reading, token)?.block ?? -1;
}
