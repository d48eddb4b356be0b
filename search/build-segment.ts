import type { Annotation, SavedPage } from '@/model/annotation';
import { fieldsOf } from '@/search/note-fields';
import { timeOf, writeDocs } from '@/search/write-docs';
import { createWordsWriter } from '@/search/write-words';

/** Raised whenever what is written changes: an index of another format is made anew. */
export const indexFormat = 1;

/** One immutable part of the search index; see `openIndex`. */
export interface SegmentBytes {
  /** What is known of the notes, in order of their time: enough for lists, groups, filters and figures. */
  docs: Uint8Array<ArrayBuffer>;
  /** Which words stand in which notes. */
  words: Uint8Array<ArrayBuffer>;
  /** Where in them, for phrases. */
  positions: Uint8Array<ArrayBuffer>;
}

/** Indexes notes; `pages` has those they stand on, as far as they are known. About 20 µs a note. */
export function buildSegment(
  notes: readonly Annotation[],
  pages: ReadonlyMap<string, SavedPage>,
): SegmentBytes {
  const sorted = notes
    .map((note) => ({ note, time: timeOf(note.created) }))
    .sort((a, b) => a.time - b.time)
    .map(({ note }) => note);
  const writer = createWordsWriter();
  for (const note of sorted) writer.add(fieldsOf(note, pages.get(note.page)));
  return { docs: writeDocs(sorted, writer.lengths()), ...writer.finish() };
}
