import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHypothesisCsv, writeHypothesisCsv } from '@/formats/hypothesis-csv';
import { library as checkLibrary } from '@/formats/library-shape';
import { readHypothesis } from '@/formats/read-hypothesis';
import { FormatError } from '@/formats/shape';
import { writeHypothesis } from '@/formats/write-hypothesis';
import { anyLibrary } from '@/tests/formats/any-library';
import { mutated } from '@/tests/formats/mutated';

const now = '2026-03-04T12:00:00.000Z';

/** As the API answers, of our own writing. */
const row = {
  id: 'C2wcPl8KTVOdDA8vbRoAAQ',
  created: '2025-11-02T09:14:07.123456+00:00',
  updated: '2025-11-03T10:00:00.000000+00:00',
  user: 'acct:ada@hypothes.is',
  uri: 'https://news.example/harbour',
  text: 'Which **ones**?',
  tags: ['harbour', 'sources'],
  group: '__world__',
  permissions: { read: ['group:__world__'], admin: ['acct:ada@hypothes.is'] },
  target: [
    {
      source: 'https://news.example/harbour',
      selector: [
        {
          type: 'RangeSelector',
          startContainer: '/p[2]',
          startOffset: 4,
          endContainer: '/p[2]',
          endOffset: 17,
        },
        { type: 'TextPositionSelector', start: 104, end: 117 },
        { type: 'TextQuoteSelector', exact: 'officials say', prefix: 'But ', suffix: ' nothing' },
      ],
    },
  ],
  document: { title: ['Harbour'] },
  links: { html: 'https://hypothes.is/a/C2wcPl8KTVOdDA8vbRoAAQ' },
  flagged: false,
  hidden: false,
  user_info: { display_name: null },
  references: [],
};
const file = (...rows: object[]) => JSON.stringify({ total: rows.length, rows });
const rowsOf = (text: string) => JSON.parse(text).rows;

test('an annotation comes with what Whence has a field for', () => {
  const { pages, annotations, remarks } = readHypothesis(file(row), now);
  expect(remarks).toEqual([]);
  expect(pages).toMatchObject([{ url: row.uri, title: 'Harbour', saved: row.created }]);
  expect(annotations).toEqual([
    {
      id: '0b6c1c3e-5f0a-4d53-9d0c-0f2f6d1a0001',
      page: 'https://news.example/harbour',
      subject: { kind: 'selection' },
      target: {
        quote: { type: 'TextQuoteSelector', exact: 'officials say', prefix: 'But ', suffix: ' nothing' },
        position: { type: 'TextPositionSelector', start: 104, end: 117 },
      },
      note: 'Which **ones**?',
      verdict: 'open',
      reason: '',
      origin: null,
      links: [],
      tags: ['harbour', 'sources'],
      history: [],
      foreign: { format: 'hypothesis', data: JSON.stringify(row) },
      created: row.created,
      modified: row.updated,
      revision: 1,
    },
  ]);
});

test('what was not changed goes out as it came in, whatever fields it has', () => {
  const other = {
    ...row,
    id: 'AAAAAAAAAAAAAAAAAAAAAQ',
    tags: [' spaced ', 'twice', 'twice'],
    new_field: [1, { a: null }],
  };
  expect(rowsOf(writeHypothesis(readHypothesis(file(row, other), now)))).toEqual([row, other]);
});

test('what was changed goes out changed, the rest as it came', () => {
  const library = readHypothesis(file(row), now);
  const [came] = library.annotations;
  if (!came) throw new Error('nothing came');
  const changed = { ...came, note: 'The mayor.', verdict: 'supported' as const, revision: 2, modified: now };
  expect(rowsOf(writeHypothesis({ ...library, annotations: [changed] }))).toEqual([
    { ...row, text: 'The mayor.', tags: ['harbour', 'sources', 'whence:supported'], updated: now },
  ]);
});

test('a record that is not this note’s is not believed', () => {
  const library = readHypothesis(file(row), now);
  const data = JSON.stringify({ ...row, id: 'AAAAAAAAAAAAAAAAAAAAAQ', user: 'acct:mallory@hypothes.is' });
  for (const wrong of [data, '[]', 'null', 'no JSON', `{"id":${'['.repeat(50_000)}${']'.repeat(50_000)}}`]) {
    const annotations = library.annotations.map((one) => ({
      ...one,
      foreign: { format: 'hypothesis' as const, data: wrong },
    }));
    const [written] = rowsOf(writeHypothesis({ ...library, annotations }));
    expect(written).toMatchObject({ id: row.id, text: row.text });
    expect(written).not.toHaveProperty('user');
  }
});

test.each([
  ['an answer of the API', file(row)],
  ['its own export', JSON.stringify({ export_date: now, annotations: [row] })],
  ['a list', JSON.stringify([row])],
  ['one annotation', JSON.stringify(row)],
  ['one a line', `${JSON.stringify(row)}\n${JSON.stringify({ ...row, id: 'AAAAAAAAAAAAAAAAAAAAAQ' })}\n`],
])('%s is read', (_name, text) => {
  expect(readHypothesis(text, now).annotations[0]).toMatchObject({ note: row.text });
});

