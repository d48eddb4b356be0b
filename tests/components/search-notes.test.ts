import { expect, test } from 'vitest';
import { anyNote, findNotes, listChoices, type NoteQuery } from '@/components/search-notes';
import type { Annotation, SavedPage, Subject } from '@/model/annotation';

const page = (key: string, title: string, publisher: string | null = null): SavedPage => ({
  key,
  url: key,
  title,
  byline: ['Inès Albrecht'],
  publisher,
  published: null,
  modified: null,
  canonical: null,
  language: null,
  saved: '2026-01-01T00:00:00Z',
});
const dam = page('https://www.harbour.example/dam', 'The dam');
const fees = page('https://courier.example/fees', 'Fees to double', 'The Courier');
const pages = new Map([dam, fees].map((one) => [one.key, one]));

const note = (id: string, of: SavedPage, day: number, part: Partial<Annotation> = {}): Annotation => ({
  id,
  page: of.key,
  subject: { kind: 'selection' },
  target: {
    quote: { type: 'TextQuoteSelector', exact: `passage-${id}`, prefix: 'before', suffix: 'after' },
    position: { type: 'TextPositionSelector', start: 100 - day, end: 200 },
  },
  note: '',
  verdict: 'open',
  reason: '',
  origin: null,
  history: [],
  foreign: null,
  links: [],
  tags: [],
  created: `2026-01-0${day}T00:00:00Z`,
  modified: '2026-02-01T00:00:00Z',
  revision: 1,
  ...part,
});
const speaker: Subject = {
  kind: 'quote',
  quoteType: 'direct',
  speaker: 'Tomás Verhoeven',
  mention: 'he',
  cue: 'said',
  via: ['Reuters'],
};
const claim = {
  kind: 'claim',
  claimKind: 'vague-group',
  trigger: 'critics say',
  saidBy: 'Marta Ilić',
} as const;
const source = {
  url: 'https://ministry.example/press',
  title: 'Press Release 14',
  role: 'original',
  added: '2026-01-01',
  check: null,
} as const;
const notes = [
  note('a', dam, 1, { subject: speaker, note: 'Straße closed', verdict: 'contradicted' }),
  note('b', dam, 2, { subject: claim, tags: ['water', 'to ask'] }),
  note('c', fees, 3, { links: [source], verdict: 'looking' }),
  note('d', fees, 4, { subject: { kind: 'page' }, target: null, tags: ['fees'] }),
];
const found = (query: Partial<NoteQuery>, always?: string): string =>
  findNotes(notes, pages, { ...anyNote, ...query }, always)
    .map((group) => group.notes.map(({ id }) => id).join(''))
    .join(' ');

test.each<[string, Partial<NoteQuery>, string]>([
  ['everything', {}, 'dc ba'],
  ['blanks only', { typed: '   ' }, 'dc ba'],
  ['words of the note', { typed: 'closed' }, 'a'],
  ['ß as ss', { typed: 'STRASSE' }, 'a'],
  ['words of the page', { typed: 'passage-b' }, 'b'],
  ['not its context', { typed: 'before' }, ''],
  ['a speaker without accents', { typed: 'tomas' }, 'a'],
  ['an author with accents', { typed: 'INÈS' }, 'dc ba'],
  ['through whom', { typed: 'reuters' }, 'a'],
  ['whose claim', { typed: 'ilic' }, 'b'],
  ['a title', { typed: 'double' }, 'dc'],
  ['a publisher', { typed: 'courier' }, 'dc'],
  ['a site', { typed: 'harbour.example' }, 'ba'],
  ['a tag', { typed: 'ask' }, 'b'],
  ["a source's title", { typed: 'press release' }, 'c'],
  ["a source's address", { typed: 'ministry.example' }, 'c'],
  ['all words must be there', { typed: 'fees press' }, 'c'],
  ['no word may be missing', { typed: 'fees dam' }, ''],
  ['one site', { site: 'harbour.example' }, 'ba'],
  ['all quotes', { kind: 'quote' }, 'a'],
  ['all claims', { kind: 'claim' }, 'b'],
  ['one kind of claim', { kind: 'vague-group' }, 'b'],
  ['another kind of claim', { kind: 'hedge' }, ''],
  ['notes on the page', { kind: 'page' }, 'd'],
  ['a verdict', { verdict: 'looking' }, 'c'],
  ['the whole tag', { tag: 'to ask' }, 'b'],
  ['with a source', { hasSource: true }, 'c'],
  ['filters together', { hasSource: true, verdict: 'open' }, ''],
  ['oldest first', { sort: 'oldest' }, 'ab cd'],
  ['by article, in page order', { sort: 'article' }, 'dc ba'],
])('finds %s', (_, query, ids) => {
  expect(found(query)).toBe(ids);
});

test('the note being edited stays, whatever is asked for', () => {
  expect(found({ verdict: 'contradicted' }, 'c')).toBe('c a');
});

test('a note whose page is lost is listed all the same', () => {
  const [group] = findNotes([note('x', dam, 1)], new Map(), anyNote);
  expect(group?.page.url).toBe(dam.key);
});

test('the choices are those that there are', () => {
  expect(listChoices(notes, pages)).toEqual({
    sites: ['courier.example', 'harbour.example'],
    tags: ['fees', 'to ask', 'water'],
  });
});
