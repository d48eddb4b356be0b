import { unpack } from '@/search/pack';
import type { DocTables } from '@/search/write-docs';

/** What `writeDocs` wrote of the notes of one segment; every column has an entry a note. */
export interface Docs {
  length: number;
  tables: DocTables;
  created: Float64Array;
  page: Uint32Array;
  /** Place in `tables.names` + 1; 0: nobody. */
  speaker: Uint32Array;
  kind: Uint8Array;
  verdict: Uint8Array;
  flags: Uint8Array;
  words: Uint16Array;
  via: Lists;
  tags: Lists;
  sources: Lists;
  /** 16 bytes a note. */
  ids: Uint8Array;
  /** The notes' places in order of their ids. */
  byId: Uint32Array;
}

/** A list of numbers a note: those of note n stand from `starts[n]` to `starts[n + 1]`. */
export interface Lists {
  starts: Uint32Array;
  values: Uint32Array;
}

/** Throws where the bytes are something else. */
export function readDocs(bytes: Uint8Array<ArrayBuffer>): Docs {
  const { facts, columns } = unpack(bytes);
  const u32 = (name: string) => typed(columns[name], Uint32Array);
  const u8 = (name: string) => typed(columns[name], Uint8Array);
  const lists = (name: string): Lists => ({ starts: u32(`${name}Starts`), values: u32(name) });
  const created = typed(columns.created, Float64Array);
  return {
    length: created.length,
    tables: facts as DocTables, // as `writeDocs` wrote them
    created,
    page: u32('page'),
    speaker: u32('speaker'),
    kind: u8('kind'),
    verdict: u8('verdict'),
    flags: u8('flags'),
    words: typed(columns.words, Uint16Array),
    via: lists('via'),
    tags: lists('tags'),
    sources: lists('sources'),
    ids: u8('ids'),
    byId: u32('byId'),
  };
}

function typed<T extends object>(column: object | undefined, kind: new () => T): T {
  if (column instanceof kind) return column;
  throw new Error('The index is damaged.');
}

const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The UUID of the note at this place. */
export function idAt({ ids }: Pick<Docs, 'ids'>, place: number): string {
  let text = '';
  for (let byte = 0; byte < 16; byte++) {
    if (byte === 4 || byte === 6 || byte === 8 || byte === 10) text += '-';
    text += digits[ids[place * 16 + byte] ?? 0];
  }
  return text;
}

/** The place of the note with these 16 bytes as its id; -1 where there is none. Logarithmic. */
export function placeOfId({ ids, byId }: Pick<Docs, 'ids' | 'byId'>, id: Uint8Array): number {
  let [low, high] = [0, byId.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const apart = compareAt(ids, (byId[middle] ?? 0) * 16, id);
    if (apart === 0) return byId[middle] ?? -1;
    if (apart < 0) low = middle + 1;
    else high = middle;
  }
  return -1;
}

function compareAt(ids: Uint8Array, start: number, id: Uint8Array): number {
  for (let byte = 0; byte < 16; byte++) {
    const apart = (ids[start + byte] ?? 0) - (id[byte] ?? 0);
    if (apart !== 0) return apart;
  }
  return 0;
}