test.each([
  ['a reply', { ...row, references: ['x'] }, 'reply'],
  [
    'words too many to find',
    { ...row, target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'x'.repeat(100_001) }] }] },
    'many-words',
  ],
  [
    'no words to find',
    { ...row, target: [{ selector: [{ type: 'TextPositionSelector', start: 1, end: 2 }] }] },
    'no-words',
  ],
  ['a record too large to go along', { ...row, extra: 'x'.repeat(100_000) }, 'record'],
  ['a tag too long', { ...row, tags: ['x'.repeat(201)] }, 'tag'],
])('%s is kept and remarked upon', (_name, given, remark) => {
  const { annotations, remarks } = readHypothesis(file(given), now);
  expect(annotations).toHaveLength(1);
  expect(remarks).toContainEqual({ kind: remark, annotations: [1] });
});

test('what stands on no web page is left out and remarked upon', () => {
  const local = { ...row, id: 'AAAAAAAAAAAAAAAAAAAAAQ', uri: 'urn:x-pdf:c0ffee' };
  const { annotations, remarks } = readHypothesis(file(local, row), now);
  expect(annotations).toHaveLength(1);
  expect(remarks).toEqual([{ kind: 'no-page', annotations: [1] }]);
});

test.each([
  ['no JSON', 'x', 'not JSON'],
  ['rows that are none', '{"rows":7}', 'should be a list'],
  ['a text that is a number', file({ ...row, text: 7 }), 'Annotation 1: text should be text'],
  ['a tag that is a list', file({ ...row, tags: [[]] }), 'Annotation 1: tags 1 should be text'],
  ['an id twice', file(row, row), 'Note 2 has the same id'],
  ['no page anywhere', file({ ...row, uri: '' }), 'No annotation of the file stands'],
  ['a script', file({ ...row, uri: 'javascript:alert(1)' }), 'No annotation of the file stands'],
  [
    'a quote without words',
    file({ ...row, target: [{ selector: [{ type: 'TextQuoteSelector' }] }] }),
    'exact should be text',
  ],
  ['a depth that no reader goes to', '['.repeat(100_000), 'The file is not JSON'],
])('%s is refused with a sentence', (_name, text, sentence) => {
  expect(() => readHypothesis(text, now)).toThrow(FormatError);
  expect(() => readHypothesis(text, now)).toThrow(sentence);
});

test('a record nested without end does not go along, and nothing overflows', () => {
  const deep = file(row).replace('"flagged":false', `"flagged":${'['.repeat(100_000)}${']'.repeat(100_000)}`);
  const { annotations } = readHypothesis(deep, now);
  expect(annotations[0]?.foreign).toBeNull();
});

test('our own notes come back with their words, texts, tags and verdicts', () => {
  fc.assert(
    fc.property(anyLibrary, (library) => {
      const annotations = library.annotations.map((one) => ({ ...one, links: [], foreign: null }));
      const text = writeHypothesis({ ...library, annotations });
      if (annotations.length === 0) return;
      const back = readHypothesis(text, now).annotations;
      expect(back).toHaveLength(annotations.length);
      back.forEach((note, index) => {
        const sent = annotations[index];
        expect(note).toMatchObject({
          id: sent?.id,
          page: sent?.page,
          target: sent?.target,
          note: sent?.note,
        });
        expect(note).toMatchObject({
          verdict: sent?.verdict,
          created: sent?.created,
          modified: sent?.modified,
        });
      });
      expect(rowsOf(writeHypothesis({ ...library, annotations: back }))).toEqual(rowsOf(text));
    }),
  );
});

test('any file like it is read into what the model allows, or refused with a sentence', () => {
  fc.assert(
    fc.property(mutated({ total: 1, rows: [row] }), (value) => {
      try {
        const { remarks: _remarks, snapshots: _none, ...read } = readHypothesis(JSON.stringify(value), now);
        expect(checkLibrary(read, 'it')).toEqual(read);
        writeHypothesis(read);
      } catch (error) {
        expect(error).toBeInstanceOf(FormatError);
      }
    }),
    { numRuns: 2000 },
  );
});

const table = `Created at,Author,Page,URL,Group,Type,Quote/description,Comment,Tags
2025-11-02 09:14,ada,,https://news.example/harbour,Public,Annotation,"officials ""say"", he said",Which ones?,"harbour,whence:disputed"
2025-11-02 09:15,ada,2,https://news.example/harbour,Public,Page note,,'=1+1,
`;

test('the table of Hypothesis is read, and twice the same row once', () => {
  const { annotations, remarks } = readHypothesisCsv(table + table.split('\n')[1], now);
  expect(remarks).toEqual([]);
  expect(annotations).toMatchObject([
    {
      target: { quote: { exact: 'officials "say", he said', prefix: '', suffix: '' }, position: null },
      note: 'Which ones?',
      verdict: 'disputed',
      tags: ['harbour'],
      created: '2025-11-02T09:14:00Z',
    },
    { target: null, note: '=1+1', tags: [], verdict: 'open' },
  ]);
  expect(readHypothesisCsv(table, '2030-01-01T00:00:00Z').annotations).toEqual(annotations);
});

test('the table that we write is read back', () => {
  fc.assert(
    fc.property(anyLibrary, (library) => {
      const { annotations } = library;
      if (annotations.length === 0) return;
      const back = readHypothesisCsv(writeHypothesisCsv(library), now).annotations;
      const words = (note: (typeof annotations)[number]) => [
        note.page,
        note.target?.quote.exact ?? null,
        note.note,
        note.verdict,
      ];
      expect(back.map(words)).toEqual(annotations.map(words));
    }),
  );
});
