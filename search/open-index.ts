import { type Docs, idAt, type Lists, placeOfId, readDocs } from '@/search/read-docs';
import {
  type PositionsPart,
  readPositionsPart,
  readWordsPart,
  type WordsPart,
} from '@/search/read-words-part';
import { siteOf } from '@/search/site-of';
import { idBytes } from '@/search/write-docs';

/** One segment as it is read: what is to be searched, and which of its notes have been indexed anew or removed since. */
export interface OpenedSegment {
  docs: Docs;
  dead: Uint32Array;
  /** `null` until they have been read; then nothing is found by words. */
  words: WordsPart | null;
  positions: PositionsPart | null;
}

export function openDocs(docs: Uint8Array<ArrayBuffer>, dead: Uint32Array): OpenedSegment {
  return { docs: readDocs(docs), dead, words: null, positions: null };
}

/** Gives a segment its words. */
export function openWords(
  segment: OpenedSegment,
  words: Uint8Array<ArrayBuffer>,
  positions: Uint8Array<ArrayBuffer>,
): OpenedSegment {
  return { ...segment, words: readWordsPart(words), positions: readPositionsPart(positions) };
}

/**
 * All notes of all segments under one numbering: note n of the second segment comes after all of the first. Names, tags,
 * pages and sources have one place each, whichever segments they stand in.
 */
export interface NoteIndex {
  segments: readonly OpenedSegment[];
  /** The first number of each segment, and how many numbers there are. */
  bases: number[];
  size: number;
  /** 1 for a note that is there, 0 for one that another segment has anew or that was removed. */
  live: Uint8Array;
  /** How many of them there are. */
  notes: number;
  pages: string[];
  /** Sites of the pages, and the place in `sites` of each page. */
  sites: string[];
  siteOfPage: Uint32Array;
  names: string[];
  tagNames: string[];
  sourceNames: string[];
  created: Float64Array;
  page: Uint32Array;
  /** Place in `names` + 1; 0: nobody. */
  speaker: Uint32Array;
  kind: Uint8Array;
  verdict: Uint8Array;
  flags: Uint8Array;
  /** How many words each has, and how many they have on average. */
  words: Uint16Array;
  averageWords: number;
  via: Lists;
  tags: Lists;
  sources: Lists;
  /** Numbers of the live notes, the newest first. */
  newest: Uint32Array;
  idOf(note: number): string;
  /** -1 where there is none that is live. */
  numberOf(id: string): number;
}

/** Puts segments together, later ones before earlier where both have a note. Linear in the notes; 100,000 take some 50 ms. */
export function openIndex(segments: readonly OpenedSegment[]): NoteIndex {
  const bases: number[] = [];
  let size = 0;
  for (const { docs } of segments) {
    bases.push(size);
    size += docs.length;
  }
  const [pages, names, tags, sources] = [union(), union(), union(), union()];
  const [created, page, speaker] = [new Float64Array(size), new Uint32Array(size), new Uint32Array(size)];
  const [kind, verdict, flags] = [new Uint8Array(size), new Uint8Array(size), new Uint8Array(size)];
  const words = new Uint16Array(size);
  const live = new Uint8Array(size).fill(1);
  const lists = { via: unitedLists(size), tags: unitedLists(size), sources: unitedLists(size) };
  for (const [index, { docs, dead }] of segments.entries()) {
    const base = bases[index] ?? 0;
    created.set(docs.created, base);
    kind.set(docs.kind, base);
    verdict.set(docs.verdict, base);
    flags.set(docs.flags, base);
    words.set(docs.words, base);
    const pageOf = pages.add(docs.tables.pages);
    const nameOf = names.add(docs.tables.names);
    for (let at = 0; at < docs.length; at++) {
      page[base + at] = pageOf[docs.page[at] ?? 0] ?? 0;
      const name = docs.speaker[at] ?? 0;
      speaker[base + at] = name === 0 ? 0 : (nameOf[name - 1] ?? 0) + 1;
    }
    lists.via.add(base, docs.via, nameOf);
    lists.tags.add(base, docs.tags, tags.add(docs.tables.tags));
    lists.sources.add(base, docs.sources, sources.add(docs.tables.sources));
    for (const at of dead) live[base + at] = 0;
  }
  const newest = newestFirst(created, live);
  const sites = union();
  const siteOfPage = sites.add(pages.all.map(siteOf));
  const segmentOf = (note: number): number => {
    let at = segments.length - 1;
    while (at > 0 && (bases[at] ?? 0) > note) at--;
    return at;
  };
  return {
    segments,
    bases,
    size,
    live,
    notes: newest.length,
    pages: pages.all,
    sites: sites.all,
    siteOfPage,
    names: names.all,
    tagNames: tags.all,
    sourceNames: sources.all,
    created,
    page,
    speaker,
    kind,
    verdict,
    flags,
    words,
    averageWords: Math.max(1, words.reduce((sum, length) => sum + length, 0) / Math.max(1, size)),
    via: lists.via.lists(),
    tags: lists.tags.lists(),
    sources: lists.sources.lists(),
    newest,
    idOf(note) {
      const at = segmentOf(note);
      const docs = segments[at]?.docs;
      return docs ? idAt(docs, note - (bases[at] ?? 0)) : '';
    },
    numberOf(id) {
      const bytes = idBytes(id);
      for (const [at, { docs }] of segments.entries()) {
        const place = placeOfId(docs, bytes);
        const note = (bases[at] ?? 0) + place;
        if (place >= 0 && live[note] === 1) return note;
      }
      return -1;
    },
  };
}

/** Strings of several tables in one; `add` replies with the new place of each. */
function union() {
  const places = new Map<string, number>();
  const all: string[] = [];
  return {
    all,
    add(strings: readonly string[]): Uint32Array {
      return Uint32Array.from(strings, (text) => {
        const known = places.get(text);
        if (known !== undefined) return known;
        places.set(text, all.length);
        return all.push(text) - 1;
      });
    },
  };
}

function unitedLists(size: number) {
  const starts = new Uint32Array(size + 1);
  const pieces: Uint32Array[] = [];
  let length = 0;
  return {
    add(base: number, lists: Lists, placeOf: Uint32Array): void {
      for (let at = 1; at < lists.starts.length; at++) starts[base + at] = length + (lists.starts[at] ?? 0);
      pieces.push(lists.values.map((place) => placeOf[place] ?? 0));
      length += lists.values.length;
    },
    lists(): Lists {
      const values = new Uint32Array(length);
      let at = 0;
      for (const piece of pieces) {
        values.set(piece, at);
        at += piece.length;
      }
      return { starts, values };
    },
  };
}

/** A number holds the second and the note's place: the browser sorts plain numbers many times faster than by a function. */
const placeRoom = 2 ** 22;

function newestFirst(created: Float64Array, live: Uint8Array): Uint32Array {
  const keys = new Float64Array(created.length);
  let count = 0;
  for (let at = 0; at < created.length; at++) {
    if (live[at] !== 1) continue;
    const second = Math.min(2 ** 31 - 1, Math.max(0, Math.floor((created[at] ?? 0) / 1000)));
    keys[count++] = second * placeRoom + at;
  }
  const sorted = keys.subarray(0, count).sort();
  return Uint32Array.from(sorted, (_, at) => (sorted[count - 1 - at] ?? 0) % placeRoom);
}
