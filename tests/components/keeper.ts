import type { NoteKeeper } from '@/components/note-keeper';
import { noSources } from '@/tests/components/no-sources';

/** Of a place that has no note, where none is to be saved. */
export const keeper: NoteKeeper = {
  load: async () => ({ annotation: null, draft: null }),
  save: () => Promise.reject(new Error('not asked for here')),
  keepDraft: async () => undefined,
  dropDraft: async () => undefined,
  remove: async () => async () => undefined,
  openTabs: async () => [],
  ...noSources,
  now: () => '',
};
