import { expect, test } from 'vitest';
import { createLane } from '@/entrypoints/review/lane';

/** Works that end when they are told to. */
function works() {
  const ends: (() => void)[] = [];
  const fails: ((reason: unknown) => void)[] = [];
  const begin = (): Promise<void> =>
    new Promise((done, fail) => {
      ends.push(done);
      fails.push(fail);
    });
  return { begin, ends, fails };
}
const settle = () => new Promise((done) => setTimeout(done));

test('no more go on at once than are let, and the next waits for room', async () => {
  const lane = createLane(2);
  const { begin, ends } = works();
  await lane.begin(begin);
  let hasRoom = false;
  const second = lane.begin(begin).then(() => {
    hasRoom = true;
  });
  await settle();
  expect([ends.length, hasRoom]).toEqual([2, false]);
  ends[1]?.();
  await second;
  expect(hasRoom).toBe(true);
  let isOver = false;
  const over = lane.end().then(() => {
    isOver = true;
  });
  await settle();
  expect(isOver).toBe(false);
  ends[0]?.();
  await over;
  expect(isOver).toBe(true);
});

test('what failed is heard of by the next and at the end, and the rest is waited for', async () => {
  const lane = createLane(3);
  const { begin, ends, fails } = works();
  await lane.begin(begin);
  await lane.begin(begin);
  fails[0]?.(new Error('The disk is full.'));
  await settle();
  await expect(lane.begin(begin)).rejects.toThrow('The disk is full.');
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await expect(lane.end()).rejects.toThrow('The disk is full.');
});
