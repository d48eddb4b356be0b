import { type Annotation, verdicts } from '@/model/annotation';
import { kindCode } from '@/search/kind-codes';
import { peopleOf, sourcesOf } from '@/search/note-fields';
import { pack } from '@/search/pack';

/** Strings that the columns name by their place. */
export interface DocTables {
  pages: string[];
  names: string[];
  tags: string[];
  sources: string[];
}

export const hasSource = 1;
export const hasNote = 2;
export const hasTag = 4;

/** `words`: how many words each note has. The columns of notes in this order, without their words: see `readDocs`. */
export function writeDocs(notes: readonly Annotation[], words: Uint16Array): Uint8Array<ArrayBuffer> {
  const tables = { pages: table(), names: table(), tags: table(), sources: table() };
  const { length } = notes;
  const created = new Float64Array(length);
  const page = new Uint32Array(length);
  const speaker = new Uint32Array(length);
  const [kind, verdict, flags] = [new Uint8Array(length), new Uint8Array(length), new Uint8Array(length)];
  const ids = new Uint8Array(length * 16);
  const lists = { via: listColumn(length), tags: listColumn(length), sources: listColumn(length) };
  for (const [at, note] of notes.entries()) {
    const people = peopleOf(note.subject);
    const sources = sourcesOf(note);
    created[at] = timeOf(note.created);
    page[at] = tables.pages.placeOf(note.page);
    speaker[at] = people.speaker === null ? 0 : tables.names.placeOf(people.speaker) + 1;
    kind[at] = kindCode(note.subject);
    verdict[at] = verdicts.indexOf(note.verdict);
    flags[at] =
      (note.links.length > 0 ? hasSource : 0) |
      (note.note ? hasNote : 0) |
      (note.tags.length > 0 ? hasTag : 0);
    ids.set(idBytes(note.id), at * 16);
    lists.via.add(people.via.map(tables.names.placeOf));
    lists.tags.add(note.tags.map(tables.tags.placeOf));
    lists.sources.add(sources.map(tables.sources.placeOf));
  }
  const facts: DocTables = {
    pages: tables.pages.strings,
    names: tables.names.strings,
    tags: tables.tags.strings,
    sources: tables.sources.strings,
  };
  return pack(facts, {
    created,
    page,
    speaker,
    kind,
    verdict,
    flags,
    words,
    ids,
    byId: orderById(ids),
    ...lists.via.columns('via'),
    ...lists.tags.columns('tags'),
    ...lists.sources.columns('sources'),
  });
}

/** Milliseconds since 1970; 0 for what is no time. */
export function timeOf(iso: string): number {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? 0 : time;
}

/** The 16 bytes of a UUID. */
export function idBytes(id: string): Uint8Array {
  const digits = id.replaceAll('-', '');
  return Uint8Array.from(
    { length: 16 },
    (_, at) => Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16) || 0,
  );
}

function orderById(ids: Uint8Array): Uint32Array {
  return Uint32Array.from({ length: ids.length / 16 }, (_, at) => at).sort((a, b) => {
    for (let byte = 0; byte < 16; byte++) {
      const apart = (ids[a * 16 + byte] ?? 0) - (ids[b * 16 + byte] ?? 0);
      if (apart !== 0) return apart;
    }
    return a - b;
  });
}

function table() {
  const places = new Map<string, number>();
  const strings: string[] = [];
  return {
    strings,
    placeOf(this: void, text: string): number {
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, strings.length);
      return strings.push(text) - 1;
    },
  };
}

/** Lists of different lengths in two columns: where each begins, and all of them one after the other. */
function listColumn(length: number) {
  const starts = new Uint32Array(length + 1);
  const values: number[] = [];
  let row = 0;
  return {
    add(list: number[]): void {
      values.push(...list);
      starts[++row] = values.length;
    },
    columns: (name: string) => ({ [`${name}Starts`]: starts, [name]: Uint32Array.from(values) }),
  };
}
