import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findRuns } from '@/check/find-runs';

const list = (max: number) =>
  fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: max }).map((numbers) => Uint32Array.from(numbers));

test('finds what looking at every place finds', () => {
  fc.assert(
    fc.property(list(6), list(40), (needle, text) => {
      const naive = [...text.keys()].filter(
        (at) => at + needle.length <= text.length && needle.every((word, i) => text[at + i] === word),
      );
      expect(findRuns(needle, 0, needle.length, text)).toEqual(needle.length === 0 ? [] : naive);
    }),
  );
});

test('looks for a part of the needle only', () => {
  expect(findRuns(Uint32Array.of(9, 1, 2, 9), 1, 3, Uint32Array.of(1, 2, 3, 1, 2))).toEqual([0, 3]);
});
