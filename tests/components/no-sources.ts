import type { NoteKeeper } from '@/components/note-keeper';

type Sources = 'comparable' | 'compare' | 'awaitSelection' | 'takeArrived' | 'onArrived' | 'onChanged';

/** The part of a keeper that has to do with what comes from elsewhere, where nothing does. */
export const noSources: Pick<NoteKeeper, Sources> = {
  comparable: true,
  compare: async () => {
    throw new Error('This page is not open.');
  },
  awaitSelection: async () => undefined,
  takeArrived: async () => null,
  onArrived: () => () => undefined,
  onChanged: () => () => undefined,
};
