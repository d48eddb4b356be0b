export const noteViews = ['article', 'speaker', 'source', 'time'] as const;
/** What notes are listed under. */
export type NoteView = (typeof noteViews)[number];

export const noteOrders = ['best', 'newest', 'oldest'] as const;
/** `best`: those that fit the words best, the newer before the older where they fit alike. */
export type NoteOrder = (typeof noteOrders)[number];

/** Notes that belong together in a view; each by its number in the search index. */
export interface NoteGroup {
  /** A page's key, a name, a source, a month (2026-03); `''`: nobody, or no source. */
  name: string;
  /** In the order asked for. */
  notes: ArrayLike<number>;
}

export interface Counted {
  name: string;
  count: number;
}

/** How many of some notes there are by everything that they can be filtered by; each list the most frequent first. */
export interface NoteCounts {
  notes: number;
  pages: number;
  sites: Counted[];
  speakers: Counted[];
  tags: Counted[];
  sources: Counted[];
  /** By `Verdict`, in its order. */
  verdicts: Counted[];
  /** By the values of `kind:`; all kinds of quotes together as `quote`, all claims as `claim` too. */
  kinds: Counted[];
}

/** Something in a search that cannot be meant as a filter, and was taken for words. */
export interface QueryHint {
  problem: 'unknown-filter' | 'unknown-value';
  /** As typed: `colour:red`. */
  typed: string;
}

/** A search that the reader gave a name. */
export interface SavedFilter {
  name: string;
  typed: string;
  view: NoteView;
  order: NoteOrder;
}
