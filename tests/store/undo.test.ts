import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { Snapshot } from '@/model/page-change';
import { changeMany } from '@/store/change-many';
import { eraseAll } from '@/store/erase-all';
import { importLibrary } from '@/store/import-library';
import { listSteps } from '@/store/journal';
import { openStore } from '@/store/open-store';
import { exportAll, readCounts } from '@/store/read-notes';
import { removeAnnotations } from '@/store/remove-annotations';
import { saveAnnotation } from '@/store/save-annotation';
import type { Library, Store } from '@/store/schema';
import { getSnapshot, keepSnapshot } from '@/store/snapshots';
import { undoLast, undoStep } from '@/store/undo-step';
import { anyLibrary } from '@/tests/formats/any-library';
import { early, firstId, key, late, note, otherId } from '@/tests/store/fixtures';

let store: Store;
let databases = 0;
beforeEach(async () => {
  databases += 1;
  store = await openStore(`undo-${databases}`);
  await saveAnnotation(store, note(), early);
  await saveAnnotation(store, note({ id: otherId }, { tags: ['dam'], verdict: 'looking' }), early);
});

/** Everything but the count of saves, which only ever goes up. */
async function state(): Promise<Library> {
  const { pages, annotations } = await exportAll(store);
  return { pages, annotations: annotations.map((one) => ({ ...one, revision: 0 })) };
}
const elsewhere = note({
  id: '0b6c1c3e-5f0a-4d53-9d0c-0f2f6d1a0003',
  page: { ...note().page, url: 'https://b.example/' },
});
const both = [firstId, otherId];

const acts: [string, () => Promise<unknown>][] = [
  ['a new note', () => saveAnnotation(store, elsewhere, late)],
  [
    'an edit',
    () => saveAnnotation(store, note({ revision: 1 }, { note: 'Ada says so.', verdict: 'supported' }), late),
  ],
  ['a removal', () => removeAnnotations(store, [firstId], late)],
  ['a removal of all', () => removeAnnotations(store, both, late)],
  [
    'tags for several',
    () => changeMany(store, both, { kind: 'tag', add: ['port', 'DAM'], remove: [] }, late),
  ],
  ['tags from several', () => changeMany(store, both, { kind: 'tag', add: [], remove: ['dam'] }, late)],
  [
    'a verdict for several',
    () => changeMany(store, both, { kind: 'verdict', verdict: 'disputed', reason: 'Two say no.' }, late),
  ],
  ['a removal of several', () => changeMany(store, both, { kind: 'remove' }, late)],
  [
    'an import that adds and updates',
    async () => {
      const { pages, annotations } = await exportAll(store);
      const [first] = annotations;
      if (!first) throw new Error('two notes were saved');
      const newer = { ...first, note: 'From the file.', revision: 9 };
      const added = { ...first, id: elsewhere.id };
      await importLibrary(store, { pages, annotations: [newer, added] }, { kind: 'import', when: late });
    },
  ],
];

test.each(acts)(
  '%s is undone after the store was closed, done again, and undone again',
  async (_name, act) => {
    const before = await state();
    await act();
    const after = await state();
    expect(after).not.toEqual(before);
    const { name } = store;
    store.close();
    store = await openStore(name);
    const undone = await undoLast(store, late);
    expect(undone?.count).toBeGreaterThan(0);
    expect(await state()).toEqual(before);
    expect(await readCounts(store)).toEqual({ notes: before.annotations.length, pages: before.pages.length });
    const [undo] = await listSteps(store);
    expect(undo).toMatchObject({ kind: 'undo', count: undone?.count });
    await undoStep(store, undo?.generation ?? 0, late);
    expect(await state()).toEqual(after);
    await undoLast(store, late);
    expect(await state()).toEqual(before);
  },
);

test('every undone note is ahead of every copy of it', async () => {
  await changeMany(store, both, { kind: 'verdict', verdict: 'disputed', reason: '' }, late);
  const changed = await exportAll(store);
  await undoLast(store, late);
  const revisions = new Map(changed.annotations.map(({ id, revision }) => [id, revision]));
  for (const { id, revision } of (await exportAll(store)).annotations)
    expect(revision).toBeGreaterThan(revisions.get(id) ?? 0);
});

