import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Snapshot } from '@/model/page-change';
import { eraseAll } from '@/store/erase-all';
import { openStore } from '@/store/open-store';
import { removeAnnotations } from '@/store/remove-annotations';
import { saveAnnotation } from '@/store/save-annotation';
import type { Store } from '@/store/schema';
import { getSnapshot, hasSnapshot, keepSnapshot } from '@/store/snapshots';
import { early, firstId, key, late, note } from '@/tests/store/fixtures';

const snapshot: Snapshot = {
  page: key,
  text: 'Harbour to close\nShe said the harbour closes in May. \ud800 سد',
  blocks: [{ start: 0, end: 16, kind: 'title' }],
  hash: 'a'.repeat(64),
  url: key,
  title: 'Harbour to close',
  published: '2026-03-01',
  modified: null,
  taken: early,
};

let store: Store;
let count = 0;
beforeEach(async () => {
  store = await openStore(`snapshots-${count++}`);
});
afterEach(() => store.close());

test('a page with a note is kept as it was, once', async () => {
  await saveAnnotation(store, note(), early);
  expect(await hasSnapshot(store, key)).toBe(false);
  expect(await keepSnapshot(store, snapshot)).toBe(true);
  expect(await keepSnapshot(store, { ...snapshot, text: 'Later.', taken: late })).toBe(false);
  // Half a surrogate pair, which no file can hold, is all that is another.
  expect(await getSnapshot(store, key)).toEqual(snapshot);
});

test('nothing is kept of a page that was merely read', async () => {
  expect(await keepSnapshot(store, snapshot)).toBe(false);
  expect(await getSnapshot(store, key)).toBeNull();
});

test('it goes with the last note, and when everything is erased', async () => {
  await saveAnnotation(store, note(), early);
  await keepSnapshot(store, snapshot);
  await removeAnnotations(store, [firstId], late);
  expect(await hasSnapshot(store, key)).toBe(false);
  await saveAnnotation(store, note(), late);
  await keepSnapshot(store, snapshot);
  await eraseAll(store);
  expect(await hasSnapshot(store, key)).toBe(false);
});

test('a damaged one is none, and throws nothing', async () => {
  await saveAnnotation(store, note(), early);
  await keepSnapshot(store, snapshot);
  const stored = await store.get('snapshots', key);
  if (!stored) throw new Error('It was kept.');
  await store.put('snapshots', { ...stored, packed: stored.packed.slice(0, 10) });
  expect(await getSnapshot(store, key)).toBeNull();
});
