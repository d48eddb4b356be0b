import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { eraseAll } from '@/store/erase-all';
import { importLibrary } from '@/store/import-library';
import { openStore } from '@/store/open-store';
import { exportAll, listAll, readGeneration } from '@/store/read-notes';
import { removeAnnotations } from '@/store/remove-annotations';
import { saveAnnotation } from '@/store/save-annotation';
import type { Library, Store } from '@/store/schema';
import { early, firstId, key, late, note, otherId } from '@/tests/store/fixtures';

let store: Store;
let databases = 0;
beforeEach(async () => {
  databases += 1;
  store = await openStore(`library-${databases}`);
});

async function twoNotes(): Promise<Library> {
  await saveAnnotation(store, note(), early);
  await saveAnnotation(store, note({ id: otherId }), late);
  return exportAll(store);
}

const empty = { pages: [], annotations: [] };
const taken = { kind: 'import' as const, when: late };

test('removing gives back what is gone with its page, which goes with its last note, and both come back', async () => {
  const before = await twoNotes();
  const first = await removeAnnotations(store, [firstId], late);
  expect(first.removed.annotations.map((one) => one.id)).toEqual([firstId]);
  expect(first.removed.pages).toEqual(before.pages);
  expect(first.change?.removed).toEqual({ ids: [firstId], pages: [] });
  const second = await removeAnnotations(store, [otherId, otherId], late);
  expect(second.removed).toEqual({ pages: before.pages, annotations: before.annotations.slice(1) });
  expect(second.change?.removed).toEqual({ ids: [otherId], pages: [key] });
  expect(await exportAll(store)).toEqual(empty);
  await importLibrary(store, second.removed, taken);
  await importLibrary(store, first.removed, taken);
  expect(await exportAll(store)).toEqual(before);
});

test('removing what is not there changes nothing', async () => {
  expect(await removeAnnotations(store, [firstId], late)).toEqual({ removed: empty, change: null });
});

test('an export taken in where it came from, or twice, changes nothing', async () => {
  const before = await twoNotes();
  expect(await importLibrary(store, before, taken)).toEqual({
    added: 0,
    updated: 0,
    unchanged: 2,
    change: null,
  });
  await eraseAll(store);
  expect(await importLibrary(store, before, taken)).toMatchObject({ added: 2, updated: 0, unchanged: 0 });
  expect(await importLibrary(store, before, taken)).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
  expect(await exportAll(store)).toEqual(before);
});

test.each([
  ['a higher revision', 3, { added: 0, updated: 1, unchanged: 1 }, 'Changed.'],
  ['an equal revision', 1, { added: 0, updated: 0, unchanged: 2 }, 'Who says so?'],
  ['a lower revision', 0, { added: 0, updated: 0, unchanged: 2 }, 'Who says so?'],
])('%s of a note that is here', async (_name, revision, counts, text) => {
  const library = await twoNotes();
  const [first, ...rest] = library.annotations;
  if (!first) throw new Error('two notes were saved');
  const file = { ...library, annotations: [{ ...first, revision, note: 'Changed.' }, ...rest] };
  expect(await importLibrary(store, file, taken)).toMatchObject(counts);
  expect((await exportAll(store)).annotations[0]?.note).toBe(text);
});

test('a library that cannot be taken in whole is not taken in at all', async () => {
  const library = await twoNotes();
  await eraseAll(store);
  const [first, second] = library.annotations;
  if (!first || !second) throw new Error('two notes were saved');
  const broken = { ...second, id: {} as string }; // no valid key: the database itself refuses it
  await expect(importLibrary(store, { ...library, annotations: [first, broken] }, taken)).rejects.toThrow();
  expect(await exportAll(store)).toEqual(empty);
});

test('all notes come last changed first', async () => {
  await twoNotes();
  expect((await listAll(store)).annotations.map((one) => one.id)).toEqual([otherId, firstId]);
});

test('erasing leaves nothing but the count of writes, which goes on', async () => {
  await twoNotes();
  expect(await eraseAll(store)).toBe(3);
  expect(await exportAll(store)).toEqual(empty);
  expect(await readGeneration(store)).toBe(3);
});

test('the count of writes can be made to pass another', async () => {
  expect((await importLibrary(store, empty, null, 41)).change?.generation).toBe(42);
});
