import type { ShownNote } from '@/components/note-list';
import { readStore } from '@/entrypoints/review/own-store';
import { listByIds } from '@/store/read-notes';
import type { Library } from '@/store/schema';
import { withSnapshot } from '@/store/snapshots';

/** Notes that a list shows, or has shown lately; of however many in the library never more are in memory. */
const most = 400;

export interface NoteCache {
  get(id: string): ShownNote | null;
  /** Keeps notes that have been read already; `texts` are the keys of pages whose text is kept. */
  put(library: Library, texts: ReadonlySet<string>): void;
  /** Reads those that are not there; resolves with whether there were any. Throws `StoreError`. */
  need(ids: readonly string[]): Promise<boolean>;
  /** Forgets the notes of these pages, which have changed; all of them without pages. */
  forget(pages?: readonly string[]): void;
}

export function createNoteCache(): NoteCache {
  const notes = new Map<string, ShownNote>();
  const asked = new Set<string>();
  function put({ annotations, pages }: Library, texts: ReadonlySet<string>): void {
    const byKey = new Map(pages.map((page) => [page.key, page]));
    for (const note of annotations) {
      const page = byKey.get(note.page) ?? unknownPage(note.page, note.created);
      notes.set(note.id, { note, page, hasText: texts.has(note.page) });
    }
  }
  return {
    put,
    get: (id) => notes.get(id) ?? null,
    async need(ids) {
      const missing = ids.filter((id) => !notes.has(id) && !asked.has(id));
      if (missing.length === 0) return false;
      for (const id of missing) asked.add(id);
      try {
        const library = await readStore((store) => listByIds(store, missing));
        const keys = library.pages.map(({ key }) => key);
        put(library, await readStore((store) => withSnapshot(store, keys)));
      } finally {
        for (const id of missing) asked.delete(id);
      }
      for (const id of notes.keys()) {
        if (notes.size <= most) break;
        if (!ids.includes(id)) notes.delete(id);
      }
      return true;
    },
    forget(pages) {
      const gone = pages && new Set(pages);
      for (const [id, { page }] of notes) if (!gone || gone.has(page.key)) notes.delete(id);
    },
  };
}

/** Stands for the page of a note whose page was lost; the note must not be lost with it. */
function unknownPage(key: string, saved: string): ShownNote['page'] {
  const unknown = { publisher: null, published: null, modified: null, canonical: null, language: null };
  return { key, url: key, title: '', byline: [], ...unknown, saved };
}
