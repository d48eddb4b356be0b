import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate, pack, unpack } from '@/extract/trees';
import { boost } from '@/scripts/train/boost';

const options = { trees: 8, depth: 3, rate: 0.4, leastWeight: 0.5, lambda: 0.1, columns: 1, seed: 3 };
const rows = Array.from({ length: 200 }, (_, i) => [i % 10, Math.floor(i / 10), (i * 7) % 13]);
const examples = {
  rows,
  labels: rows.map(([a = 0, b = 0]) => (a > 4 !== b > 9 ? 1 : 0)),
  weights: rows.map(() => 1),
};

test('learns what no single feature tells', () => {
  const trees = boost(examples, options);
  const right = rows.filter((row, i) => evaluate(trees, row) > 0 === (examples.labels[i] === 1));
  expect(right.length).toBe(rows.length);
});

test('learns the same from the same', () => {
  expect(boost(examples, options)).toEqual(boost(examples, options));
});

test('packed and unpacked it says the same', () => {
  const trees = boost(examples, options);
  const again = unpack(JSON.parse(JSON.stringify(pack(trees))));
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -5, max: 25, noNaN: true }), { minLength: 3, maxLength: 3 }),
      (row) => {
        expect(evaluate(again, row)).toBeCloseTo(evaluate(trees, row), 6);
      },
    ),
  );
});
