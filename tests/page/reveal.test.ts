import { expect, test } from 'vitest';
import { firstBelowTop } from '@/page/reveal';

test.each<[bottoms: (number | null)[], first: number]>([
  [[], 0],
  [[-30, -20, -10], 3],
  [[-30, 0, 10, 20], 2],
  [[10, 20], 0],
  [[-30, -20, null, 40], 2],
])('of stretches that end at %j the window begins with number %d', (bottoms, first) => {
  expect(firstBelowTop(bottoms.length, (i) => bottoms[i] ?? null)).toBe(first);
});
