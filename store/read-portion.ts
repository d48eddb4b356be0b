import type { Library, Store } from '@/store/schema';
import { read } from '@/store/transact';

/** A place in the row of all pages and then all notes, each by their keys: the one to come is the first after `after`. */
export interface LibraryPlace {
  of: 'pages' | 'annotations';
  after: string;
}

export const firstPlace: LibraryPlace = { of: 'pages', after: '' };

/** Pages or notes that stand side by side, as of one moment. */
export interface LibraryPortion extends Library {
  /** The writes that it knows of. */
  generation: number;
  /** Where the next portion begins; `null`: there is none. */
  next: LibraryPlace | null;
  /** The last key that was passed; `null`: all of this kind, to their end. */
  upTo: string | null;
}

/** Milliseconds: nobody waits for it, and an import may be writing. */
const longPatience = 60_000;

/** So many pages or notes from a place on. Throws `StoreError`. */
export async function readPortion(store: Store, place: LibraryPlace, most: number): Promise<LibraryPortion> {
  const { of, after } = place;
  return read(
    store,
    async (tx) => {
      const range = IDBKeyRange.lowerBound(after, true);
      const [pages, annotations, generation = 0] = await Promise.all([
        of === 'pages' ? tx.objectStore('pages').getAll(range, most) : [],
        of === 'annotations' ? tx.objectStore('annotations').getAll(range, most) : [],
        tx.objectStore('counters').get('generation'),
      ]);
      const upTo = of === 'pages' ? pages[most - 1]?.key : annotations[most - 1]?.id;
      const end: LibraryPlace | null = of === 'pages' ? { of: 'annotations', after: '' } : null;
      return {
        pages,
        annotations,
        generation,
        next: upTo === undefined ? end : { of, after: upTo },
        upTo: upTo ?? null,
      };
    },
    longPatience,
  );
}
