import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LibraryPart, readWhenceParts } from '@/formats/read-whence';
import { FormatError } from '@/formats/shape';
import { writeWhence, writeWhenceParts } from '@/formats/write-whence';
import type { Annotation, SavedPage } from '@/model/annotation';
import type { Snapshot } from '@/model/page-change';
import { anyLibrary, anySnapshot } from '@/tests/formats/any-library';

const now = '2026-03-04T12:00:00.000Z';

async function* each<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

async function gather(parts: AsyncIterable<LibraryPart>): Promise<LibraryPart> {
  const all: LibraryPart = { pages: [], annotations: [], snapshots: [] };
  for await (const part of parts) {
    all.pages.push(...part.pages);
    all.annotations.push(...part.annotations);
    all.snapshots.push(...part.snapshots);
  }
  return all;
}

/** The file cut into pieces of these lengths, over and over. */
function cut(file: Uint8Array, lengths: number[]): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0, turn = 0; at < file.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? 1;
    pieces.push(file.subarray(at, at + length));
    at += length;
  }
  return pieces;
}

const anyWhole = anyLibrary.chain((library) =>
  fc
    .uniqueArray(anySnapshot(library.pages), { maxLength: 2, selector: ({ page }) => page })
    .map((snapshots) => ({ ...library, snapshots })),
);

test('in whatever pieces a file comes, it is the same library', async () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(anyWhole, lengths, async (library, many) => {
      const bytes = new TextEncoder().encode(await writeWhence(library, now));
      expect(await gather(readWhenceParts(each(cut(bytes, many))))).toEqual(library);
    }),
    { numRuns: 150 },
  );
});

test('a stream is read, and given up when the file is refused', async () => {
  const library = { pages: [pageOf(1)], annotations: [noteOf(1)], snapshots: [] };
  const file = new Blob([await writeWhence(library, now)]);
  expect(await gather(readWhenceParts(file.stream()))).toEqual(library);

  let givenUp = false;
  const wrong = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new TextEncoder().encode('no JSON')),
    cancel: () => {
      givenUp = true;
    },
  });
  await expect(gather(readWhenceParts(wrong))).rejects.toThrow(FormatError);
  expect(givenUp).toBe(true);
});

test.each([
  ['UTF-8 with a mark', (text: string) => new TextEncoder().encode(`\ufeff${text}`)],
  ['UTF-16', (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
  [
    'UTF-16, big end first',
    (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()),
  ],
  ['UTF-16 without a mark', (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))],
])('a file in %s is read', async (_name, encode) => {
  const library = { pages: [pageOf(1)], annotations: [noteOf(1)], snapshots: [] };
  const bytes = encode(await writeWhence(library, now));
  expect(await gather(readWhenceParts(each(cut(bytes, [1, 7]))))).toEqual(library);
});

test('a file in Latin-1 is refused with a sentence that says what to do', async () => {
  const bytes = Buffer.from(
    await writeWhence({ pages: [pageOf(1)], annotations: [noteOf(1)] }, now),
    'latin1',
  );
  await expect(gather(readWhenceParts(each([bytes])))).rejects.toThrow('Save it in UTF-8');
});

function pageOf(number: number): SavedPage {
  const url = `https://news.example/${number}`;
  const unknown = { publisher: null, published: null, modified: null, canonical: null, language: null };
  return { key: url, url, title: 'É', byline: [], ...unknown, saved: now };
}

function noteOf(number: number, note = ''): Annotation {
  return {
    id: `0b6c1c3e-5f0a-4d53-9d0c-${String(number).padStart(12, '0')}`,
    page: pageOf(number).key,
    subject: { kind: 'page' },
    target: null,
    note,
    verdict: 'open',
    reason: '',
    origin: null,
    links: [],
    tags: [],
    history: [],
    foreign: null,
    created: now,
    modified: now,
    revision: 1,
  };
}

function* many<T>(count: number, make: (number: number) => T): Generator<T> {
  for (let number = 0; number < count; number += 1) yield make(number);
}

test('a library of 100 MB is written and read in small parts', async () => {
  const count = 10_000;
  const long = 'x'.repeat(10_000);
  const library = { pages: many(count, pageOf), annotations: many(count, (n) => noteOf(n, long)) };
  const file = writeWhenceParts(library, now);
  let [read, largest] = [0, 0];
  for await (const part of readWhenceParts(file)) {
    read += part.annotations.length;
    largest = Math.max(largest, part.annotations.length);
  }
  expect(read).toBe(count);
  expect(largest).toBeLessThan(20);
});

test('writing and reading tell how far they are, and stop when they are told to', async () => {
  const library = () => ({ pages: many(3_000, pageOf), annotations: many(3_000, (n) => noteOf(n)) });
  const written: number[] = [];
  const file: string[] = [];
  const onProgress = ({ annotations }: { annotations: number }) => written.push(annotations);
  for await (const piece of writeWhenceParts(library(), now, { onProgress })) file.push(piece);
  expect(written.length).toBeGreaterThan(5);
  expect(written).toEqual(written.toSorted((a, b) => a - b));
  expect(written.at(-1)).toBe(3_000);

  const stop = new AbortController();
  const stopped = async (parts: AsyncIterable<unknown>) => {
    for await (const _part of parts) stop.abort(new Error('the reader stopped it'));
  };
  const { signal } = stop;
  await expect(stopped(writeWhenceParts(library(), now, { signal }))).rejects.toThrow(
    'the reader stopped it',
  );
  await expect(stopped(readWhenceParts(each(file), { signal }))).rejects.toThrow('the reader stopped it');

  const sizes: number[] = [];
  await gather(readWhenceParts(each(file), { onProgress: ({ size }) => sizes.push(size) }));
  expect(sizes.at(-1)).toBe(file.join('').length);
});

test('a text that is not the one of its hash is refused', async () => {
  const snapshot: Snapshot = {
    page: pageOf(1).key,
    text: 'Words.',
    blocks: [],
    hash: 'a'.repeat(64),
    url: pageOf(1).url,
    title: '',
    published: null,
    modified: null,
    taken: now,
  };
  const file = writeWhenceParts({ pages: [pageOf(1)], annotations: [], snapshots: [snapshot] }, now);
  await expect(gather(readWhenceParts(file))).rejects.toThrow('is not the one that was kept');
});

test.each([
  ['one value without end', '{"whence:version":2,"whence:pages":["', 'x'],
  ['lists in lists', '{"whence:version":2,"whence:pages":[', '['],
  ['fields without number', '{"whence:version":2', ',"a":1'],
  ['a name without end', '{"', 'x'],
  ['keys that all differ', '{"whence:version":2,"whence:pages":[1', ',1'],
])('%s: a file of 500 MB is refused before all of it is in memory', async (_name, start, rest) => {
  const piece = rest.repeat(Math.ceil((1024 * 1024) / rest.length));
  let given = 0;
  async function* endless() {
    yield start;
    while (given < 500) {
      given += 1;
      yield piece;
    }
  }
  await expect(gather(readWhenceParts(endless()))).rejects.toThrow(FormatError);
  expect(given).toBeLessThan(100);
});
