import { expect, test } from 'vitest';
import { marksOf, noFacts, wordsMarked } from '@/tests/engine/provenance/marks-of';

test.each([
  ['It rained on Tuesday.', 'on Tuesday'],
  ['It rained last year.', 'last year'],
  ['It rained final yr.', 'final yr'],
  ['It rained yesterday.', 'yesterday'],
  ['It will rain next week.', 'next week'],
])('relative date: %s', (text, words) => {
  expect(wordsMarked(text, 'relative-date')).toEqual([words]);
});

test.each([
  ['It rained on Tuesday, May 3.', 'the day is given'],
  ['It rained on Tuesday (3 May).', 'the day is given'],
  ['It was the last week of May.', 'tied to a month'],
  ['In the final year of school it rained.', 'no date'],
])('no relative date: %s (%s)', (text) => {
  expect(wordsMarked(text, 'relative-date')).toEqual([]);
});

test('a page with a date leaves no date open', () => {
  const facts = {
    ...noFacts,
    published: { value: '2024-05-03', from: 'meta' as const, sure: 'likely' as const },
  };
  expect(wordsMarked('It rained on Tuesday.', 'relative-date', { facts })).toEqual([]);
});

test('what the page was looked at for and lacks; of a mere text nothing is known to be missing', () => {
  const kinds = (marks: { kind: string }[]) => marks.map((mark) => mark.kind);
  expect(kinds(marksOf('It rained.', { facts: noFacts }))).toEqual([
    'missing-byline',
    'missing-date',
    'missing-publisher',
  ]);
  expect(marksOf('It rained.')).toEqual([]);
});

test.each([
  ['This article was originally published in Le Monde.', true],
  ['First appeared on our sister site.', true],
  ['Republished with permission.', true],
  ['She first appeared in the town in May.', false],
  ['First published on Tue 29 Nov 2016.', false],
  ['This article was originally published at 2:05 p.m.', false],
  ['The law was first published in May.', false],
])('republication: %s', (text, marked) => {
  expect(wordsMarked(text, 'republication-note').length > 0).toBe(marked);
});
