import type { NoteOrder } from '@/model/note-list';
import { findPhrase } from '@/search/find-words';
import type { NoteIndex } from '@/search/open-index';
import type { Filter, Query } from '@/search/parse-query';
import type { Phrase } from '@/search/phrase';
import type { Lists } from '@/search/read-docs';
import { readWords } from '@/search/read-words';
import { hasNote, hasSource, hasTag } from '@/search/write-docs';

/** How a note's words were last found on their page, by the note's id; `same` where nothing is known. */
export type States = ReadonlyMap<string, 'changed' | 'missing'>;

/** The numbers of the notes that fit, in order. Words are looked for only where the filters leave something. */
export function runQuery(index: NoteIndex, query: Query, order: NoteOrder, states: States): Uint32Array {
  const wanted = index.live.slice();
  for (const field of new Set(query.filters.map(({ field }) => field)))
    applyFilters(
      index,
      query.filters.filter((filter) => filter.field === field),
      wanted,
      states,
    );
  let scores: Float32Array | null = null;
  for (const phrase of query.phrases) {
    const found = findPhrase(index, phrase, wanted);
    for (let note = 0; note < index.size; note++) {
      const score = found[note] ?? 0;
      if (score === 0) wanted[note] = 0;
      else if (scores) found[note] = score + (scores[note] ?? 0);
    }
    scores = found;
  }
  const notes = index.newest.filter((note) => wanted[note] === 1);
  if (order === 'oldest') return notes.reverse();
  return order === 'best' && scores ? bestFirst(notes, scores) : notes;
}

/** As fine as scores are told apart. */
const steps = 2 ** 12;

/** Counting sort by score, which leaves those that fit alike in the order given. */
function bestFirst(notes: Uint32Array, scores: Float32Array): Uint32Array {
  let most = 0;
  for (const note of notes) most = Math.max(most, scores[note] ?? 0);
  const step = (note: number): number => Math.round((1 - (scores[note] ?? 0) / most) * steps);
  const starts = new Uint32Array(steps + 2);
  for (const note of notes) starts[step(note) + 1] = (starts[step(note) + 1] ?? 0) + 1;
  for (let at = 0; at <= steps; at++) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const sorted = new Uint32Array(notes.length);
  for (const note of notes) {
    const at = starts[step(note)] ?? 0;
    sorted[at] = note;
    starts[step(note)] = at + 1;
  }
  return sorted;
}

function applyFilters(index: NoteIndex, filters: Filter[], wanted: Uint8Array, states: States): void {
  const tests = filters.map((filter) => testOf(index, filter, states));
  const widens = filters.every(({ field }) => ['site', 'verdict', 'kind', 'is', 'id'].includes(field));
  for (let note = 0; note < index.size; note++) {
    if (wanted[note] !== 1) continue;
    const fits = widens ? tests.some((test) => test(note)) : tests.every((test) => test(note));
    if (!fits) wanted[note] = 0;
  }
}

function testOf(index: NoteIndex, filter: Filter, states: States): (note: number) => boolean {
  switch (filter.field) {
    case 'speaker': {
      const named = thoseNamed(index.names, filter.phrase);
      return (note) => {
        const speaker = index.speaker[note] ?? 0;
        return (speaker > 0 && named[speaker - 1] === 1) || listHas(index.via, note, named);
      };
    }
    case 'tag':
      return inList(index.tags, thoseNamed(index.tagNames, filter.phrase));
    case 'source':
      return inList(index.sources, thoseNamed(index.sourceNames, filter.phrase));
    case 'site': {
      const fits = Uint8Array.from(index.sites, (site) => (isSite(site, filter.site) ? 1 : 0));
      return (note) => fits[index.siteOfPage[index.page[note] ?? 0] ?? 0] === 1;
    }
    case 'verdict':
      return (note) => filter.codes.includes(index.verdict[note] ?? 0);
    case 'kind':
      return (note) => filter.codes.includes(index.kind[note] ?? 0);
    case 'has': {
      const flag = { source: hasSource, note: hasNote, tag: hasTag }[filter.what];
      return (note) => ((index.flags[note] ?? 0) & flag) !== 0;
    }
    case 'is': {
      const those = new Set<number>();
      for (const [id, state] of states) if (state === filter.state) those.add(index.numberOf(id));
      return (note) => those.has(note);
    }
    case 'id': {
      const wanted = index.numberOf(filter.id);
      return (note) => note === wanted;
    }
    case 'before':
      return (note) => (index.created[note] ?? 0) < filter.time;
    case 'after':
      return (note) => (index.created[note] ?? 0) >= filter.time;
  }
}

/** A site, those under it, and while it is being typed those that begin so. */
function isSite(site: string, wanted: string): boolean {
  return site.startsWith(wanted) || site.endsWith(`.${wanted}`);
}

function inList(lists: Lists, named: Uint8Array): (note: number) => boolean {
  return (note) => listHas(lists, note, named);
}

function listHas({ starts, values }: Lists, note: number, named: Uint8Array): boolean {
  const end = starts[note + 1] ?? 0;
  for (let at = starts[note] ?? 0; at < end; at++) if (named[values[at] ?? 0] === 1) return true;
  return false;
}

/** 1 for the strings that hold the phrase. */
function thoseNamed(strings: readonly string[], phrase: Phrase): Uint8Array {
  return Uint8Array.from(strings, (text) => (holdsPhrase(text, phrase) ? 1 : 0));
}

/** Whether the words of a text hold the phrase's words in a row. */
export function holdsPhrase(text: string, { words, open }: Phrase): boolean {
  const all: string[] = [];
  readWords(text, (word) => all.push(word));
  const last = words.length - 1;
  return all.some((_, from) =>
    words.every((word, at) => {
      const other = all[from + at];
      return other === word || (at === last && open && other?.startsWith(word) === true);
    }),
  );
}
