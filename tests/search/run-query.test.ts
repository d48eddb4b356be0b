import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Annotation, SavedPage } from '@/model/annotation';
import { buildSegment } from '@/search/build-segment';
import { type NoteIndex, openDocs, openIndex, openWords } from '@/search/open-index';
import { parseQuery } from '@/search/parse-query';
import { placeOfId } from '@/search/read-docs';
import { runQuery, type States } from '@/search/run-query';
import { idBytes } from '@/search/write-docs';
import { findByLooking } from '@/tests/search/by-looking';
import { anySearch, smallLibrary } from '@/tests/search/library';

/** Some notes have an outdated version in an earlier segment, as after an edit. */
function indexOf(notes: Annotation[], pages: Map<string, SavedPage>, outdated = 0): NoteIndex {
  const stale = notes
    .slice(0, Math.min(outdated, Math.ceil(notes.length / 2)))
    .map((note) => ({ ...note, note: 'harbour outdated', tags: ['nets'] }));
  const middle = Math.ceil(notes.length / 2);
  const lists = [[...stale, ...notes.slice(middle)], notes.slice(0, middle)];
  return openIndex(
    lists.map((list, at) => {
      const made = buildSegment(list, pages);
      const { docs } = openDocs(made.docs, new Uint32Array());
      const dead = at > 0 ? [] : stale.map(({ id }) => placeOfId(docs, idBytes(id)));
      return openWords(openDocs(made.docs, Uint32Array.from(dead)), made.words, made.positions);
    }),
  );
}

const idsOf = (index: NoteIndex, found: Uint32Array): string[] => [...found].map((note) => index.idOf(note));

test('the index finds what is found by looking at every note, and nothing else', () => {
  let hits = 0;
  fc.assert(
    fc.property(smallLibrary, anySearch, fc.nat(4), ({ pages, notes }, typed, outdated) => {
      const states: States = new Map(
        notes.map(({ id }, at) => [id, at % 2 ? 'missing' : 'changed'] as const),
      );
      const index = indexOf(notes, pages, outdated);
      expect(index.notes).toBe(notes.length);
      const query = parseQuery(typed);
      const expected = findByLooking(notes, pages, query, states);
      hits += expected.size;
      for (const order of ['best', 'newest', 'oldest'] as const) {
        const found = idsOf(index, runQuery(index, query, order, states));
        expect(new Set(found)).toEqual(expected);
        expect(found).toHaveLength(expected.size);
      }
    }),
    { numRuns: 500 },
  );
  expect(hits).toBeGreaterThan(500);
});

test('the order is by time where it is asked for', () => {
  fc.assert(
    fc.property(smallLibrary, ({ pages, notes }) => {
      const index = indexOf(notes, pages);
      const times = [...runQuery(index, parseQuery(''), 'newest', new Map())].map((note) =>
        Math.floor((index.created[note] ?? 0) / 1000),
      );
      expect(times).toEqual([...times].sort((a, b) => b - a));
    }),
  );
});

const page: SavedPage = {
  key: 'https://a.example/1',
  url: 'https://a.example/1',
  title: 'A winter',
  byline: [],
  publisher: null,
  published: null,
  modified: null,
  canonical: null,
  language: null,
  saved: '2026-01-01T00:00:00.000Z',
};
const note = (number: number, part: Partial<Annotation>): Annotation => ({
  id: `0b6c1c3e-5f0a-4d53-9d0c-00000000000${number}`,
  page: page.key,
  foreign: null,
  subject: { kind: 'selection' },
  target: null,
  note: '',
  verdict: 'open',
  reason: '',
  origin: null,
  links: [],
  tags: [],
  history: [],
  created: `2026-01-0${number}T00:00:00.000Z`,
  modified: '2026-01-01T00:00:00.000Z',
  revision: 1,
  ...part,
});

test.each([
  [
    'the word itself before words that begin so',
    'net',
    [note(1, { note: 'net' }), note(2, { note: 'networks' })],
  ],
  ['a tag before a word of the note', 'net', [note(1, { tags: ['net'] }), note(2, { note: 'net' })]],
  [
    'a short note before a long one',
    'net',
    [note(1, { note: 'net' }), note(2, { note: `net ${'x '.repeat(200)}` })],
  ],
  [
    'the rare word counts more',
    'quay net',
    [
      note(1, { note: 'quay quay net' }),
      note(2, { note: 'quay net net' }),
      note(3, { note: 'net' }),
      note(4, { note: 'net' }),
    ].slice(0, 4),
  ],
  ['alike: the newer first', 'net', [note(2, { note: 'net' }), note(1, { note: 'net' })]],
])('%s', (_name, typed, notes) => {
  const index = indexOf(notes, new Map([[page.key, page]]));
  const [first] = idsOf(index, runQuery(index, parseQuery(typed), 'best', new Map()));
  expect(first).toBe(notes[0]?.id);
});

test('every note is found by its id, and no other', () => {
  fc.assert(
    fc.property(smallLibrary, fc.uuid(), ({ pages, notes }, other) => {
      const index = indexOf(notes, pages, 2);
      for (const { id } of notes) expect(index.idOf(index.numberOf(id))).toBe(id);
      if (!notes.some(({ id }) => id === other)) expect(index.numberOf(other)).toBe(-1);
    }),
  );
});
