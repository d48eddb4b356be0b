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
      return collect(notes, index.pages.length, (note, put) => put(index.page[note] ?? 0)).map(
        ([page, list]) => ({
          name: index.pages[page] ?? '',
          notes: list,
        }),
      );
    case 'speaker': {
      const put = collect(notes, index.names.length + 1, (note, under) => under(index.speaker[note] ?? 0));
      return mostFirst(
        put.map(([name, list]) => ({ name: name === 0 ? '' : (index.names[name - 1] ?? ''), notes: list })),
      );
    }
    case 'source': {
      const { starts, values } = index.sources;
      const put = collect(notes, index.sourceNames.length + 1, (note, under) => {
        const [start, end] = [starts[note] ?? 0, starts[note + 1] ?? 0];
        if (start === end) under(0);
        for (let at = start; at < end; at++) under((values[at] ?? 0) + 1);
      });
      return mostFirst(
        put.map(([name, list]) => ({
          name: name === 0 ? '' : (index.sourceNames[name - 1] ?? ''),
          notes: list,
        })),
      );
    }
    case 'time':
      return byMonth(index, notes);
  }
}

/** The lists by what they stand under (a number below `size`), in the order of their first notes. */
function collect(
  notes: Uint32Array,
  size: number,
  visit: (note: number, put: (under: number) => void) => void,
): [under: number, notes: number[]][] {
  const places = new Int32Array(size).fill(-1);
  const lists: [number, number[]][] = [];
  for (const note of notes) {
    visit(note, (under) => {
      const known = lists[places[under] ?? -1];
      if (known) known[1].push(note);
      else places[under] = lists.push([under, [note]]) - 1;
    });
  }
  return lists;
}

function mostFirst(groups: NoteGroup[]): NoteGroup[] {
  return groups.sort(
    (a, b) => Number(a.name === '') - Number(b.name === '') || b.notes.length - a.notes.length,
  );
}

function byMonth(index: NoteIndex, notes: Uint32Array): NoteGroup[] {
  const groups = new Map<number, NoteGroup>();
  // Asking for a date costs more than all else here, and neighbours are mostly of one month.
  let [start, end, current] = [0, 0, null as NoteGroup | null];
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
