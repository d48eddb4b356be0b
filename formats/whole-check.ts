import { FormatError } from '@/formats/shape';
import type { Annotation, SavedPage } from '@/model/annotation';
import type { Snapshot } from '@/model/page-change';

/**
 * Holds the parts of a library against each other as they come, in any order: every note's and snapshot's page is there,
 * nothing is there twice. All throw a `FormatError`; `end` is to be called after the last part.
 */
export function createWholeCheck() {
  const pages = new Set<string>();
  const ids = new Set<string>();
  const snapshots = new Set<string>();
  /** Pages that were needed before they came, with the number of the note that needs them, or 0 for a snapshot. */
  const needed = new Map<string, number>();

  const need = (page: string, number: number): void => {
    if (!pages.has(page) && !needed.has(page)) needed.set(page, number);
  };

  return {
    page({ key }: SavedPage): void {
      if (pages.has(key)) throw new FormatError('A page is in it twice.');
      pages.add(key);
      needed.delete(key);
    },
    annotation({ id, page }: Annotation): void {
      if (ids.has(id)) throw new FormatError(`Note ${ids.size + 1} has the same id as one before it.`);
      ids.add(id);
      need(page, ids.size);
    },
    snapshot({ page }: Snapshot): void {
      if (snapshots.has(page)) throw new FormatError('A page has two snapshots in it.');
      snapshots.add(page);
      need(page, 0);
    },
    end(): void {
      for (const number of needed.values()) {
        const what = number === 0 ? 'A snapshot is of' : `Note ${number} stands on`;
        throw new FormatError(`${what} a page that is not in it.`);
      }
    },
  };
}
