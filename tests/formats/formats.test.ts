import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '@/formats/decode-text';
import { type Format, formats } from '@/formats/formats';
import { library as checkLibrary } from '@/formats/library-shape';
import { readAny, recognise } from '@/formats/read-any';
import { FormatError } from '@/formats/shape';
import { formatIds } from '@/model/exports';
import { anyLibrary } from '@/tests/formats/any-library';
import { note, now, page } from '@/tests/formats/harbour';
import { mutated } from '@/tests/formats/mutated';
import { testWords } from '@/tests/formats/words';

const whole = { pages: [page], annotations: [note] };

async function written(format: Format, notes: Parameters<Format['write']>[0]): Promise<Uint8Array> {
  const parts: BlobPart[] = [];
  for await (const part of format.write(notes, { words: testWords, now })) parts.push(part);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

test('every format is in the menu once', () => {
  expect(formats.map(({ id }) => id)).toEqual(formatIds);
});

test.each(formats.filter(({ isRead }) => isRead))(
  '$id that we write is recognised and read',
  async (format) => {
    const text = decodeText(await written(format, whole));
    const { format: found, annotations } = readAny(text, `notes${format.extension}`, now);
    expect(found).toBe(format.id);
    expect(annotations).toMatchObject([{ page: page.key, note: expect.stringContaining(note.note) }]);
  },
);

test.each(formats.filter(({ isRead }) => !isRead))(
  '$id that we write is not taken for another',
  async (format) => {
    const bytes = await written(format, whole);
    expect(() =>
      readAny(format.id === 'markdown' ? 'PK' : decodeText(bytes), `notes${format.extension}`, now),
    ).toThrow(FormatError);
  },
);

test.each(formats)('$id takes any library', async (format) => {
  await fc.assert(
    fc.asyncProperty(anyLibrary, async (library) => {
      expect((await written(format, library)).length).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 30 },
  );
});

test.each(formats.filter(({ holds }) => holds === 'pages'))(
  '$id holds nothing that the reader wrote',
  async (format) => {
    const text = decodeText(await written(format, whole));
    for (const word of [note.note, note.reason, 'secret', 'disputed']) expect(text).not.toContain(word);
  },
);

test.each([
  ['nothing', '', 'a.json', 'is empty'],
  ['a file of spaces', ' \n\ufeff ', 'a.json', 'The file is'],
  ['a picture', '\u0089PNG\r\n', 'a.png', 'none that Whence reads'],
  ['Markdown', '# Notes\n', 'a.md', 'does not read them'],
  ['references', '@online{a,\n}', 'a.bib', 'does not read them'],
  ['a page', '<!doctype html>', 'a.html', 'does not read them'],
  ['another table', 'Name,Age\nx,1\n', 'a.csv', 'none that Whence reads'],
  ['another JSON', '{"name":"x"}', 'package.json', 'none that Whence reads'],
  ['the name of a prototype', 'x', 'a.constructor', 'none that Whence reads'],
  [
    'Readwise’s own export',
    'Highlight,Book Title,Book Author\nx,y,z\n',
    'a.csv',
    'does not say on which pages',
  ],
  ['a backup cut off', '{"whence:version":2,', 'a.jsonld', 'cut off'],
])('%s is refused with a sentence', (_name, text, name, sentence) => {
  expect(() => readAny(text, name, now)).toThrow(FormatError);
  expect(() => readAny(text, name, now)).toThrow(sentence);
});

test('a format is told from the start of a file', async () => {
  const backup = formats.find(({ id }) => id === 'whence');
  const text = backup ? decodeText(await written(backup, whole)) : '';
  expect(recognise(text.slice(0, 2_000), 'anything')).toBe('whence');
});

test('any text, and any file of ours with something of it replaced, is read into what the model allows or refused with a sentence', async () => {
  const files = await Promise.all(
    formats.filter(({ isRead }) => isRead).map(async (format) => decodeText(await written(format, whole))),
  );
  const changed = fc.oneof(
    ...files.map((file) =>
      file.startsWith('{')
        ? mutated(JSON.parse(file)).map((value) => JSON.stringify(value))
        : fc
            .tuple(fc.nat(file.length), fc.nat(20), fc.string())
            .map(([at, length, put]) => file.slice(0, at) + put + file.slice(at + length)),
    ),
    ...files.map((file) =>
      fc
        .tuple(fc.nat(file.length), fc.nat(20), fc.string())
        .map(([at, length, put]) => file.slice(0, at) + put + file.slice(at + length)),
    ),
    fc.string(),
    fc.json(),
  );
  fc.assert(
    fc.property(changed, (text) => {
      try {
        const { pages, annotations } = readAny(text, 'a', now);
        expect(checkLibrary({ pages, annotations }, 'it')).toEqual({ pages, annotations });
      } catch (error) {
        expect(error).toBeInstanceOf(FormatError);
      }
    }),
    { numRuns: 5000 },
  );
});
