import type { Annotation, SavedPage } from '@/model/annotation';

/** What is known of one segment of the search index; its parts lie beside it. */
export interface SegmentHead {
  /** How many notes were indexed in it. */
  size: number;
  /** Places of those that have been indexed anew elsewhere, or removed. */
  dead: Uint32Array<ArrayBuffer>;
}

export const partNames = ['docs', 'words', 'positions'] as const;
export type PartName = (typeof partNames)[number];
export type SegmentParts = Record<PartName, Uint8Array<ArrayBuffer>>;

/** How notes are indexed: given by whoever knows, since the store only keeps what comes of it. */
export interface Indexer {
  /** Of what it makes; an index of another format is made anew. */
  format: number;
  build(notes: readonly Annotation[], pages: ReadonlyMap<string, SavedPage>): SegmentParts;
  /** Places of these notes in a segment, from its `docs`; those that are not in it are left out. */
  placesOf(docs: Uint8Array<ArrayBuffer>, ids: readonly string[]): number[];
  /** Ids of a segment's notes that are not among the dead. */
  idsOf(docs: Uint8Array<ArrayBuffer>, dead: Uint32Array): string[];
}
