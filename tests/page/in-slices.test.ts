import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { atOnce, type Steps, stepInSlices } from '@/page/in-slices';

/** Each look at the clock is a second after the last: every step is a slice of its own. */
beforeEach(() => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
});
afterEach(() => vi.restoreAllMocks());

function* countTo(most: number, seen: number[]): Steps<string> {
  for (let i = 1; i <= most; i++) {
    seen.push(i);
    yield;
  }
  return 'done';
}

test('all steps at once, or with the page’s turns in between', async () => {
  const seen: number[] = [];
  expect(atOnce(countTo(3, seen))).toBe('done');
  expect(seen).toEqual([1, 2, 3]);
  const turns: number[] = [];
  const later: number[] = [];
  const timer = setInterval(() => turns.push(later.length));
  expect(await stepInSlices(countTo(5, later))).toBe('done');
  clearInterval(timer);
  expect(later).toEqual([1, 2, 3, 4, 5]);
  expect(turns.length).toBeGreaterThan(0);
});

test('what a step throws is thrown', async () => {
  const fail = function* (): Steps<never> {
    yield;
    throw new Error('No.');
  };
  await expect(stepInSlices(fail())).rejects.toThrow('No.');
});
