import type { Landmarks } from '@/engine/landmarks';
import type { Name } from '@/engine/names';
import type { QuotedRegion } from '@/engine/quoted-regions';
import type { Sentence } from '@/engine/sentences';
import type { Token } from '@/engine/tokens';
import type { ArticleFacts, Block } from '@/model/article';
import type { Quote } from '@/model/finding';

/** All that the later steps may know of an article. Every list is in order of `start`; offsets are UTF-16 code units. */
export interface Context {
  text: string;
  blocks: readonly Block[];
  tokens: readonly Token[];
  landmarks: Landmarks;
  sentences: readonly Sentence[];
  /** Stretches between quotation marks, whoever says them and whether anybody does. */
  regions: readonly QuotedRegion[];
  /** Every mention of a named person or body. */
  names: readonly Name[];
  quotes: readonly Quote[];
  /** What the page says of itself; left out where only a text is at hand, and then nothing is known to be missing. */
  facts?: ArticleFacts;
}
