import type { DBSchema, IDBPDatabase } from 'idb';
import type { Annotation, Draft, SavedPage } from '@/model/annotation';
import type { StoredSnapshot } from '@/store/snapshots';

/** What the newest version of the database holds; every change of it comes with a step in `upgrades/`. */
export interface WhenceSchema extends DBSchema {
  annotations: { key: string; value: Annotation; indexes: { page: string; modified: string } };
  pages: { key: string; value: SavedPage };
  drafts: { key: string; value: Draft };
  snapshots: { key: string; value: StoredSnapshot };
  /** `generation` counts the writes to annotations and pages, so that a second copy knows whether it is behind. */
  counters: { key: 'generation'; value: number };
}

export type StoreName = 'annotations' | 'pages' | 'drafts' | 'snapshots' | 'counters';

export type Store = IDBPDatabase<WhenceSchema>;

/** Notes with the pages they stand on. */
export interface Library {
  pages: SavedPage[];
  annotations: Annotation[];
}
