import type { LibraryPart } from '@/formats/read-whence';
import type { Annotation, SavedPage } from '@/model/annotation';
import type { Snapshot } from '@/model/page-change';

/** Puts notes together with their pages and snapshots. In our own files pages come first and snapshots last, and little waits. */
export function createMatcher() {
  /** Pages that are here or have been given. */
  const here = new Set<string>();
  /** Pages of which no note has come yet. */
  const held = new Map<string, SavedPage>();
  let waiting: LibraryPart = { pages: [], annotations: [], snapshots: [] };

  const match = (annotations: Annotation[], snapshots: Snapshot[]): LibraryPart => {
    const whole: LibraryPart = { pages: [], annotations: [], snapshots: [] };
    for (const note of annotations) {
      const page = held.get(note.page);
      if (page) {
        whole.pages.push(page);
        held.delete(note.page);
        here.add(note.page);
      }
      (here.has(note.page) ? whole : waiting).annotations.push(note);
    }
    for (const one of snapshots) (here.has(one.page) ? whole : waiting).snapshots.push(one);
    return whole;
  };

  return {
    page(page: SavedPage, isHere: boolean): void {
      if (isHere) here.add(page.key);
      else held.set(page.key, page);
    },
    match,
    /** What waited for a page that came later. A snapshot of a page without notes is left. */
    rest(): LibraryPart {
      const { annotations, snapshots } = waiting;
      waiting = { pages: [], annotations: [], snapshots: [] };
      return match(annotations, snapshots);
    },
  };
}
