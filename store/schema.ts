import type { DBSchema, IDBPDatabase } from 'idb';
import type { Annotation, Draft, SavedPage } from '@/model/annotation';
import type { Step } from '@/model/step';
import type { Arriving } from '@/store/arriving';
import type { SegmentHead } from '@/store/index-parts';
import type { StepContents } from '@/store/journal';
import type { StoredSnapshot } from '@/store/snapshots';

/** What the newest version of the database holds; every change of it comes with a step in `upgrades/`. */
export interface WhenceSchema extends DBSchema {
  annotations: {
    key: string;
    value: Annotation;
    indexes: { page: string; modified: string; created: string };
  };
  pages: { key: string; value: SavedPage };
  drafts: { key: string; value: Draft };
  snapshots: { key: string; value: StoredSnapshot };
  /** How a note's words were last found on their page, by the note's id; where nothing stands here, they were as kept. */
  states: { key: string; value: 'changed' | 'missing' };
  /** What can be undone, by generation; what it takes is in `journalContents` under the same key. */
  journal: { key: number; value: Step };
  journalContents: { key: number; value: StepContents };
  /** The search index: its segments, and their parts by segment and name. */
  segments: { key: number; value: SegmentHead };
  segmentParts: { key: [segment: number, part: string]; value: Uint8Array<ArrayBuffer> };
  /** Ids of notes that were written or removed since they were last indexed, in portions. */
  unindexed: { key: number; value: string[] };
  /** Parts of an import that has not been taken in yet, by import and number. */
  arriving: { key: [id: string, number: number]; value: Arriving };
  counters: { key: CounterName; value: number };
}

/**
 * `generation` counts the writes to annotations and pages, so that a second copy knows whether it is behind; `notes` and
 * `pages` say how many there are, which the browser would take a second to count; `indexFormat` is of the search index.
 */
export type CounterName = 'generation' | 'notes' | 'pages' | 'indexFormat';

export const storeNames = [
  'annotations',
  'pages',
  'drafts',
  'snapshots',
  'states',
  'journal',
  'journalContents',
  'segments',
  'segmentParts',
  'unindexed',
  'arriving',
  'counters',
] as const;
export type StoreName = (typeof storeNames)[number];

export type Store = IDBPDatabase<WhenceSchema>;

/** Notes with the pages they stand on. */
export interface Library {
  pages: SavedPage[];
  annotations: Annotation[];
}
