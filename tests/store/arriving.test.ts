import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { Snapshot } from '@/model/page-change';
import { forgetArriving, type ImportPart, layDown, takeArrived } from '@/store/arriving';
import { changeMany } from '@/store/change-many';
import { listSteps } from '@/store/journal';
import { openStore } from '@/store/open-store';
import { exportAll, readCounts, readGeneration } from '@/store/read-notes';
import { countWaiting } from '@/store/refresh-index';
import { saveAnnotation } from '@/store/save-annotation';
import type { Store } from '@/store/schema';
import { getSnapshot } from '@/store/snapshots';
import { undoStep } from '@/store/undo-step';
import { anyLibrary } from '@/tests/formats/any-library';
import { early, firstId, key, late, note, otherId } from '@/tests/store/fixtures';

let store: Store;
let databases = 0;
beforeEach(async () => {
  databases += 1;
  store = await openStore(`arriving-${databases}`);
});

const id = '0b6c1c3e-5f0a-4d53-9d0c-0f2f6d1b0001';
const step = { kind: 'import' as const, when: late };
const snapshot: Snapshot = {
  page: key,
  text: 'She said the harbour closes in May.',
  blocks: [{ kind: 'paragraph', start: 0, end: 35 }],
  hash: 'a'.repeat(64),
  url: key,
  title: 'Harbour to close',
  published: null,
  modified: null,
  taken: early,
};

/** What another library with these two notes would send, a note a part. */
async function twoParts(): Promise<ImportPart[]> {
  const other = await openStore(`sender-${databases}`);
  await saveAnnotation(other, note(), early);
  await saveAnnotation(other, note({ id: otherId }), early);
  const { pages, annotations } = await exportAll(other);
  return annotations.map((one, at) => ({
    pages: at === 0 ? pages : [],
    annotations: [one],
    snapshots: at === 1 ? [snapshot] : [],
  }));
}

async function layAll(parts: ImportPart[]): Promise<void> {
  for (const [number, part] of parts.entries()) await layDown(store, id, number, part);
}

test('nothing shows of what is laid down until all of it is taken in, texts too', async () => {
  const parts = await twoParts();
  await layAll(parts);
  expect(await exportAll(store)).toEqual({ pages: [], annotations: [] });
  expect(await readGeneration(store)).toBe(0);
  const { taken, change } = await takeArrived(store, id, 2, step);
  expect(taken).toEqual({ added: 2, updated: 0, unchanged: 0, snapshots: 1, step: 1 });
  expect(change).toMatchObject({ generation: 1, isCut: false, touched: [key] });
  const annotations = parts.flatMap((part) => part.annotations);
  expect(await exportAll(store)).toEqual({ pages: parts[0]?.pages, annotations });
  expect(await getSnapshot(store, key)).toEqual(snapshot);
  expect(await readCounts(store)).toEqual({ notes: 2, pages: 1 });
  expect(await countWaiting(store)).toBe(2);
});

test('asked for twice it is done once, and replies the same', async () => {
  await layAll(await twoParts());
  const first = await takeArrived(store, id, 2, step);
  expect(await takeArrived(store, id, 2, step)).toEqual({ taken: first.taken, change: null });
  expect(await readGeneration(store)).toBe(1);
});

test('a note that comes twice is taken once, in a library without notes too', async () => {
  const parts = await twoParts();
  await layAll([...parts, ...parts]);
  const { taken } = await takeArrived(store, id, 4, step);
  expect(taken).toMatchObject({ added: 2, updated: 0, unchanged: 2 });
  expect(await readCounts(store)).toEqual({ notes: 2, pages: 1 });
});

