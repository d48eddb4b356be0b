import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Kept, planImport } from '@/formats/plan-import';
import type { LibraryPart } from '@/formats/read-whence';
import type { Annotation } from '@/model/annotation';
import { anyLibrary, anySnapshot } from '@/tests/formats/any-library';

const early = '2026-03-04T12:00:00.000Z';
const late = '2026-03-05T12:00:00.000Z';

const note: Annotation = {
  id: '0b6c1c3e-5f0a-4d53-9d0c-0f2f6d1a0001',
  page: 'https://news.example/a',
  subject: { kind: 'page' },
  target: null,
  note: 'One.',
  verdict: 'open',
  reason: '',
  origin: null,
  links: [],
  tags: [],
  history: [],
  foreign: null,
  created: early,
  modified: early,
  revision: 2,
};
const foreign = { format: 'hypothesis' as const, data: '{"id":"a"}' };
const newer = { format: 'hypothesis' as const, data: '{"id":"a","text":"Two."}' };

function library(held: Annotation[], part: Partial<LibraryPart> = {}): Kept {
  const all = new Map(held.map((one) => [one.id, one]));
  return {
    annotations: async () => all,
    pages: async () => new Set(part.pages?.map(({ key }) => key)),
    snapshots: async () => new Set(part.snapshots?.map(({ page }) => page)),
  };
}
const unknown = { publisher: null, published: null, modified: null, canonical: null, language: null };
const page = { key: note.page, url: note.page, title: '', byline: [], ...unknown, saved: early };
const partOf = (annotations: Annotation[]): LibraryPart => ({ pages: [page], annotations, snapshots: [] });

test.each<[string, Partial<Annotation> | null, Partial<Annotation>, string, number | null]>([
  ['not here', null, {}, 'added', 2],
  ['the same', {}, {}, 'unchanged', null],
  ['the same, saved once more without a change', {}, { revision: 3, modified: late }, 'unchanged', null],
  ['a later version', {}, { note: 'Two.', revision: 3, modified: late }, 'updated', 3],
  ['an earlier version', { revision: 3, modified: late }, { note: 'Two.' }, 'older', null],
  ['another one of the same revision', {}, { note: 'Two.', modified: late }, 'conflicting', null],
  ['more saves, but earlier', { modified: late }, { note: 'Two.', revision: 9 }, 'conflicting', null],
  ['fewer saves, but later', { revision: 9 }, { note: 'Two.', modified: late }, 'conflicting', null],
  [
    'another program’s, undated and come again',
    { foreign, revision: 1 },
    { foreign, revision: 1, created: late, modified: late },
    'unchanged',
    null,
  ],
  [
    'another program’s later version of what nobody changed here',
    { foreign, revision: 1 },
    { foreign: newer, note: 'Two.', revision: 1, modified: late },
    'updated',
    2,
  ],
  ['our own, back from another program', {}, { foreign, revision: 1 }, 'older', null],
  [
    'our own, changed in another program',
    {},
    { foreign, revision: 1, note: 'Two.', modified: late },
    'conflicting',
    null,
  ],
  [
    'another program’s, come again after a change here',
    { foreign, revision: 2, note: 'Mine.', modified: late },
    { foreign, revision: 1 },
    'older',
    null,
  ],
  [
    'another program’s later version after a change here',
    { foreign, revision: 2, note: 'Mine.', modified: late },
    { foreign: newer, note: 'Two.', revision: 1, modified: late },
    'conflicting',
    null,
  ],
])('%s', async (_name, here, came, arrival, revision) => {
  const taken: Annotation[] = [];
  const plan = await planImport(
    [partOf([{ ...note, ...came }])],
    library(here ? [{ ...note, ...here }] : []),
    async (part) => void taken.push(...part.annotations),
  );
  expect(plan).toMatchObject({ added: 0, updated: 0, unchanged: 0, older: 0, conflicting: 0, [arrival]: 1 });
  expect(taken.map((one) => one.revision)).toEqual(revision === null ? [] : [revision]);
  expect(plan.conflicts).toEqual(
    arrival === 'conflicting' ? [{ kept: { ...note, ...here }, came: { ...note, ...came } }] : [],
  );
});

test('of a note that was changed on both sides the version that came is taken when it is preferred', async () => {
  const here = { ...note, revision: 3, note: 'Mine.' };
  const came = { ...note, revision: 3, note: 'Theirs.', modified: late };
  const taken: Annotation[] = [];
  const take = async (part: LibraryPart) => void taken.push(...part.annotations);
  const plan = await planImport([partOf([came])], library([here]), take, new Set([note.id]));
  expect(plan).toMatchObject({ updated: 1, conflicting: 0, conflicts: [] });
  expect(taken).toEqual([{ ...came, revision: 4 }]);
});

/** Every one of the library by itself, in the order given, as the smallest parts of a file would come. */
function apart({ pages, annotations, snapshots }: LibraryPart, order: number[]): LibraryPart[] {
  const none: LibraryPart = { pages: [], annotations: [], snapshots: [] };
  const all = [
    ...pages.map((page) => ({ ...none, pages: [page] })),
    ...annotations.map((one) => ({ ...none, annotations: [one] })),
    ...snapshots.map((one) => ({ ...none, snapshots: [one] })),
  ];
  return all
    .map((part, index) => ({ part, rank: order[index % order.length] ?? 0 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ part }) => part);
}

const anyWhole = anyLibrary.chain((library) =>
  fc
    .uniqueArray(anySnapshot(library.pages), { maxLength: 3, selector: ({ page }) => page })
    .map((snapshots) => ({ ...library, snapshots })),
);
const orders = fc.oneof(fc.constant<number[]>([0]), fc.array(fc.nat(9), { minLength: 1, maxLength: 9 }));

test('a library that is here already changes nothing, one that is not is taken whole, in parts that are whole', async () => {
  await fc.assert(
    fc.asyncProperty(anyWhole, orders, async (whole, order) => {
      const parts = apart(whole, order);
      const taken: LibraryPart[] = [];
      const take = async (one: LibraryPart) => void taken.push(one);
      const again = await planImport(parts, library(whole.annotations, whole), take);
      expect(again).toMatchObject({ added: 0, updated: 0, older: 0, conflicting: 0, pages: 0, snapshots: 0 });
      expect(taken).toEqual([]);

      const plan = await planImport(parts, library([]), take);
      const used = new Set(whole.annotations.map(({ page }) => page));
      const wanted = whole.snapshots.filter(({ page }) => used.has(page));
      expect(plan).toMatchObject({
        added: whole.annotations.length,
        pages: used.size,
        snapshots: wanted.length,
      });
      const here = new Set<string>();
      for (const part of taken) {
        for (const { key } of part.pages) here.add(key);
        for (const { page } of [...part.annotations, ...part.snapshots]) expect(here).toContain(page);
      }
      const ids = taken.flatMap((part) => part.annotations.map(({ id }) => id));
      expect(ids.toSorted()).toEqual(whole.annotations.map(({ id }) => id).toSorted());
      expect(taken.flatMap((part) => part.snapshots)).toHaveLength(wanted.length);
    }),
    { numRuns: 300 },
  );
});
