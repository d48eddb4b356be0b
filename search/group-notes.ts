import type { NoteGroup, NoteView } from '@/model/note-list';
import { monthName } from '@/search/count-notes';
import type { NoteIndex } from '@/search/open-index';

/**
 * Puts notes under what the view lists: articles and months in the order of their first note, speakers and sources by how
 * many notes they have. Notes without any come last. One with several sources stands under each. Linear.
 */
export function groupNotes(index: NoteIndex, notes: Uint32Array, view: NoteView): NoteGroup[] {
  switch (view) {
    case 'article':
      return collect(
        notes,
        valuesAt(index.page, notes),
        index.pages.length,
        (page) => index.pages[page] ?? '',
      );
    case 'speaker':
      return mostFirst(
        collect(notes, valuesAt(index.speaker, notes), index.names.length + 1, nameIn(index.names)),
      );
    case 'source': {
      const each = eachSource(index, notes);
      return mostFirst(
        collect(each.notes, each.under, index.sourceNames.length + 1, nameIn(index.sourceNames)),
      );
    }
    case 'time':
      return byMonth(index, notes);
  }
}

const nameIn = (names: readonly string[]) => (place: number) => (place === 0 ? '' : (names[place - 1] ?? ''));

/** Not `Uint32Array.from`, which takes ten times as long. */
function valuesAt(column: Uint32Array, notes: Uint32Array): Uint32Array {
  const values = new Uint32Array(notes.length);
  for (let at = 0; at < notes.length; at++) values[at] = column[notes[at] ?? 0] ?? 0;
  return values;
}

/** Every note once for each of its sources (its place + 1), or once for none (0). */
function eachSource({ sources }: NoteIndex, notes: Uint32Array): { notes: Uint32Array; under: Uint32Array } {
  const { starts, values } = sources;
  const all: number[] = [];
  const under: number[] = [];
  for (const note of notes) {
    const [start, end] = [starts[note] ?? 0, starts[note + 1] ?? 0];
    if (start === end) {
      all.push(note);
      under.push(0);
    }
    for (let at = start; at < end; at++) {
      all.push(note);
      under.push((values[at] ?? 0) + 1);
    }
  }
  return { notes: Uint32Array.from(all), under: Uint32Array.from(under) };
}

/**
 * Notes by what `under` has in the place of each of them (a number below `size`), in the order of their first notes: a counting sort, with
 * all lists in one stretch of memory, since this is done at every key that is typed.
 */
function collect(
  notes: Uint32Array,
  under: Uint32Array,
  size: number,
  nameOf: (under: number) => string,
): NoteGroup[] {
  const counts = new Uint32Array(size);
  const order: number[] = [];
  for (const place of under) {
    if (counts[place] === 0) order.push(place);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const next = new Uint32Array(size);
  let at = 0;
  for (const place of order) {
    next[place] = at;
    at += counts[place] ?? 0;
  }
  const sorted = new Uint32Array(notes.length);
  for (let from = 0; from < notes.length; from++) {
    const place = under[from] ?? 0;
    const to = next[place] ?? 0;
    sorted[to] = notes[from] ?? 0;
    next[place] = to + 1;
  }
  return order.map((place) => {
    const end = next[place] ?? 0;
    return { name: nameOf(place), notes: sorted.subarray(end - (counts[place] ?? 0), end) };
  });
}
function mostFirst(groups: NoteGroup[]): NoteGroup[] {
  return groups.sort(
    (a, b) => Number(a.name === '') - Number(b.name === '') || b.notes.length - a.notes.length,
  );
}

function byMonth(index: NoteIndex, notes: Uint32Array): NoteGroup[] {
  const groups = new Map<number, { name: string; notes: number[] }>();
  // Asking for a date costs more than all else here, and neighbours are mostly of one month.
  let [start, end, current] = [0, 0, null as { name: string; notes: number[] } | null];
  for (const note of notes) {
    const time = index.created[note] ?? 0;
    if (!current || time < start || time >= end) {
      const date = new Date(time);
      const [year, month] = [date.getFullYear(), date.getMonth()];
      start = new Date(year, month, 1).getTime();
      end = new Date(year, month + 1, 1).getTime();
      const key = year * 12 + month;
      current = groups.get(key) ?? { name: monthName(key), notes: [] };
      groups.set(key, current);
    }
    current.notes.push(note);
  }
  return [...groups.values()];
}