test('it is one step, which can be undone and done again', async () => {
  await saveAnnotation(store, note({}, { note: 'Mine.' }), early);
  const before = await exportAll(store);
  const parts = await twoParts();
  for (const part of parts) for (const one of part.annotations) one.revision = 5;
  await layAll(parts);
  const { taken } = await takeArrived(store, id, 2, step);
  expect(taken).toMatchObject({ added: 1, updated: 1, step: 2 });
  expect((await listSteps(store))[0]).toMatchObject({ kind: 'import', count: 2 });
  await undoStep(store, 2, late);
  expect((await exportAll(store)).annotations).toMatchObject([{ id: firstId, note: 'Mine.' }]);
  expect((await exportAll(store)).pages).toEqual(before.pages);
  await undoStep(store, 3, late);
  expect((await exportAll(store)).annotations).toMatchObject([{ note: 'Who says so?' }, { id: otherId }]);
});

test.each<[string, (parts: ImportPart[]) => Promise<unknown>]>([
  ['a part is missing', async ([first]) => first && layDown(store, id, 0, first)],
  [
    'another import began meanwhile',
    async (parts) => {
      await layAll(parts);
      await layDown(store, otherId, 0, { pages: [], annotations: [], snapshots: [] });
    },
  ],
  [
    'it was given up',
    async (parts) => {
      await layAll(parts);
      await forgetArriving(store);
    },
  ],
  [
    'the database refuses a note of the last part',
    async ([first, second]) => {
      if (!first || !second) throw new Error('there are two');
      const [broken] = second.annotations;
      if (broken) broken.id = {} as string; // no valid key
      await layAll([first, second]);
    },
  ],
])('when %s nothing is taken in', async (_, prepare) => {
  await prepare(await twoParts());
  await expect(takeArrived(store, id, 2, step)).rejects.toThrow();
  expect(await exportAll(store)).toEqual({ pages: [], annotations: [] });
  expect(await listSteps(store)).toEqual([]);
  expect(await countWaiting(store)).toBe(0);
});

test('a note that was changed after it was compared stays as it is', async () => {
  await layAll(await twoParts());
  await saveAnnotation(store, note(), early);
  await changeMany(store, [firstId], { kind: 'tag', add: ['mine'], remove: [] }, late);
  const { taken } = await takeArrived(store, id, 2, step);
  expect(taken).toMatchObject({ added: 1, updated: 0, unchanged: 1 });
  expect((await exportAll(store)).annotations[0]?.tags).toEqual(['mine']);
});

test('a text whose page is not here is left', async () => {
  await layDown(store, id, 0, { pages: [], annotations: [], snapshots: [snapshot] });
  const { taken, change } = await takeArrived(store, id, 1, step);
  expect([taken.snapshots, taken.step, change]).toEqual([0, null, null]);
  expect(await getSnapshot(store, key)).toBeNull();
});

test('a page whose only notes are not taken in does not come by itself', async () => {
  const [first] = await twoParts();
  if (!first) throw new Error('there are two');
  await layDown(store, id, 0, { ...first, annotations: [] });
  await takeArrived(store, id, 1, step);
  expect((await exportAll(store)).pages).toEqual([]);
});

test('whatever the parts, all of a library arrives', async () => {
  await fc.assert(
    fc.asyncProperty(anyLibrary, fc.integer({ min: 1, max: 5 }), async ({ pages, annotations }, size) => {
      databases += 1;
      store = await openStore(`arriving-any-${databases}`);
      const wanted = new Set(annotations.map((one) => one.page));
      const parts: ImportPart[] = [];
      for (let at = 0; at < annotations.length; at += size) {
        const some = annotations.slice(at, at + size);
        const own = new Set(some.map((one) => one.page));
        parts.push({ pages: pages.filter((page) => own.has(page.key)), annotations: some, snapshots: [] });
      }
      await layAll(parts);
      await takeArrived(store, id, parts.length, step);
      const there = await exportAll(store);
      const sorted = (ids: { id: string }[]) => ids.map((one) => one.id).sort();
      expect(sorted(there.annotations)).toEqual(sorted(annotations));
      expect(there.pages.map((page) => page.key).sort()).toEqual([...wanted].sort());
      store.close();
    }),
    { numRuns: 20 },
  );
});
