import { send } from '@/browser/send';
import { readStore } from '@/entrypoints/review/own-store';
import { buildSegment, indexFormat } from '@/search/build-segment';
import { type NoteIndex, type OpenedSegment, openDocs, openIndex, openWords } from '@/search/open-index';
import { placeOfId } from '@/search/read-docs';
import type { States } from '@/search/run-query';
import { idBytes } from '@/search/write-docs';
import { readIndex, readPart, type StoredIndex } from '@/store/read-index';
import { listByIds, listNewest, readCounts } from '@/store/read-notes';
import type { Library } from '@/store/schema';
import { withSnapshot } from '@/store/snapshots';

export interface LoadedIndex {
  index: NoteIndex;
  states: States;
  /** Whether words can be searched; lists, groups, filters and figures need none. */
  hasWords: boolean;
  /** Set while only the newest notes are in it: how many notes and pages there are. */
  outOf: { notes: number; pages: number } | null;
}

/** Above so many waiting notes the background takes them into the index first. */
const mostWaiting = 1_000;
/** As many notes as a first window may show. */
const mostAtOnce = 24;

/**
 * Loads the search index for one page: what has been read once is kept, since segments never change. `loadNewest` is for the first
 * window, `load` replies without words where these have not been read yet, `loadWords` with them. All throw `StoreError` or `RequestError`.
 */
export function createIndexLoader() {
  const known = new Map<number, OpenedSegment>();
  let last: LoadedIndex | null = null;

  /** The newest notes only, which are there much sooner than the index. */
  async function loadNewest(): Promise<LoadedIndex & { newest: Library; texts: Set<string> }> {
    const [counts, newest] = await readStore((store) =>
      Promise.all([readCounts(store), listNewest(store, mostAtOnce)]),
    );
    const keys = newest.pages.map(({ key }) => key);
    const texts = await readStore((store) => withSnapshot(store, keys));
    return {
      index: openIndex([openNotes(newest)]),
      states: new Map(),
      hasWords: false,
      outOf: counts,
      newest,
      texts,
    };
  }

  async function load(): Promise<LoadedIndex> {
    const stored = await readCurrent();
    try {
      return await put(stored);
    } catch {
      // Damaged, by a fault or by hand: it can be made anew from the notes.
      await refresh(true);
      known.clear();
      return put(await readCurrent());
    }
  }

  async function put({ segments, waiting, states }: StoredIndex): Promise<LoadedIndex> {
    const there = new Set(segments.map(({ key }) => key));
    for (const key of known.keys()) if (!there.has(key)) known.delete(key);
    for (const { key, head, docs } of segments) {
      const opened = docs ? openDocs(docs, head.dead) : known.get(key);
      if (opened) known.set(key, { ...opened, dead: head.dead });
    }
    const fresh = await openWaiting(waiting);
    const ids = waiting.map(idBytes);
    const current = [...known.values()].map((segment): OpenedSegment => {
      const dead = ids.map((id) => placeOfId(segment.docs, id)).filter((place) => place >= 0);
      return { ...segment, dead: Uint32Array.from([...segment.dead, ...dead]) };
    });
    const index = openIndex(fresh ? [...current, fresh] : current);
    last = { index, states, hasWords: [...known.values()].every(({ words }) => words !== null), outOf: null };
    return last;
  }

  async function loadWords(): Promise<LoadedIndex> {
    for (const [key, segment] of known) {
      if (segment.words) continue;
      const [words, positions] = await Promise.all([
        readStore((store) => readPart(store, key, 'words')),
        readStore((store) => readPart(store, key, 'positions')),
      ]);
      // A segment that has gone meanwhile has become part of another, which the next loading brings.
      if (words && positions) known.set(key, openWords(known.get(key) ?? segment, words, positions));
      else return load().then(loadWords);
    }
    return last?.hasWords ? last : load();
  }

  async function readCurrent(): Promise<StoredIndex> {
    const read = (): Promise<StoredIndex> => readStore((store) => readIndex(store, (key) => known.has(key)));
    const stored = await read();
    const { notes } = await readStore(readCounts);
    const { format, segments, waiting } = stored;
    const isOther = segments.length > 0 && format !== indexFormat;
    const isMissing = segments.length === 0 && waiting.length < notes;
    if (!isOther && !isMissing && waiting.length <= mostWaiting) return stored;
    await refresh(false);
    return read();
  }

  return { loadNewest, load, loadWords };
}

async function refresh(anew: boolean): Promise<void> {
  let { left } = await send('index.refresh', { anew });
  while (left > 0) ({ left } = await send('index.refresh', { anew: false }));
}

/** Notes that wait to be indexed are indexed here, for this page only. */
async function openWaiting(ids: string[]): Promise<OpenedSegment | null> {
  if (ids.length === 0) return null;
  const notes = await readStore((store) => listByIds(store, ids));
  return notes.annotations.length === 0 ? null : openNotes(notes);
}

function openNotes({ annotations, pages }: Library): OpenedSegment {
  const made = buildSegment(annotations, new Map(pages.map((page) => [page.key, page])));
  return openWords(openDocs(made.docs, new Uint32Array()), made.words, made.positions);
}
