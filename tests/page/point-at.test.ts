import { expect, test } from 'vitest';
import { spansAt } from '@/page/point-at';

const items = [
  { id: 'quote', span: { start: 10, end: 50 } },
  { id: 'claim', span: { start: 20, end: 30 } },
  { id: 'lost', span: null },
  { id: 'next', span: { start: 50, end: 60 } },
];

test.each<[offset: number, ids: string[]]>([
  [5, []],
  [10, ['quote']],
  [25, ['claim', 'quote']],
  [30, ['claim', 'quote']],
  [31, ['quote']],
  [50, ['next', 'quote']],
  [61, []],
])('at %d stands %j, the shortest first', (offset, ids) => {
  expect(spansAt(items, offset).map(({ id }) => id)).toEqual(ids);
});
