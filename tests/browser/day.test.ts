import { expect, test } from 'vitest';
import { liveDay } from '@/scripts/day/live-day';
import { problemsOf } from '@/scripts/day/problems';

/** The short form of `npm run day`, which opens a hundred times as many pages, in both browsers. */
test('after some reading nothing is lost, doubled or left in memory', async () => {
  const day = await liveDay('chromium', 0.01);
  expect(problemsOf(day)).toEqual([]);
  const { pages, counts, byHand, searches, stops } = day;
  expect({ pages, made: counts.made, byHand, searches }).toEqual({
    pages: 5,
    made: 21,
    byHand: 1,
    searches: 1,
  });
  expect(stops).toBeGreaterThan(0);
});
