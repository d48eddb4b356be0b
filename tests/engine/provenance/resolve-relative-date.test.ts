import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveRelativeDate } from '@/engine/provenance/resolve-relative-date';

/** A Wednesday. */
const published = '2024-05-15T09:30:00+02:00';

function resolve(words: string, day = published, future = false): string | null {
  const range = resolveRelativeDate(words, day, future);
  if (!range) return null;
  return range.from === range.to ? range.from : `${range.from} ${range.to}`;
}

test.each([
  ['today', '2024-05-15'],
  ['tonight', '2024-05-15'],
  ['this morning', '2024-05-15'],
  ['yesterday', '2024-05-14'],
  ['Tomorrow', '2024-05-16'],
  ['last night', '2024-05-14'],
  ['on Monday', '2024-05-13'],
  ['On Wednesday', '2024-05-15'],
  ['Thursday', '2024-05-09'],
  ['last Monday', '2024-05-13'],
  ['last Wednesday', '2024-05-08'],
  ['next Wednesday', '2024-05-22'],
  ['next Thursday', '2024-05-16'],
  ['this Tuesday', '2024-05-14'],
  ['past Sunday', '2024-05-12'],
  ['this week', '2024-05-13 2024-05-19'],
  ['last week', '2024-05-06 2024-05-12'],
  ['next week', '2024-05-20 2024-05-26'],
  ['earlier this week', '2024-05-13 2024-05-15'],
  ['later this week', '2024-05-15 2024-05-19'],
  ['last weekend', '2024-05-11 2024-05-12'],
  ['this weekend', '2024-05-18 2024-05-19'],
  ['next weekend', '2024-05-25 2024-05-26'],
  ['this month', '2024-05-01 2024-05-31'],
  ['last month', '2024-04-01 2024-04-30'],
  ['earlier this month', '2024-05-01 2024-05-15'],
  ['next month', '2024-06-01 2024-06-30'],
  ['last year', '2023-01-01 2023-12-31'],
  ['final yr', '2023-01-01 2023-12-31'],
  ['late last year', '2023-01-01 2023-12-31'],
  ['earlier this year', '2024-01-01 2024-05-15'],
  ['next year', '2025-01-01 2025-12-31'],
  ['last decade', '2010-01-01 2019-12-31'],
  ['last century', '1900-01-01 1999-12-31'],
  ['in May', '2024-05-01 2024-05-31'],
  ['in June', '2023-06-01 2023-06-30'],
  ['since December', '2023-12-01 2023-12-31'],
  ['last May', '2023-05-01 2023-05-31'],
  ['next March', '2025-03-01 2025-03-31'],
  ['this February', '2024-02-01 2024-02-29'],
  ['three days ago', '2024-05-12'],
  ['10 days ago', '2024-05-05'],
  ['a week ago', '2024-05-06 2024-05-12'],
  ['two months ago', '2024-03-01 2024-03-31'],
  ['six months ago', '2023-11-01 2023-11-30'],
  ['five years ago', '2019-01-01 2019-12-31'],
  ['this past week', null],
  ['past week', '2024-05-08 2024-05-15'],
  ['past year', '2023-05-15 2024-05-15'],
  ['last summer', null],
  ['previous year', null],
  ['0 days ago', null],
  ['some day', null],
  ['', null],
])('%s, published on Wednesday, 15 May 2024: %s', (words, date) => {
  expect(resolve(words)).toBe(date);
});

test.each([
  ['on Monday', '2024-05-20'],
  ['on Wednesday', '2024-05-15'],
  ['in June', '2024-06-01 2024-06-30'],
  ['in May', '2024-05-01 2024-05-31'],
  ['in April', '2025-04-01 2025-04-30'],
  ['this weekend', '2024-05-18 2024-05-19'],
  ['last week', '2024-05-06 2024-05-12'],
])('%s, of what is to come: %s', (words, date) => {
  expect(resolve(words, published, true)).toBe(date);
});

describe('the day is the page’s own', () => {
  test.each([
    ['2024-05-15', '2024-05-14'],
    ['2024-05-15T23:59:00-09:00', '2024-05-14'],
    ['2024-05-15T00:10:00+12:00', '2024-05-14'],
    ['2024-05-15 10:00', '2024-05-14'],
    ['2024-03-01', '2024-02-29'],
    ['2024-01-01', '2023-12-31'],
    ['2024-02-31', null],
    ['2024-05', null],
    ['15 May 2024', null],
    ['', null],
  ])('yesterday of %s: %s', (day, date) => {
    expect(resolve('yesterday', day)).toBe(date);
  });

  test.each([
    ['2024-05-13', '2024-05-11 2024-05-12', 'on a Monday the one just over'],
    ['2024-05-14', '2024-05-18 2024-05-19', 'on a Tuesday the one to come'],
    ['2024-05-18', '2024-05-18 2024-05-19', 'on a Saturday the one that is on'],
  ])('this weekend, published on %s: %s (%s)', (day, dates) => {
    expect(resolve('this weekend', day)).toBe(dates);
  });
});

test('never throws, and the range is of days in order', () => {
  const word = fc.constantFrom(
    ...[
      'on',
      'last',
      'next',
      'this',
      'past',
      'coming',
      'Monday',
      'week',
      'weekend',
      'month',
      'year',
      'ago',
      'May',
    ],
    ...[
      'three',
      '999',
      '12',
      'century',
      'decade',
      'days',
      'years',
      'earlier',
      'later',
      'night',
      '',
      'yr',
      'in',
    ],
  );
  const days = fc.oneof(
    fc
      .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    fc.string({ maxLength: 20 }),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 4 }), days, fc.boolean(), (words, day, future) => {
      const range = resolveRelativeDate(words.join(' '), day, future);
      if (!range) return;
      expect(range.from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(range.to >= range.from).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
