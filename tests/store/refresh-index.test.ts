import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { indexer } from '@/entrypoints/background/indexer';
import type { Annotation } from '@/model/annotation';
import { openDocs, openIndex, openWords } from '@/search/open-index';
import { parseQuery } from '@/search/parse-query';
import { runQuery } from '@/search/run-query';
import { keepStates } from '@/store/anchor-states';
import { changeMany } from '@/store/change-many';
import { eraseAll } from '@/store/erase-all';
import { importLibrary } from '@/store/import-library';
import { openStore } from '@/store/open-store';
import { readIndex, readPart } from '@/store/read-index';
import { exportAll } from '@/store/read-notes';
import { countWaiting, dropIndex, refreshIndex } from '@/store/refresh-index';
import { removeAnnotations } from '@/store/remove-annotations';
import { saveAnnotation } from '@/store/save-annotation';
import type { Store } from '@/store/schema';
import { undoLast } from '@/store/undo-step';
import { early, firstId, key, late, note, otherId } from '@/tests/store/fixtures';

let store: Store;
let databases = 0;
beforeEach(async () => {
  databases += 1;
  store = await openStore(`index-${databases}`);
});

const idOf = (number: number): string => `0b6c1c3e-5f0a-4d53-9d0d-${String(number).padStart(12, '0')}`;

/** Takes in `count` notes, numbered from `from` on, each of which says its number. */
async function bring(count: number, from = 0): Promise<void> {
  const { page, subject, target, body } = note();
  const annotations = Array.from({ length: count }, (_, at): Annotation => {
    const number = from + at;
    const created = new Date(Date.parse(early) + number * 1000).toISOString();
    const facts = {
      id: idOf(number),
      page: key,
      subject,
      target,
      history: [],
      foreign: null,
      created,
      modified: created,
    };
    return { ...facts, ...body, note: `number n${number} of${number % 7}`, revision: 1 };
  });
  await importLibrary(store, { pages: [{ ...page, key, saved: early }], annotations }, null);
}

/** What the stored index finds, without what waits. */
async function find(typed: string): Promise<string[]> {
  const stored = await readIndex(store, () => false);
  const opened = await Promise.all(
    stored.segments.map(async ({ key: segment, head, docs }) => {
      const [words, positions] = [
        await readPart(store, segment, 'words'),
        await readPart(store, segment, 'positions'),
      ];
      if (!docs || !words || !positions) throw new Error('a part is missing');
      return openWords(openDocs(docs, head.dead), words, positions);
    }),
  );
  const index = openIndex(opened);
  return [...runQuery(index, parseQuery(typed), 'newest', stored.states)]
    .map((one) => index.idOf(one))
    .sort();
}

async function allIds(): Promise<string[]> {
  return (await exportAll(store)).annotations.map(({ id }) => id).sort();
}

test('a note waits from the write that changed it until it is indexed', async () => {
  await saveAnnotation(store, note(), early);
  expect(await countWaiting(store)).toBe(1);
  await refreshIndex(store, indexer);
  expect(await countWaiting(store)).toBe(0);
  expect(await find('who says')).toEqual([firstId]);
  await saveAnnotation(store, note({ revision: 1 }, { note: 'Ada did.' }), late);
  expect(await countWaiting(store)).toBe(1);
  await refreshIndex(store, indexer);
  expect(await find('who says')).toEqual([]);
  expect(await find('ada')).toEqual([firstId]);
  await removeAnnotations(store, [firstId], late);
  await refreshIndex(store, indexer);
  expect(await find('')).toEqual([]);
  expect((await readIndex(store, () => false)).segments).toEqual([]);
  await undoLast(store, late);
  await refreshIndex(store, indexer);
  expect(await find('ada')).toEqual([firstId]);
});

test('many small changes leave few segments, with every note in one of them', async () => {
  await bring(300);
  await refreshIndex(store, indexer);
  for (let round = 0; round < 12; round++) {
    await bring(10, 300 + round * 10);
    await removeAnnotations(store, [idOf(round * 20)], late);
    await changeMany(store, [idOf(round * 20 + 1)], { kind: 'tag', add: ['seen'], remove: [] }, late);
    await refreshIndex(store, indexer);
  }
  expect((await readIndex(store, () => false)).segments.length).toBeLessThan(6);
  expect(await find('')).toEqual(await allIds());
  expect(await find('tag:seen')).toHaveLength(12);
  expect(await find('"n41"')).toEqual([idOf(41)]);
});

test('what was stopped in the middle goes on where it was', async () => {
  await bring(400);
  await refreshIndex(store, indexer);
  await bring(200, 400);
  await removeAnnotations(store, [idOf(3), idOf(401)], late);
  const before = await find('');
  const build = (): never => {
    throw new Error('stopped');
  };
  const killed = { ...indexer, build };
  await expect(refreshIndex(store, killed)).rejects.toThrow();
  expect(await find('')).toEqual(before);
  const { name } = store;
  store.close();
  store = await openStore(name);
  await refreshIndex(store, indexer);
  expect(await find('')).toEqual(await allIds());
});

test('a commit that fails leaves the index as it was', async () => {
  await bring(50);
  await refreshIndex(store, indexer);
  await bring(50, 50);
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await expect(refreshIndex(store, indexer)).rejects.toThrow('no room left');
  add.mockRestore();
  expect(await find('')).toHaveLength(50);
  await refreshIndex(store, indexer);
  expect(await find('')).toEqual(await allIds());
});

test('one that is missing, or of another format, is made anew, with progress', async () => {
  await bring(120);
  await refreshIndex(store, indexer);
  await dropIndex(store);
  expect(await find('')).toEqual([]);
  const told: number[] = [];
  await refreshIndex(store, indexer, (left) => told.push(left));
  expect(told).toEqual([120, 0]);
  await bring(3, 120);
  await refreshIndex(store, indexer, (left) => told.push(left), 4);
  expect(told).toHaveLength(2);
  expect(await countWaiting(store)).toBe(3);
  await refreshIndex(store, indexer);
  expect(await find('')).toEqual(await allIds());
  await refreshIndex(store, { ...indexer, format: 99 });
  expect((await readIndex(store, () => false)).format).toBe(99);
  expect(await find('')).toEqual(await allIds());
});

test('what is erased while it is being indexed does not come back', async () => {
  await bring(50);
  const build: typeof indexer.build = (...given) => {
    void eraseAll(store);
    return indexer.build(...given);
  };
  await refreshIndex(store, { ...indexer, build });
  expect(await find('')).toEqual([]);
  expect(await countWaiting(store)).toBe(0);
});

test('how the words were found on their page is kept for its own notes only, and can be searched', async () => {
  await saveAnnotation(store, note(), early);
  await saveAnnotation(store, note({ id: otherId }), early);
  await refreshIndex(store, indexer);
  const found = [
    { id: firstId, state: 'missing' as const },
    { id: otherId, state: 'same' as const },
    { id: idOf(1), state: 'missing' as const },
  ];
  expect(await keepStates(store, key, found)).toBe(1);
  expect(await keepStates(store, key, found)).toBe(0);
  expect(await keepStates(store, 'https://other.example/', [{ id: firstId, state: 'same' }])).toBe(0);
  expect(await find('is:missing')).toEqual([firstId]);
  await keepStates(store, key, [{ id: firstId, state: 'changed' }]);
  expect(await find('is:missing')).toEqual([]);
  expect(await find('is:changed')).toEqual([firstId]);
  await removeAnnotations(store, [firstId], late);
  expect((await readIndex(store, () => true)).states.size).toBe(0);
});
