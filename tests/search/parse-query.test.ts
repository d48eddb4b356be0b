import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery, toggleFilter } from '@/search/parse-query';

const phrase = (open: boolean, ...words: string[]) => ({ words, open });
const day = (year: number, month: number, date: number): number => new Date(year, month - 1, date).getTime();

test.each([
  ['harb clos', { phrases: [phrase(true, 'harb'), phrase(true, 'clos')] }],
  ['"The Harbour" x', { phrases: [phrase(false, 'the', 'harbour'), phrase(true, 'x')] }],
  ['“the harb', { phrases: [phrase(true, 'the', 'harb')] }],
  ['doesn’t', { phrases: [phrase(true, 'doesn', 't')] }],
  ['speaker:lin', { filters: [{ field: 'speaker', phrase: phrase(true, 'lin') }] }],
  ['Speaker:"Rosa Lind"', { filters: [{ field: 'speaker', phrase: phrase(false, 'rosa', 'lind') }] }],
  ['speaker:', {}],
  ['site:WWW.Example.org', { filters: [{ field: 'site', site: 'example.org' }] }],
  ['verdict:not-found', { filters: [{ field: 'verdict', codes: [5] }] }],
  ['verdict:d', { filters: [{ field: 'verdict', codes: [4, 7] }] }],
  ['kind:quote', { filters: [{ field: 'kind', codes: [0, 1, 2, 3] }] }],
  ['kind:hedge', { filters: [{ field: 'kind', codes: [12] }] }],
  [
    'has:source has:note',
    {
      filters: [
        { field: 'has', what: 'source' },
        { field: 'has', what: 'note' },
      ],
    },
  ],
  ['is:missing', { filters: [{ field: 'is', state: 'missing' }] }],
  ['after:2026-03', { filters: [{ field: 'after', time: day(2026, 3, 1) }] }],
  ['before:2026-03-09', { filters: [{ field: 'before', time: day(2026, 3, 9) }] }],
  [
    'before:2026-02-31',
    {
      phrases: [phrase(true, 'before', '2026', '02', '31')],
      hints: [{ problem: 'unknown-value', typed: 'before:2026-02-31' }],
    },
  ],
  [
    'colour:red',
    { phrases: [phrase(true, 'colour', 'red')], hints: [{ problem: 'unknown-filter', typed: 'colour:red' }] },
  ],
  ['https://a.example', { phrases: [phrase(true, 'https', 'a', 'example')] }],
  ['at 12:30', { phrases: [phrase(true, 'at'), phrase(true, '12', '30')] }],
  ['is:', {}],
  ['id:0B6C', { filters: [{ field: 'id', id: '0b6c' }] }],
  ['" "', {}],
])('%s', (typed, expected) => {
  expect(parseQuery(typed)).toEqual({ phrases: [], filters: [], hints: [], ...expected });
});

test('whatever is typed can be read', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('"', '“', ':', ' ', 'site', 'after', 'x', '2026', '-', '北', '\ud800'), {
        maxLength: 30,
      }),
      (parts) => {
        parseQuery(parts.join(''));
      },
    ),
  );
});

test.each([
  ['', 'site', 'a.example', 'site:a.example'],
  ['harbour', 'speaker', 'Rosa Lind', 'harbour speaker:"Rosa Lind"'],
  ['harbour speaker:"Rosa Lind" net', 'speaker', 'Rosa Lind', 'harbour net'],
  ['tag:"two words"', 'tag', 'two words', ''],
  ['"open', 'has', 'source', '"open" has:source'],
] as const)('%s with or without %s:%s', (typed, field, value, expected) => {
  expect(toggleFilter(typed, field, value)).toBe(expected);
});
