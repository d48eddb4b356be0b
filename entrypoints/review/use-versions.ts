import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ShownView } from '@/components/review-views';
import type { LoadedIndex } from '@/entrypoints/review/load-index';
import { readStore } from '@/entrypoints/review/own-store';
import type { NoteGroup } from '@/model/note-list';
import { groupVersions } from '@/search/group-versions';
import { listByIds } from '@/store/read-notes';

/** A speaker's statements are compared with each other up to so many. */
const mostCompared = 2_000;

/** Of the speakers' groups that were opened the notes that are versions of one statement, until something else is `found`. */
export function useVersions(loaded: LoadedIndex | null, view: ShownView, found: unknown) {
  const [versions, setVersions] = useState<ReadonlyMap<string, number[][]>>(new Map());
  useEffect(() => setVersions(new Map()), [found]);
  const openGroup = useCallback(
    (group: NoteGroup): void => {
      if (!loaded || view !== 'speaker' || group.notes.length > mostCompared) return;
      const ids = Array.from(group.notes, loaded.index.idOf);
      const compare = async (): Promise<void> => {
        const { annotations } = await readStore((store) => listByIds(store, ids));
        const texts = new Map(annotations.map(({ id, target }) => [id, target?.quote.exact ?? '']));
        const groups = groupVersions(ids.map((id) => texts.get(id) ?? ''));
        const rows = groups.map((places) => places.map((place) => group.notes[place] ?? 0));
        setVersions((before) => new Map(before).set(group.name, rows));
      };
      // Without it the notes stand one below the other.
      compare().catch(() => undefined);
    },
    [loaded, view],
  );
  return { versions, openGroup };
}
