import { expect, test } from 'vitest';
import { liveDay } from '@/scripts/day/live-day';
import { problemsOf } from '@/scripts/day/problems';
import { browserKinds } from '@/tests/browser/harness';

/** The short form of `npm run day`, which opens a hundred times as many pages. */
test.concurrent.each(browserKinds)(
  'after some reading in %s nothing is lost, doubled or left in memory',
  async (kind) => {
    const day = await liveDay(kind, 0.01);
    expect(problemsOf(day)).toEqual([]);
    const { pages, counts, byHand, searches, stops } = day;
    expect({ pages, made: counts.made, byHand, searches, stops }).toMatchObject({
      pages: 5,
      made: 21,
      byHand: 1,
      searches: 1,
    });
    expect(stops).toBeGreaterThan(0);
  },
);
