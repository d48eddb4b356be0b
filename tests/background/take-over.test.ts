import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeOver } from '@/entrypoints/background/take-over';
import type { Annotation } from '@/model/annotation';
import { listDrafts } from '@/store/drafts';
import { openStore } from '@/store/open-store';
import { exportAll } from '@/store/read-notes';
import type { Salvaged } from '@/store/salvage';
import { saveAnnotation } from '@/store/save-annotation';
import type { Store } from '@/store/schema';
import { early, firstId, key, note, otherId } from '@/tests/store/fixtures';

const thirdId = '0b6c1c3e-5f0a-4d53-9d0c-0f2f6d1a0003';
let old: Store;
let fresh: Store;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  old = await openStore('whence');
  fresh = await openStore('whence-2');
  await saveAnnotation(fresh, note({}, { note: 'copied' }), early);
});

afterEach(() => {
  for (const kind of Object.values(found)) kind.clear();
});

const notes = async (): Promise<string[]> =>
  (await exportAll(fresh)).annotations.map((one) => `${one.id.at(-1)} ${one.note}`).sort();

/** What a damaged database still gives. */
const found: Salvaged = { drafts: new Map(), pages: new Map(), annotations: new Map() };
vi.mock('@/store/salvage', () => ({ salvage: async () => found }));

/** What it gives of a note that is kept under this name. */
async function give(name: string, damaged: (sound: Annotation) => unknown): Promise<void> {
  const { annotation } = await saveAnnotation(old, note({ id: name }, { note: 'left' }), early);
  found.annotations.set(name, damaged(annotation));
}

test.each<[string, string, (sound: Annotation) => unknown, string[]]>([
  ['a note that the copy has missed', otherId, (sound) => sound, ['1 copied', '2 left']],
  ['a newer revision', firstId, (sound) => ({ ...sound, revision: 2 }), ['1 left']],
  ['the same revision', firstId, (sound) => sound, ['1 copied']],
  ['no note at all', otherId, () => 'left', ['1 copied']],
  ['a field that is none', otherId, (sound) => ({ ...sound, tags: 7 }), ['1 copied']],
  ['an id that is none', firstId, (sound) => ({ ...sound, id: 'a' }), ['1 copied']],
  ['another id in a note that is there', firstId, (sound) => ({ ...sound, id: thirdId }), ['1 copied']],
  ['another id in one that is not', otherId, (sound) => ({ ...sound, id: thirdId }), ['1 copied', '3 left']],
])('%s', async (_name, id, damaged, expected) => {
  await give(id, damaged);
  await takeOver('whence', fresh);
  expect(await notes()).toEqual(expected);
});

test('a note whose page is damaged keeps its place', async () => {
  const page = { ...note().page, url: 'https://news.example/bridge' };
  const { annotation } = await saveAnnotation(old, note({ id: otherId, page }), early);
  found.annotations.set(otherId, annotation);
  found.pages.set(annotation.page, { key: annotation.page });
  await takeOver('whence', fresh);
  expect((await exportAll(fresh)).pages.map((one) => one.key)).toEqual([annotation.page, key]);
});

test('what was typed is taken over, without what is damaged of it', async () => {
  const { body } = note({}, { note: 'typed' });
  const draft = { key: 'typed', page: key, body, modified: early };
  for (const [name, one] of Object.entries({ typed: draft, damaged: draft, other: { key: 'other' } }))
    found.drafts.set(name, one);
  await takeOver('whence', fresh);
  expect(await listDrafts(fresh)).toEqual([draft]);
});