test('a verdict for several goes into the history of those that had another', async () => {
  const { count } = await changeMany(store, both, { kind: 'verdict', verdict: 'looking', reason: '' }, late);
  expect(count).toBe(1);
  const [first] = (await exportAll(store)).annotations;
  expect(first?.history).toEqual([{ verdict: 'looking', when: late, reason: '', by: 'reader', sources: [] }]);
});

test('steps are undone one after the other, to the beginning', async () => {
  const states = [await state()];
  for (const place of [0, 1, 4, 6, 3]) {
    await acts[place]?.[1]();
    states.push(await state());
  }
  states.pop();
  for (const before of states.reverse()) {
    await undoLast(store, late);
    expect(await state()).toEqual(before);
  }
});

test('what a later step has changed is not undone under it; what it has left alone is', async () => {
  await saveAnnotation(store, note({ revision: 1 }, { note: 'First.' }), late);
  const [first] = await listSteps(store);
  await saveAnnotation(store, note({ id: otherId, revision: 1 }, { note: 'Other.' }), late);
  const [other] = await listSteps(store);
  await saveAnnotation(store, note({ revision: 2 }, { note: 'Second.' }), late);
  await expect(undoStep(store, first?.generation ?? 0, late)).rejects.toThrow('changed again since');
  await undoStep(store, other?.generation ?? 0, late);
  expect((await exportAll(store)).annotations.map((one) => one.note)).toEqual(['Second.', 'Who says so?']);
});

test('asked for twice, it is undone once', async () => {
  await removeAnnotations(store, both, late);
  const [step] = await listSteps(store);
  await undoStep(store, step?.generation ?? 0, late);
  expect(await undoStep(store, step?.generation ?? 0, late)).toEqual({ count: 0, change: null });
  expect((await exportAll(store)).annotations).toHaveLength(2);
});

test('a page’s snapshot goes and comes with its last note', async () => {
  const snapshot: Snapshot = {
    page: key,
    text: 'The harbour closes.',
    blocks: [],
    hash: 'x',
    url: key,
    title: 'Harbour',
    published: null,
    modified: null,
    taken: early,
  };
  await keepSnapshot(store, snapshot);
  await removeAnnotations(store, both, late);
  expect(await getSnapshot(store, key)).toBeNull();
  await undoLast(store, late);
  expect(await getSnapshot(store, key)).toEqual(snapshot);
});

test('an import is kept in mind by the ids of what it added', async () => {
  const { pages, annotations } = await exportAll(store);
  const [first] = annotations;
  if (!first) throw new Error('two notes were saved');
  const many = Array.from({ length: 500 }, (_, at) => ({
    ...first,
    id: `0b6c1c3e-5f0a-4d53-9d0d-${String(at).padStart(12, '0')}`,
  }));
  await importLibrary(store, { pages, annotations: many }, { kind: 'import', when: late });
  const [step] = await listSteps(store);
  expect(step).toMatchObject({ kind: 'import', count: 500 });
  expect(step?.size).toBeLessThan(25_000);
  await undoLast(store, late);
  expect((await exportAll(store)).annotations).toHaveLength(2);
});

test('only so many steps are kept, and erasing leaves none', async () => {
  for (let revision = 1; revision <= 110; revision++)
    await saveAnnotation(store, note({ revision }, { note: `Version ${revision}` }), late);
  const steps = await listSteps(store);
  expect(steps).toHaveLength(100);
  expect(steps[0]?.generation).toBe(112);
  await expect(undoStep(store, 1, late)).rejects.toThrow('too long ago');
  await eraseAll(store);
  expect(await listSteps(store)).toEqual([]);
  expect(await undoLast(store, late)).toBeNull();
  expect(await readCounts(store)).toEqual({ notes: 0, pages: 0 });
});

test('whatever a note holds comes back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(anyLibrary, async (library) => {
      await eraseAll(store);
      await importLibrary(store, library, null);
      const before = await state();
      const ids = library.annotations.map(({ id }) => id);
      await changeMany(
        store,
        ids,
        { kind: 'tag', add: ['a', 'b'], remove: library.annotations[0]?.tags ?? [] },
        late,
      );
      await changeMany(store, ids, { kind: 'verdict', verdict: 'disputed', reason: 'Because.' }, late);
      await changeMany(store, ids, { kind: 'remove' }, late);
      while (await undoLast(store, late));
      expect(await state()).toEqual(before);
    }),
    { numRuns: 40 },
  );
});
