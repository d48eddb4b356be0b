import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneLine, type Reference, references } from '@/formats/references';
import { strictAddress } from '@/formats/strict-address';
import { writeBibtex } from '@/formats/write-bibtex';
import { writeCsl } from '@/formats/write-csl';
import { writeRis } from '@/formats/write-ris';
import { anyLibrary } from '@/tests/formats/any-library';

const dam: Reference = {
  url: 'https://www.daily.example/2026/dam',
  title: 'Dam & {river}: 50 % “safe”, says #1',
  authors: ['Jane Doe', 'Ann & Co'],
  publisher: 'The Daily Example',
  published: '2026-03-01T10:00:00+02:00',
  language: 'en',
  accessed: '2026-03-04T12:00:00.000Z',
};

test('CSL-JSON, as its schema has it', () => {
  expect(JSON.parse(writeCsl([dam]))).toEqual([
    {
      id: dam.url,
      type: 'webpage',
      title: dam.title,
      author: [{ literal: 'Jane Doe' }, { literal: 'Ann & Co' }],
      'container-title': 'The Daily Example',
      issued: { 'date-parts': [[2026, 3, 1]] },
      accessed: { 'date-parts': [[2026, 3, 4]] },
      URL: dam.url,
      language: 'en',
    },
  ]);
});

test('BibTeX, with the signs of TeX as commands', () => {
  expect(writeBibtex([dam])).toBe(
    String.raw`@online{daily-2026-river,
  title = {{Dam \& \textbraceleft{}river\textbraceright{}: 50 \% “safe”, says \#1}},
  author = {{Jane Doe} and {Ann \& Co}},
  organization = {The Daily Example},
  date = {2026-03-01},
  urldate = {2026-03-04},
  url = {https://www.daily.example/2026/dam},
  language = {en},
}
`,
  );
});

test('RIS, a field a line', () => {
  expect(writeRis([{ ...dam, published: '2026', publisher: null, title: 'Two\nlines' }])).toBe(
    [
      'TY  - ELEC',
      'TI  - Two lines',
      'AU  - Jane Doe',
      'AU  - Ann & Co',
      'PY  - 2026',
      'DA  - 2026///',
      'Y2  - 2026/03/04/',
      'LA  - en',
      'UR  - https://www.daily.example/2026/dam',
      'ER  - \r\n\r\n',
    ].join('\r\n'),
  );
});

test('every page and every linked source is there once, and nothing that the reader wrote', () => {
  fc.assert(
    fc.property(anyLibrary, (library) => {
      const found = references(library);
      const links = library.annotations.flatMap((note) => note.links.map(({ url }) => url));
      const expected = new Set([
        ...library.pages.map(({ url }) => url),
        ...links.filter((url) => url !== null),
      ]);
      expect(found.map(({ url }) => url).toSorted()).toEqual([...expected].toSorted());
    }),
  );
});

/** What the independent reader finds, in the fields that we compare. */
const readBack = (text: string) =>
  new Cite(text).data.map(({ title = '', URL = '', issued }) => ({
    title: title.normalize(),
    url: URL,
    year: issued?.['date-parts'][0]?.[0] ?? null,
  }));

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'{}\\%&$#_~^"@=,- \n\ra?!`\'<>'), maxLength: 20 }),
);
const reference: fc.Arbitrary<Reference> = fc.record({
  url: fc.webUrl({ withQueryParameters: true, withFragments: true }).map((url) => new URL(url).href),
  title: words.map((title) => `Title ${title}.`),
  authors: fc.array(
    words.map((name) => `N${name}n`),
    { maxLength: 3 },
  ),
  publisher: fc.option(words),
  published: fc.option(fc.constantFrom('2026-03-01T10:00:00+02:00', '2026-03', '2026')),
  language: fc.option(fc.constantFrom('en', 'pt-BR')),
  accessed: fc.constant('2026-03-04T12:00:00.000Z'),
});

test.each([
  ['CSL-JSON', writeCsl, (title: string) => title],
  ['BibTeX', writeBibtex, oneLine],
  ['RIS', writeRis, oneLine],
])('another program reads any %s of ours', (_name, write, shape) => {
  fc.assert(
    fc.property(fc.array(reference, { minLength: 1, maxLength: 3 }), (all) => {
      expect(readBack(write(all))).toEqual(
        all.map(({ title, url, published }) => ({
          title: shape(title).normalize(),
          url: write === writeBibtex ? strictAddress(url) : url,
          year: published === null ? null : 2026,
        })),
      );
    }),
    { numRuns: 200 },
  );
});
