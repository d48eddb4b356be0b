import type { Annotation } from '@/model/annotation';
import type { PageCard } from '@/model/page-card';
import type { Reading } from '@/model/reading';

/** The reader's notes by id. */
export type Notes = ReadonlyMap<string, Annotation>;

/**
 * What popup and side panel know of the page in their tab. `url` is its address, `''` where the browser does not tell.
 * `closed`: browsers let no extension run there. `quiet`: no reader, since detection did not take the page for an article;
 * `kept` notes stand on it nevertheless.
 */
export type PageView = { url: string } & (
  | { state: 'asking' | 'closed' | 'starting' }
  | { state: 'quiet'; kept: number }
  | { state: 'failed'; error: string }
  | { state: 'read'; reading: Reading; card: PageCard | null; notes: Notes }
);

export type ReadView = Extract<PageView, { state: 'read' }>;
