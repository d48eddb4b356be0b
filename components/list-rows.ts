import type { NoteGroup } from '@/model/note-list';

/** One line of the list: a group's head, a note, or several versions of one statement side by side. */
export type ListRow =
  | { kind: 'head'; group: NoteGroup; isOpen: boolean }
  | { kind: 'note'; group: NoteGroup; note: number }
  | { kind: 'versions'; group: NoteGroup; notes: number[] };

/** The rows of groups, of which only the open ones show their notes. */
export interface ListRows {
  length: number;
  at(row: number): ListRow | null;
  /** The same for the same row as long as the groups are the same. */
  keyAt(row: number): string;
  /** Guessed heights of `length` rows from `first` on. */
  guess(first: number, length: number, heights: RowGuesses): Float64Array;
}

/** In CSS pixels. */
export interface RowGuesses {
  head: number;
  note: number;
  versions: number;
}

/** `versions`: of an open group its notes with those together that are versions of one statement, where that is known. */
export function listRows(
  groups: readonly NoteGroup[],
  isOpen: (group: NoteGroup) => boolean,
  versions: ReadonlyMap<string, number[][]> = new Map(),
): ListRows {
  const starts = new Uint32Array(groups.length + 1);
  const open = groups.map(isOpen);
  for (const [at, group] of groups.entries()) {
    const shown = versions.size > 0 ? (versions.get(group.name) ?? group.notes) : group.notes;
    const inside = open[at] ? shown.length : 0;
    starts[at + 1] = (starts[at] ?? 0) + 1 + inside;
  }
  const length = starts[groups.length] ?? 0;

  function groupOf(row: number): number {
    let [low, high] = [0, groups.length];
    while (low + 1 < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= row) low = middle;
      else high = middle;
    }
    return low;
  }

  function at(row: number): ListRow | null {
    if (row < 0 || row >= length) return null;
    const place = groupOf(row);
    const group = groups[place];
    if (!group) return null;
    const inside = row - (starts[place] ?? 0) - 1;
    if (inside < 0) return { kind: 'head', group, isOpen: open[place] === true };
    const notes = versions.get(group.name)?.[inside] ?? [group.notes[inside] ?? 0];
    const [note = 0] = notes;
    return notes.length > 1 ? { kind: 'versions', group, notes } : { kind: 'note', group, note };
  }

  function guess(first: number, count: number, heights: RowGuesses): Float64Array {
    const all = new Float64Array(length).fill(heights.note);
    for (const [place, group] of groups.entries()) {
      const start = starts[place] ?? 0;
      all[start] = heights.head;
      if (open[place] && versions.size > 0)
        for (const [inside, notes] of (versions.get(group.name) ?? []).entries())
          if (notes.length > 1) all[start + 1 + inside] = heights.versions;
    }
    return all.subarray(first, first + count);
  }

  return {
    length,
    at,
    guess,
    keyAt(row) {
      const one = at(row);
      if (!one) return '';
      if (one.kind === 'head') return `head ${one.group.name}`;
      return `${one.group.name} ${one.kind === 'note' ? one.note : one.notes.join(' ')}`;
    },
  };
}
