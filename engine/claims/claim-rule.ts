import type { WordList } from '@/engine/claims/lexicon';
import type { Scan } from '@/engine/claims/scan';
import type { Sentence } from '@/engine/sentences';
import type { ClaimKind } from '@/model/finding';

/** What a rule found: the trigger as token indexes (`last` exclusive) and how sure it is, 0..1. */
export interface Match {
  first: number;
  last: number;
  score: number;
  /** The stretch asserted, as token indexes; the sentence where it is left out. */
  from?: number;
  to?: number;
}

/** One kind of claim. `match` is asked for every token that can be one of the `triggers`. */
export interface ClaimRule {
  kind: ClaimKind;
  /** Bits of `wordClass`. */
  triggers: number;
  words: WordList[];
  match(scan: Scan, at: number, sentence: Sentence): Match | null;
}
