import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv, writeCsv } from '@/formats/csv';
import { FormatError } from '@/formats/shape';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('"', "'", '=', '-', '+', '@', '\t', '\r', '\n', ',', ';', ' ', 'a') }),
);
const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.array(
    fc.array(cell, { minLength: width, maxLength: width }).filter((row) => row.some((one) => one !== '')),
    { minLength: 1, maxLength: 6 },
  ),
);

test('any table is read back exactly, and no cell of it begins a formula', () => {
  fc.assert(
    fc.property(table, (rows) => {
      // A header of plain names, as every table of ours has: the separator is known from it.
      const header = rows[0]?.map((_, index) => `column ${index}`) ?? [];
      const all = [header, ...rows];
      const text = writeCsv(all);
      expect(readCsv(text)).toEqual(all);
      for (const written of readRaw(text)) expect(written).not.toMatch(/^[=+\-@\t\r]/);
    }),
    { numRuns: 1000 },
  );
});

/** The cells as a spreadsheet sees them: unquoted, with our apostrophe still there. */
function readRaw(text: string): string[] {
  return Array.from(text.slice(1).matchAll(/"((?:[^"]|"")*)"|[^,"\r\n]+/g), ([all, quoted]) => quoted ?? all);
}

test.each([
  ['a formula', '=HYPERLINK("http://evil.example","x")', `"'=HYPERLINK(""http://evil.example"",""x"")"`],
  ['a command', '@SUM(1)', "'@SUM(1)"],
  ['a number with a sign', '-1', "'-1"],
  ['a tab', '\t=1', `"'\t=1"`],
  ['an apostrophe of its own', "'=1", "''=1"],
  ['plain words', "it's = fine", "it's = fine"],
])('%s', (_name, text, written) => {
  expect(writeCsv([[text]])).toBe(`\ufeff${written}\r\n`);
});

test.each([
  [
    'semicolons',
    'a;b\n1;"2,3"\n',
    [
      ['a', 'b'],
      ['1', '2,3'],
    ],
  ],
  [
    'tabs',
    'a\tb\n1\t2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'carriage returns only',
    'a,b\r1,2\r',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'an empty last cell',
    'a,b\n1,',
    [
      ['a', 'b'],
      ['1', ''],
    ],
  ],
  [
    'empty lines',
    'a,b\n\n,\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['text after the quotation', 'a\n"x"y', [['a'], ['xy']]],
  ['nothing', '', []],
])('%s', (_name, text, rows) => {
  expect(readCsv(text)).toEqual(rows);
});

test('a quotation mark that is not closed is said where it is', () => {
  expect(() => readCsv('a,b\n1,"2\n')).toThrow(
    new FormatError('Row 2 has a quotation mark that is not closed.', { told: ['file-quote', '2'] }),
  );
});
