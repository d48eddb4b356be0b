import type { Span, SpanPair } from '@/model/span';

/**
 * `direct`: every word inside quotation marks; `indirect`: none; `mixed`: some.
 * `term`: a word or phrase in quotation marks that nobody is quoted as saying.
 */
export type QuoteType = 'direct' | 'indirect' | 'mixed' | 'term';

/** The mention nearest to the cue, and the person or body it stands for ("he" -> "Xi Jinping"). */
export interface Mention extends Span {
  name: string;
}

/** What somebody is quoted as saying. `start..end` is all of it, quotation marks included. */
export interface Quote extends Span {
  /** The pieces, where the attribution stands in the middle ("A," said X, "B."); one piece otherwise. */
  spans: SpanPair[];
  type: QuoteType;
  /** `null` when the text does not say, or says it too unclearly to be sure. */
  speaker: Mention | null;
  /** The words that attribute it: "said", "according to", ":". */
  cue: Span | null;
  /** Through whom the words reached the page, nearest to the speaker first; only what the text says. */
  via: Mention[];
}

export type ClaimKind =
  | 'anonymous-source'
  | 'vague-group'
  | 'unnamed-data'
  | 'impersonal'
  | 'allegation'
  | 'disputed'
  | 'hedge'
  | 'unsourced-assertion';

export const claimKinds: readonly ClaimKind[] = [
  'anonymous-source',
  'vague-group',
  'unnamed-data',
  'impersonal',
  'allegation',
  'disputed',
  'hedge',
  'unsourced-assertion',
];

/** Something asserted that rests on no source which a reader could check. */
export interface Claim extends Span {
  kind: ClaimKind;
  /** 0..1, orders claims from doubtful to sure. */
  score: number;
  /** The rule that found it: the name of its file under `engine/claims/`, e.g. `anonymous-source`. */
  rule: string;
  /** The words that triggered the rule. */
  trigger: Span;
  /** Set when it stands inside a quote: then it is that speaker's claim, not the page's. */
  saidBy: string | null;
}

/** A trace of where the page's words come from or what was lost on the way, e.g. `agency-credit`. */
export interface ProvenanceMark {
  kind: string;
  start?: number;
  end?: number;
  /** In English, for the command line; the interface has its own words for each kind. */
  detail: string;
}

/** All that the engine found in one article; every list in order of `start`. */
export interface Findings {
  quotes: Quote[];
  claims: Claim[];
  provenance: ProvenanceMark[];
}
