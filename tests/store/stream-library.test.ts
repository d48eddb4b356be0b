import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { openStore } from '@/store/open-store';
import { removeAnnotations } from '@/store/remove-annotations';
import { saveAnnotation } from '@/store/save-annotation';
import type { Store } from '@/store/schema';
import { keepSnapshot } from '@/store/snapshots';
import { streamLibrary } from '@/store/stream-library';
import { early, firstId, key, late, note, otherId } from '@/tests/store/fixtures';

let store: Store;
let databases = 0;
beforeEach(async () => {
  databases += 1;
  store = await openStore(`stream-${databases}`);
  await saveAnnotation(store, note({ id: otherId }), early);
  await saveAnnotation(store, note(), late);
  await saveAnnotation(store, elsewhere, late);
});
const elsewhere = note({
  id: '0b6c1c3e-5f0a-4d53-9d0c-0f2f6d1a0003',
  page: { ...note().page, url: 'https://b.example/' },
});
const stream = (ids: string[] | null) => streamLibrary((act) => act(store), ids);

async function idsOf(notes: AsyncIterable<{ id: string }>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of notes) ids.push(id);
  return ids;
}

test('all notes come, oldest first, with all pages', async () => {
  const { notes, pages, annotations } = await stream(null);
  expect([notes, pages.length]).toEqual([3, 2]);
  expect(await idsOf(annotations)).toEqual([otherId, firstId, elsewhere.id]);
});

test('of chosen notes only their pages come, with their texts', async () => {
  const text = { text: 'A', blocks: [], hash: 'a'.repeat(64), url: key, title: '', published: null };
  await keepSnapshot(store, { ...text, page: key, modified: null, taken: early });
  const { notes, pages, annotations, snapshots } = await stream([firstId, 'gone']);
  expect([notes, pages.map((page) => page.key)]).toEqual([1, [key]]);
  expect(await idsOf(annotations)).toEqual([firstId]);
  const kept: string[] = [];
  for await (const { page } of snapshots) kept.push(page);
  expect(kept).toEqual([key]);
});

test('what is made meanwhile is not in it, what is removed meanwhile is left out', async () => {
  const { pages, annotations } = await stream(null);
  await saveAnnotation(store, note({ id: id4, page: { ...note().page, url: 'https://c.example/' } }), late);
  await removeAnnotations(store, [otherId], late);
  const found = await idsOf(annotations);
  expect(found).toEqual([firstId, elsewhere.id]);
  expect(pages).toHaveLength(2);
});
const id4 = '0b6c1c3e-5f0a-4d53-9d0c-0f2f6d1a0004';
