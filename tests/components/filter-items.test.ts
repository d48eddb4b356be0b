import { expect, test } from 'vitest';
import { countItems, filterItems, type ItemFilter } from '@/components/filter-items';
import type { Annotation, Subject } from '@/model/annotation';
import type { Item } from '@/model/reading';

const item = (id: string, subject: Subject, text: string, annotation: Item['annotation'] = null): Item => ({
  id,
  subject,
  text,
  span: { start: 0, end: 1 },
  target: null,
  annotation,
});
const quote: Subject = {
  kind: 'quote',
  quoteType: 'direct',
  speaker: 'Zoë Král',
  mention: 'she',
  cue: 'said',
  via: ['Reuters'],
};
const items = [
  item('q', quote, '“Nothing was signed”', { id: 'n1', state: 'same' }),
  item('c', { kind: 'claim', claimKind: 'hedge', trigger: 'apparently', saidBy: null }, 'apparently late'),
  item('d', { kind: 'claim', claimKind: 'hedge', trigger: 'seemingly', saidBy: 'Jan Bos' }, 'seemingly calm'),
  item('s', { kind: 'selection' }, 'a selected stretch', { id: 'n2', state: 'missing' }),
];
const note = (id: string, text: string, tags: string[]): [string, Annotation] => [
  id,
  {
    id,
    page: 'https://example.org/a',
    subject: { kind: 'selection' },
    target: null,
    note: text,
    verdict: 'open',
    reason: '',
    origin: null,
    history: [],
    foreign: null,
    links: [
      {
        url: 'https://archive.example/first',
        title: 'First version',
        role: 'original',
        added: '',
        check: null,
      },
    ],
    tags,
    created: '',
    modified: '',
    revision: 1,
  },
];
const notes = new Map([note('n1', 'Ask the registry', ['to do'])]);

test.each<[ItemFilter, string, string]>([
  ['all', '', 'qcds'],
  ['quotes', '', 'q'],
  ['claims', '', 'cd'],
  ['notes', '', 'qs'],
  ['all', 'SIGNED', 'q'],
  ['all', 'zoe kral', 'q'],
  ['all', 'reuters', 'q'],
  ['all', 'registry', 'q'],
  ['all', 'to do', 'q'],
  ['all', 'archive first', 'q'],
  ['all', 'bos', 'd'],
  ['claims', 'signed', ''],
  ['all', '  ', 'qcds'],
])('%s with "%s"', (filter, typed, ids) => {
  expect(
    filterItems(items, notes, filter, typed)
      .map(({ id }) => id)
      .join(''),
  ).toBe(ids);
});

test('counts by kind', () => {
  expect(countItems(items)).toEqual({ all: 4, quotes: 1, claims: 2, notes: 2, claimKinds: { hedge: 2 } });
});
