import type { Block } from '@/model/article';
import type { DiffPiece } from '@/model/source-check';
import type { Span } from '@/model/span';

/** The article's text as it was when the first note on it was kept. */
export interface Snapshot {
  /** See `pageKey`. */
  page: string;
  text: string;
  blocks: Block[];
  /** SHA-256 of `text` in UTF-8, 64 hexadecimal digits. */
  hash: string;
  url: string;
  title: string;
  published: string | null;
  modified: string | null;
  /** ISO 8601. */
  taken: string;
}

export const changeKinds = [
  'quote-changed',
  'number-changed',
  'attribution-changed',
  'text-changed',
  'paragraph-added',
  'paragraph-removed',
] as const;
/** What of a page's text is another than in its snapshot; of several that fit a passage the first of the list is meant. */
export type ChangeKind = (typeof changeKinds)[number];

/** One passage that is another than in the snapshot. `before` and `after` are offsets into the two texts; `null`: not there. */
export interface PageChange {
  kind: ChangeKind;
  before: Span | null;
  after: Span | null;
  /** From the snapshot's passage to the present one. */
  diff: DiffPiece[];
}
