import MiniSearch from 'minisearch';
import { makeLibrary } from '@/bench/make-library';
import type { Annotation, SavedPage } from '@/model/annotation';
import { fold } from '@/model/fold';
import { buildSegment, type SegmentBytes } from '@/search/build-segment';
import { fieldsOf } from '@/search/note-fields';
import { type NoteIndex, openDocs, openIndex, openWords } from '@/search/open-index';
import { parseQuery } from '@/search/parse-query';
import { runQuery } from '@/search/run-query';

export type SearchWay = 'whence' | 'minisearch' | 'plain';

/** Called from Node by name; see `library.ts`. Times are in milliseconds. */
export interface LibraryBench {
  /** Makes the notes that the others search; once a page. */
  make(notes: number, pages: number): void;
  /** Builds one way's index of them, which stays. `bytes`: as it would be kept. */
  build(way: SearchWay): { took: number; bytes: number };
  /** Searches for each, as typed; how many were found and how long it took. */
  search(way: SearchWay, typed: string[]): { took: number; found: number }[];
  /** Puts notes and pages, as JSON, into the extension's own database, as long use would; only on one of its pages. */
  fill(json: string): Promise<void>;
}

/** Notes in one segment, as the background makes them. */
const portion = 16_384;

let library: { pages: SavedPage[]; annotations: Annotation[] } = { pages: [], annotations: [] };
let pagesByKey = new Map<string, SavedPage>();
let index: NoteIndex | null = null;
let mini: MiniSearch | null = null;
let texts: string[] = [];

function clock<T>(work: () => T): { took: number; result: T } {
  const start = performance.now();
  const result = work();
  return { took: performance.now() - start, result };
}

function make(notes: number, pages: number): void {
  // As if they had been read: what was put together piece by piece would change its size in memory when it is first searched.
  library = JSON.parse(JSON.stringify(makeLibrary(notes, pages))) as typeof library; // just made so
  pagesByKey = new Map(library.pages.map((page) => [page.key, page]));
}

function build(way: SearchWay): { took: number; bytes: number } {
  if (way === 'whence') {
    const { took, result } = clock(() => {
      const made: SegmentBytes[] = [];
      for (let start = 0; start < library.annotations.length; start += portion)
        made.push(buildSegment(library.annotations.slice(start, start + portion), pagesByKey));
      index = openIndex(
        made.map(({ docs, words, positions }) =>
          openWords(openDocs(docs, new Uint32Array()), words, positions),
        ),
      );
      return made;
    });
    const bytes = result.reduce(
      (sum, { docs, words, positions }) => sum + docs.length + words.length + positions.length,
      0,
    );
    return { took, bytes };
  }
  if (way === 'minisearch') {
    const { took } = clock(() => {
      mini = new MiniSearch({
        fields: ['quote', 'note', 'who', 'title', 'rest'],
        processTerm: (term) => fold(term),
      });
      mini.addAll(
        library.annotations.map((note) => {
          const all = fieldsOf(note, pagesByKey.get(note.page)).map(([text]) => text);
          const [quote, written, speaker, ...rest] = all;
          return {
            id: note.id,
            quote,
            note: written,
            who: speaker,
            title: pagesByKey.get(note.page)?.title,
            rest: rest.join(' '),
          };
        }),
      );
    });
    return { took, bytes: JSON.stringify(mini).length };
  }
  const { took } = clock(() => {
    texts = library.annotations.map((note) =>
      fold(
        fieldsOf(note, pagesByKey.get(note.page))
          .map(([text]) => text)
          .join('\n'),
      ),
    );
  });
  return { took, bytes: 0 };
}

function search(way: SearchWay, typed: string[]): { took: number; found: number }[] {
  return typed.map((words) => {
    const { took, result } = clock(() => find(way, words));
    return { took, found: result };
  });
}

function find(way: SearchWay, typed: string): number {
  if (way === 'whence') return index ? runQuery(index, parseQuery(typed), 'best', new Map()).length : 0;
  if (way === 'minisearch') return mini?.search(typed, { prefix: true, combineWith: 'AND' }).length ?? 0;
  const wanted = fold(typed).split(/\s+/);
  return texts.filter((text) => wanted.every((word) => text.includes(word))).length;
}

async function fill(json: string): Promise<void> {
  const { pages, annotations } = JSON.parse(json) as typeof library; // the bench's own
  const store = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('whence');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise<void>((resolve, reject) => {
    const tx = store.transaction(['annotations', 'pages', 'unindexed', 'counters'], 'readwrite');
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
    for (const note of annotations) tx.objectStore('annotations').put(note);
    for (const page of pages) tx.objectStore('pages').put(page);
    tx.objectStore('unindexed').add(annotations.map(({ id }) => id));
    const counters = tx.objectStore('counters');
    for (const [name, more] of [
      ['notes', annotations.length],
      ['pages', pages.length],
    ] as const) {
      const count = counters.get(name);
      count.onsuccess = () => counters.put((count.result ?? 0) + more, name);
    }
  });
  store.close();
}

Object.assign(globalThis, { libraryBench: { make, build, search, fill } satisfies LibraryBench });
