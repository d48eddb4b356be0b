import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import background from '@/entrypoints/background';
import { inLibrary } from '@/entrypoints/background/library';
import { copySettled } from '@/entrypoints/background/second-copy';
import type { Annotation } from '@/model/annotation';
import { readIndex } from '@/store/read-index';
import { ask, inTab, listNotes } from '@/tests/background/ask';
import { fake } from '@/tests/background/fake-browser';
import { firstId, key, note, otherId } from '@/tests/store/fixtures';

vi.mock('webextension-polyfill', async () => {
  const { fake } = await import('@/tests/background/fake-browser');
  vi.stubGlobal('chrome', fake.api);
  return { default: fake.api };
});

const { state } = fake;
beforeAll(() => void background.main());
beforeEach(async () => {
  await ask('library.erase');
  await ask('annotation.save', note());
  await ask('annotation.save', note({ id: otherId }));
  state.told = [];
});

const get = async (id: string) => (await ask('annotation.get', { id })) as Annotation | null;
const ids = [firstId, otherId];

test('several notes are changed at once, pages hear of it, and it is taken back and done again', async () => {
  const act = { kind: 'verdict', verdict: 'disputed', reason: 'Two say no.' };
  const reply = await ask('notes.change', { ids, act });
  expect(reply).toEqual({ count: 2, step: 4 });
  expect(state.told).toContainEqual({ to: 'pages', type: 'annotations.changed', event: { pages: [key] } });
  expect((await get(otherId))?.verdict).toBe('disputed');
  expect(await ask('library.undo', { step: 4 })).toEqual({ count: 2 });
  expect((await get(otherId))?.verdict).toBe('open');
  await copySettled();
  expect(state.kept[`note:${otherId}`]).toMatchObject({ verdict: 'open' });
  expect(await ask('library.undo', { step: 5 })).toEqual({ count: 2 });
  expect((await get(otherId))?.verdict).toBe('disputed');
});

test('a removal of several is taken back with the page', async () => {
  const reply = await ask('notes.change', { ids, act: { kind: 'remove' } });
  expect(await get(firstId)).toBeNull();
  await ask('library.undo', reply as { step: number });
  expect(await listNotes(key)).toHaveLength(2);
});

test.each([
  [{ ids: ['x'], act: { kind: 'remove' } }, 'should be a UUID'],
  [{ ids, act: { kind: 'steal' } }, 'should be one of'],
  [{ ids, act: { kind: 'tag', add: [''], remove: [] } }, 'is empty'],
  [{ ids, act: null }, 'should be one of'],
])('%j is refused', async (request, why) => {
  await expect(ask('notes.change', request)).rejects.toThrow(why);
});

test('the index is brought up to date when that is asked for', async () => {
  expect(await ask('index.refresh', { anew: true })).toEqual({ left: 0 });
  const index = await inLibrary((store) => readIndex(store, () => false));
  expect(index.waiting).toEqual([]);
  expect(index.segments).toHaveLength(1);
  expect(state.told).toContainEqual({ to: 'pages', type: 'index.progress', event: { left: 0 } });
});

test('a page says how its own notes were found, and of others nothing is kept', async () => {
  const found = [{ id: firstId, state: 'missing' }];
  const states = async () => (await inLibrary((store) => readIndex(store, () => true))).states;
  await ask('page.states', { url: 'https://evil.example/', found }, inTab('https://evil.example/'));
  await ask('page.states', { url: key, found }, inTab('https://evil.example/'));
  expect(await states()).toEqual(new Map());
  await ask('page.states', { url: `${key}#x`, found }, inTab(key));
  expect(await states()).toEqual(new Map([[firstId, 'missing']]));
});
