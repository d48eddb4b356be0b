import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeClaimReview } from '@/formats/claim-review';
import { readCsv } from '@/formats/csv';
import { readReadwise, writeReadwise } from '@/formats/readwise';
import { FormatError } from '@/formats/shape';
import { writeTable } from '@/formats/write-table';
import type { Annotation } from '@/model/annotation';
import { anyLibrary } from '@/tests/formats/any-library';
import { note, now, page } from '@/tests/formats/harbour';
import { testWords } from '@/tests/formats/words';

const whole = { pages: [page], annotations: [note] };

test('the table for spreadsheets has a row a note, in the words given', () => {
  const [header, row, ...others] = readCsv(writeTable(whole, testWords));
  expect(others).toEqual([]);
  expect(Object.fromEntries(header?.map((name, index) => [name, row?.[index]]) ?? [])).toEqual({
    'label title': page.title,
    'label address': page.url,
    'label author': 'Jane Doe',
    'label publisher': page.publisher,
    'label published': page.published,
    'label kind': 'kind quote',
    'label quote': '“It will <hold>,”',
    'label speaker': 'Ilse Maren',
    'label through': 'two diplomats › Northern Press',
    'label note': 'Private thought.',
    'label verdict': 'verdict disputed',
    'label reason': 'Two engineers disagree.',
    'label tags': 'secret tag',
    'label sources': 'https://b.example/talk?a=1&b=2\nPasted minutes',
    'label created': note.created,
    'label changed': note.modified,
  });
});

test('every text of any library comes back from the table', () => {
  fc.assert(
    fc.property(anyLibrary, (library) => {
      const rows = readCsv(writeTable(library, testWords)).slice(1);
      expect(rows.map((row) => [row[6], row[9]])).toEqual(
        library.annotations.map((one) => [one.target?.quote.exact ?? '', one.note]),
      );
    }),
  );
});

test('Readwise gets words, page, note and tags', () => {
  expect(readCsv(writeReadwise(whole))).toEqual([
    ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'],
    [
      '“It will <hold>,”',
      page.title,
      'Jane Doe',
      page.url,
      '.secret-tag\nPrivate thought.',
      '13',
      '2026-03-02 08:00:00',
    ],
  ]);
});

test('what Readwise imports is read back, the same row as the same note', () => {
  const { annotations, pages } = readReadwise(writeReadwise(whole), now);
  expect(pages).toMatchObject([{ url: page.url, title: page.title, byline: ['Jane Doe'] }]);
  expect(annotations).toMatchObject([
    {
      target: { quote: { exact: '“It will <hold>,”' } },
      note: 'Private thought.',
      tags: ['secret-tag'],
      created: '2026-03-02T08:00:00Z',
    },
  ]);
  expect(readReadwise(writeReadwise(whole), '2030-01-01T00:00:00Z').annotations).toEqual(annotations);
});

test.each([
  ['its own export', 'Highlight,Book Title,Note\nx,y,z\n', 'does not say on which pages'],
  ['another table', 'a,b\n1,2\n', 'should have the columns'],
])('%s is refused with a sentence', (_name, text, sentence) => {
  expect(() => readReadwise(text, now)).toThrow(FormatError);
  expect(() => readReadwise(text, now)).toThrow(sentence);
});

const reviewer = { name: 'Ada', url: 'https://ada.example/', reviewUrl: null };

test('a verdict as a ClaimReview is the reader’s own, and has no number', () => {
  expect(JSON.parse(writeClaimReview(note, page, reviewer, testWords))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    datePublished: '2026-03-04',
    inLanguage: 'en',
    author: { '@type': 'Person', name: 'Ada', url: 'https://ada.example/' },
    claimReviewed: '“It will <hold>,”',
    reviewBody: 'Two engineers disagree.',
    itemReviewed: {
      '@type': 'Claim',
      author: { '@type': 'Person', name: 'Ilse Maren' },
      datePublished: page.published,
      appearance: {
        '@type': 'CreativeWork',
        url: 'https://news.example/harbour#:~:text=%E2%80%9CIt%20will%20%3Chold%3E%2C%E2%80%9D',
        name: page.title,
      },
    },
    reviewRating: { '@type': 'Rating', alternateName: 'verdict disputed' },
    citation: [{ '@type': 'CreativeWork', url: 'https://b.example/talk?a=1&b=2', name: 'The talk' }],
  });
});

test.each<[string, Partial<Annotation>, string, string]>([
  ['no words', { target: null }, 'Ada', 'on words of a page'],
  ['no verdict', { verdict: 'looking' }, 'Ada', 'no verdict yet'],
  ['no name', {}, ' ', 'needs the name'],
])('%s is no review', (_name, change, name, sentence) => {
  expect(() => writeClaimReview({ ...note, ...change }, page, { ...reviewer, name }, testWords)).toThrow(
    sentence,
  );
});
