import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listRows } from '@/components/list-rows';
import { createRowHeights } from '@/components/row-heights';

test('rows begin where those before them end, whatever has been measured', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 60 }),
      fc.array(fc.tuple(fc.nat(70), fc.integer({ min: 0, max: 900 })), { maxLength: 40 }),
      fc.integer({ min: -50, max: 20_000 }),
      (guesses, measured, height) => {
        const rows = createRowHeights(Float64Array.from(guesses));
        const real = [...guesses];
        for (const [row, at] of measured) {
          rows.set(row, at);
          if (row < real.length && at > 0) real[row] = at;
        }
        const top = (row: number): number => real.slice(0, row).reduce((sum, one) => sum + one, 0);
        for (let row = 0; row <= real.length; row++) expect(rows.top(row)).toBe(top(row));
        expect(rows.total).toBe(top(real.length));
        const below = real.findIndex((_, row) => top(row + 1) > height);
        expect(rows.rowAt(height)).toBe(below < 0 ? Math.max(0, real.length - 1) : below);
      },
    ),
  );
});

test('a list has the heads of all groups, and the notes of those that are open', () => {
  const groups = [
    { name: 'a', notes: [3, 4] },
    { name: 'b', notes: [5] },
    { name: 'c', notes: [6, 7, 8] },
  ];
  const versions = new Map([['c', [[6, 8], [7]]]]);
  const rows = listRows(groups, ({ name }) => name !== 'b', versions);
  const shown = Array.from({ length: rows.length }, (_, at) => {
    const row = rows.at(at);
    if (row?.kind === 'head') return `${row.group.name}${row.isOpen ? '' : ' closed'}`;
    return row?.kind === 'versions' ? row.notes : row?.note;
  });
  expect(shown).toEqual(['a', 3, 4, 'b closed', 'c', [6, 8], 7]);
  expect([...rows.guess(1, 5, { head: 9, note: 1, versions: 5 })]).toEqual([1, 1, 9, 9, 5]);
  expect(rows.at(rows.length)).toBeNull();
  expect(rows.at(-1)).toBeNull();
  expect(new Set(shown.map((_, at) => rows.keyAt(at))).size).toBe(rows.length);
});
