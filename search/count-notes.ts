import { verdicts } from '@/model/annotation';
import type { Counted, NoteCounts } from '@/model/note-list';
import { subjectKinds } from '@/search/kind-codes';
import type { NoteIndex } from '@/search/open-index';
import type { Lists } from '@/search/read-docs';

/** Linear in the notes; 100,000 take a few milliseconds. */
export function countNotes(index: NoteIndex, notes: Uint32Array): NoteCounts {
  const pages = new Uint32Array(index.pages.length);
  const speakers = new Uint32Array(index.names.length + 1);
  const byVerdict = new Uint32Array(verdicts.length);
  const byKind = new Uint32Array(subjectKinds.length);
  for (const note of notes) {
    raise(pages, index.page[note]);
    raise(speakers, index.speaker[note]);
    raise(byVerdict, index.verdict[note]);
    raise(byKind, index.kind[note]);
  }
  const sites = new Uint32Array(index.sites.length);
  let pageCount = 0;
  for (const [page, count] of pages.entries()) {
    if (count > 0) pageCount += 1;
    const site = index.siteOfPage[page] ?? 0;
    sites[site] = (sites[site] ?? 0) + count;
  }
  return {
    notes: notes.length,
    pages: pageCount,
    sites: mostFirst(index.sites, sites),
    speakers: mostFirst(index.names, speakers.subarray(1)),
    tags: mostFirst(index.tagNames, countLists(index.tags, index.tagNames.length, notes)),
    sources: mostFirst(index.sourceNames, countLists(index.sources, index.sourceNames.length, notes)),
    verdicts: verdicts.map((name, at) => ({ name, count: byVerdict[at] ?? 0 })),
    kinds: [
      { name: 'quote', count: sum(byKind.subarray(0, 4)) },
      { name: 'claim', count: sum(byKind.subarray(6)) },
      ...subjectKinds.map((name, at) => ({ name, count: byKind[at] ?? 0 })),
    ],
  };
}

function raise(counts: Uint32Array, at: number | undefined): void {
  counts[at ?? 0] = (counts[at ?? 0] ?? 0) + 1;
}

function sum(counts: Uint32Array): number {
  return counts.reduce((all, one) => all + one, 0);
}

function countLists({ starts, values }: Lists, names: number, notes: Uint32Array): Uint32Array {
  const counts = new Uint32Array(names);
  for (const note of notes) {
    const end = starts[note + 1] ?? 0;
    for (let at = starts[note] ?? 0; at < end; at++) raise(counts, values[at]);
  }
  return counts;
}

function mostFirst(names: readonly string[], counts: Uint32Array): Counted[] {
  return names
    .map((name, at) => ({ name, count: counts[at] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** On how many pages some notes stand. Linear. */
export function countPages(index: NoteIndex, notes: Uint32Array): number {
  const seen = new Uint8Array(index.pages.length);
  let count = 0;
  for (const note of notes) {
    const page = index.page[note] ?? 0;
    if (seen[page] === 0) count += 1;
    seen[page] = 1;
  }
  return count;
}

/** How many notes were made in each month from the first to the last, those without any too. Months are the reader's. */
export function countMonths(index: NoteIndex, notes: Uint32Array): { month: string; count: number }[] {
  const counts = new Map<number, number>();
  for (const note of notes) {
    const date = new Date(index.created[note] ?? 0);
    const month = date.getFullYear() * 12 + date.getMonth();
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const [first, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())];
  // A note whose time is wrong must not make a list of thousands of empty months.
  const from = Math.max(first, last - 1200);
  return Array.from({ length: last - from + 1 }, (_, at) => ({
    month: monthName(from + at),
    count: counts.get(from + at) ?? 0,
  }));
}

/** A month counted from the year 0 as ISO 8601 writes it: 2026-03. */
export function monthName(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}
