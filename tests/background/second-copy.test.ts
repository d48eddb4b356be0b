import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { readMarks } from '@/entrypoints/background/copy-entries';
import { openLibrary } from '@/entrypoints/background/open-library';
import { readCopy } from '@/entrypoints/background/read-copy';
import { copyAll, copyChange, copySettled } from '@/entrypoints/background/second-copy';
import type { Change } from '@/store/change';
import { listDrafts, putDraft } from '@/store/drafts';
import { eraseAll } from '@/store/erase-all';
import { importLibrary } from '@/store/import-library';
import { openStore } from '@/store/open-store';
import { exportAll, readGeneration } from '@/store/read-notes';
import { removeAnnotations } from '@/store/remove-annotations';
import { saveAnnotation } from '@/store/save-annotation';
import type { Store } from '@/store/schema';
import { fake } from '@/tests/background/fake-browser';
import { early, firstId, key, late, note, otherId } from '@/tests/store/fixtures';

vi.mock('webextension-polyfill', async () => {
  const { fake } = await import('@/tests/background/fake-browser');
  vi.stubGlobal('chrome', fake.api);
  return { default: fake.api };
});

const { kept } = fake.state;
const copiedGeneration = async () => (await readMarks()).generation;
let store: Store;
beforeEach(async () => {
  await copySettled();
  for (const name of Object.keys(kept)) delete kept[name];
  fake.state.full = false;
  fake.state.told = [];
  delete fake.state.session.looked;
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.stubGlobal('chrome', fake.api);
  vi.stubGlobal('indexedDB', new IDBFactory());
  store = await open();
});

const open = () =>
  openLibrary(
    () => undefined,
    () => late,
  );

async function save(id: string, text: string, revision = 0): Promise<void> {
  const { change } = await saveAnnotation(store, note({ id, revision }, { note: text }), early);
  if (change) await copyChange(store, change).catch(() => undefined);
}

/** As a browser leaves it that has lost the database. */
async function loseDatabase(): Promise<void> {
  store.close();
  vi.stubGlobal('indexedDB', new IDBFactory());
}

test('every change is copied', async () => {
  await save(firstId, 'one');
  await save(firstId, 'two', 1);
  await save(otherId, 'three');
  expect(await readCopy()).toEqual(await exportAll(store));
  expect(await copiedGeneration()).toBe(3);
  const { change } = await removeAnnotations(store, [firstId, otherId], late);
  if (change) await copyChange(store, change);
  expect(Object.keys(kept).sort()).toEqual(['generation', 'notes']);
});

test('a change is copied where the database cannot be read any more', async () => {
  await save(firstId, 'one');
  const { change } = await saveAnnotation(store, note({ id: otherId }, { note: 'two' }), early);
  store.close(); // as when a newer version wants to upgrade
  if (change) await copyChange(store, change);
  expect((await readCopy()).annotations.map((one) => one.note).sort()).toEqual(['one', 'two']);
  expect(await readMarks()).toMatchObject({ generation: 2, notes: 2 });
});

test('so is one after another that was missed, and the copy does not say that it had seen both', async () => {
  await save(firstId, 'one');
  await saveAnnotation(store, note({ id: firstId, revision: 1 }, { note: 'missed' }), early);
  const { change } = await saveAnnotation(store, note({ id: otherId }, { note: 'three' }), early);
  store.close();
  if (change) await expect(copyChange(store, change)).rejects.toThrow();
  expect((await readCopy()).annotations.map((one) => one.note).sort()).toEqual(['one', 'three']);
  expect(await copiedGeneration()).toBe(1);
});

test('a lost database is filled from the copy, and the reader is told', async () => {
  await save(firstId, 'one');
  await save(otherId, 'two');
  const before = await exportAll(store);
  await loseDatabase();
  store = await open();
  expect(await exportAll(store)).toEqual(before);
  expect(kept.restored).toEqual({ when: late, count: 2 });
  expect(fake.state.told).toContainEqual({
    to: 'pages',
    type: 'annotations.changed',
    event: { pages: [key] },
  });
  await copySettled();
  expect(await copiedGeneration()).toBe(await readGeneration(store));
  await save(firstId, 'three', 1);
  expect(await readCopy()).toEqual(await exportAll(store));
});

test('a database that has fallen behind gets what it has lost and keeps what it has', async () => {
  await save(firstId, 'one');
  await loseDatabase();
  const older = await openStore();
  await saveAnnotation(older, note({ id: otherId }, { note: 'only here' }), early);
  older.close();
  kept.generation = 5;
  store = await open();
  expect((await exportAll(store)).annotations.map((one) => one.note).sort()).toEqual(['one', 'only here']);
});

test('a whole database is told nothing and left alone', async () => {
  await save(firstId, 'one');
  store.close();
  store = await open();
  expect(await readGeneration(store)).toBe(1);
  expect(kept).not.toHaveProperty('restored');
});

test('a copy that failed does not hinder saving, and is made whole with the next change', async () => {
  await save(firstId, 'one');
  fake.state.full = true;
  await save(firstId, 'two', 1);
  expect((await exportAll(store)).annotations[0]?.note).toBe('two');
  expect((await readCopy()).annotations[0]?.note).toBe('one');
  fake.state.full = false;
  await save(otherId, 'three');
  expect(await readCopy()).toEqual(await exportAll(store));
});

test('a copy that failed is made whole at the next start', async () => {
  fake.state.full = true;
  await save(firstId, 'one');
  fake.state.full = false;
  store.close();
  store = await open();
  await copySettled();
  expect(await readCopy()).toEqual(await exportAll(store));
});

test('a whole that does not fit is tried at the next start, not with every change', async () => {
  await save(firstId, 'one');
  fake.state.full = true;
  await save(firstId, 'two', 1);
  await save(firstId, 'three', 2);
  fake.state.full = false;
  const writes = vi.spyOn(fake.api.storage.local, 'set');
  await save(firstId, 'four', 3);
  expect(writes).not.toHaveBeenCalled();
  store.close();
  store = await open();
  await copySettled();
  expect((await readCopy()).annotations[0]?.note).toBe('four');
});

test('a removal that the copy has missed is not undone by it', async () => {
  await save(firstId, 'one');
  await save(otherId, 'two');
  fake.state.full = true;
  await removeAnnotations(store, [firstId], late);
  fake.state.full = false;
  store.close();
  store = await open();
  await copySettled();
  expect((await exportAll(store)).annotations.map((one) => one.id)).toEqual([otherId]);
  expect(await readCopy()).toEqual(await exportAll(store));
});

test('a copy newer than the database is never overwritten', async () => {
  await save(firstId, 'one');
  await save(firstId, 'two', 1);
  const copy = structuredClone(kept);
  const empty = await openStore('empty');
  await copyAll(empty);
  const { change } = await saveAnnotation(empty, note({ id: otherId }), late);
  expect(change?.generation).toBe(1);
  if (change) await copyChange(empty, change);
  expect(kept).toEqual(copy);
});

test('a change waits until the one before it has been copied', async () => {
  const first = await saveAnnotation(store, note(), early);
  const second = await saveAnnotation(store, note({ revision: 1 }, { note: 'newer' }), early);
  if (!first.change || !second.change) throw new Error('both were new');
  let finish = () => {};
  const set = vi.spyOn(fake.api.storage.local, 'set').mockImplementationOnce(async (items) => {
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    Object.assign(kept, structuredClone(items));
  });
  const copying = [copyChange(store, first.change), copyChange(store, second.change)];
  await vi.waitFor(() => expect(set).toHaveBeenCalledOnce());
  await exportAll(store);
  expect(set).toHaveBeenCalledOnce();
  finish();
  await Promise.all(copying);
  expect((await readCopy()).annotations[0]?.note).toBe('newer');
});

test('broken entries of a copy are passed over, and a note whose page is missing still comes back', async () => {
  await save(firstId, 'one');
  await save(otherId, 'two');
  kept[`note:${firstId}`] = { id: firstId, note: 'half' };
  delete kept[`page:${key}`];
  await loseDatabase();
  store = await open();
  const restored = await exportAll(store);
  expect(restored.annotations.map((one) => one.note)).toEqual(['two']);
  expect(restored.pages).toMatchObject([{ key, url: key, title: '' }]);
});

test('what is erased is gone from the copy too', async () => {
  await save(firstId, 'one');
  await eraseAll(store, await copiedGeneration());
  await copyAll(store);
  expect(Object.keys(kept).sort()).toEqual(['generation', 'notes']);
});

test('more than one call’s worth is copied whole, and stale entries go', async () => {
  const pages = [{ ...note().page, key, saved: early }];
  const ids = Array.from(
    { length: 1_203 },
    (_, n) => `0b6c1c3e-5f0a-4d53-9d0c-${String(n).padStart(12, '0')}`,
  );
  const { subject, target, body } = note();
  const same = {
    page: key,
    subject,
    target,
    history: [],
    foreign: null,
    ...body,
    created: early,
    modified: early,
    revision: 1,
  };
  kept['note:stale'] = {};
  const { change } = await importLibrary(
    store,
    { pages, annotations: ids.map((id) => ({ id, ...same })) },
    null,
  );
  if (change) await copyChange(store, change);
  expect((await readCopy()).annotations).toHaveLength(1_203);
  kept.generation = 0;
  await copyAll(store);
  expect(kept).not.toHaveProperty('note:stale');
});

const pages = [{ ...note().page, key, saved: early }];

/** As an import brings them: so many that the change does not hold them all. */
async function takeInMany(count: number, first = 0): Promise<Change> {
  const { subject, target, body } = note();
  const times = { created: early, modified: early, revision: 1 };
  const annotations = Array.from({ length: count }, (_, n) => ({
    id: manyId(first + n),
    page: key,
    subject,
    target,
    history: [],
    foreign: null,
    ...body,
    ...times,
  }));
  const { change } = await importLibrary(store, { pages, annotations }, null);
  if (!change) throw new Error('All were new.');
  return { ...change, put: { pages, annotations: [] }, isCut: true };
}

const manyId = (n: number): string => `0b6c1c3e-5f0a-4d53-9d0c-${String(n).padStart(12, '0')}`;

/** Resolves when the copying of everything has passed at least one portion of notes; it is held there until let go. */
async function holdAfter(portions: number): Promise<() => void> {
  let letGo = () => {};
  const set = fake.api.storage.local.set;
  let seen = 0;
  const reached = new Promise<void>((resolve) => {
    vi.spyOn(fake.api.storage.local, 'set').mockImplementation(async (items) => {
      await set(items);
      if (!('copying' in items) || ++seen <= portions + 1) return;
      resolve();
      await new Promise<void>((done) => {
        letGo = done;
      });
    });
  });
  await reached;
  return () => {
    vi.mocked(fake.api.storage.local.set).mockRestore();
    letGo();
  };
}

test('changes made while all is copied are in the copy, and it is whole only at the end', async () => {
  await save(firstId, 'one');
  const change = await takeInMany(2_400);
  const copying = copyChange(store, change);
  const letGo = await holdAfter(2);
  expect(await readMarks()).toMatchObject({ generation: 1, copying: { through: 2 } });
  const changes = [
    saveAnnotation(store, note({ id: otherId }, { note: 'meanwhile' }), early),
    removeAnnotations(store, [manyId(3), manyId(2_300)], late),
    saveAnnotation(store, note({ id: firstId, revision: 1 }, { note: 'two' }), late),
  ];
  const copies = changes.map(async (made) => {
    const { change: one } = await made;
    if (one) await copyChange(store, one);
  });
  letGo();
  await Promise.all([copying, ...copies]);
  await copySettled();
  const { annotations } = await exportAll(store);
  expect(annotations).toHaveLength(2_400);
  expect(byId((await readCopy()).annotations)).toEqual(byId(annotations));
  expect(await readMarks()).toMatchObject({ generation: await readGeneration(store), copying: null });
});

test('a copying that was cut off goes on where it was', async () => {
  const change = await takeInMany(2_400);
  const copying = copyChange(store, change).catch(() => undefined);
  const letGo = await holdAfter(3);
  fake.state.full = true;
  letGo();
  await copying;
  fake.state.full = false;
  const { copying: begun } = await readMarks();
  expect(begun?.at.of).toBe('annotations');
  store.close();
  const writes = vi.spyOn(fake.api.storage.local, 'set');
  store = await open();
  await copySettled();
  const rewritten = writes.mock.calls.flatMap(([items]) =>
    Object.keys(items).filter((name) => /^pack:/.test(name)),
  );
  expect(rewritten.length).toBeLessThan(4); // of six
  expect(await readMarks()).toMatchObject({ generation: await readGeneration(store), copying: null });
  expect(byId((await readCopy()).annotations)).toEqual(byId((await exportAll(store)).annotations));
});

test('a copying that broke off because the browser did not read is taken up with the next change', async () => {
  const change = await takeInMany(2_400);
  const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
    throw new DOMException('slow', 'UnknownError');
  });
  await copyChange(store, change).catch(() => undefined);
  getAll.mockRestore();
  expect((await readMarks()).copying).not.toBeNull();
  await save(firstId, 'next');
  expect(await readMarks()).toMatchObject({ generation: await readGeneration(store), copying: null });
  expect(byId((await readCopy()).annotations)).toEqual(byId((await exportAll(store)).annotations));
});

test('a copying that has missed a change begins anew', async () => {
  const change = await takeInMany(1_200);
  const copying = copyChange(store, change).catch(() => undefined);
  const letGo = await holdAfter(2);
  fake.state.full = true;
  letGo();
  await copying;
  fake.state.full = false;
  await removeAnnotations(store, [manyId(3)], late); // the background was stopped before it could copy that
  store.close();
  store = await open();
  await copySettled();
  expect(byId((await readCopy()).annotations)).toEqual(byId((await exportAll(store)).annotations));
});

test('a copy that was not whole gives what it has, and is not taken for the whole', async () => {
  const change = await takeInMany(2_400);
  const copying = copyChange(store, change).catch(() => undefined);
  const letGo = await holdAfter(3);
  fake.state.full = true;
  letGo();
  await copying;
  fake.state.full = false;
  await loseDatabase();
  store = await open();
  const { annotations } = await exportAll(store);
  expect(annotations.length).toBeGreaterThan(500);
  expect(annotations.length).toBeLessThan(2_400);
  expect(kept.restored).toEqual({ when: late, count: annotations.length, isPart: true });
  await copySettled();
  expect(await readMarks()).toMatchObject({ generation: await readGeneration(store), copying: null });
});

test('what is changed and removed after all was copied stands beside the packs', async () => {
  await copyChange(store, await takeInMany(1_200));
  expect(Object.keys(kept).filter((name) => /^(note|page):/.test(name))).toEqual([]);
  await save(manyId(7), 'changed', 1);
  const { change } = await removeAnnotations(store, [manyId(8)], late);
  if (change) await copyChange(store, change);
  expect(byId((await readCopy()).annotations)).toEqual(byId((await exportAll(store)).annotations));
  await loseDatabase();
  store = await open();
  const restored = (await exportAll(store)).annotations;
  expect(restored).toHaveLength(1_199);
  expect(restored.find(({ id }) => id === manyId(7))?.note).toBe('changed');
  await eraseAll(store, await copiedGeneration());
  await copyAll(store);
  expect(Object.keys(kept).sort()).toEqual(['generation', 'notes', 'restored']);
});

test('a copy of single entries becomes one of packs, and of a damaged pack the others are read', async () => {
  await save(firstId, 'single');
  await copyChange(store, await takeInMany(1_200, 10));
  expect(Object.keys(kept).filter((name) => /^(note|page):/.test(name))).toEqual([]);
  expect((await readCopy()).annotations).toHaveLength(1_201);
  const pack = Object.keys(kept).find((name) => /^pack:.*:2$/.test(name)) ?? '';
  kept[pack] = String(kept[pack]).slice(0, 5_000);
  expect((await readCopy()).annotations).toHaveLength(701);
});

const byId = <T extends { id: string }>(notes: T[]): T[] => notes.sort((a, b) => (a.id < b.id ? -1 : 1));

/** Makes the browser fail to read the named database, as it does with a damaged file. */
function damage(name: string, failures = Number.POSITIVE_INFINITY): void {
  let left = failures;
  const get = IDBObjectStore.prototype.get;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.transaction.db.name === name && left > 0) {
      left -= 1;
      throw new DOMException('damaged', 'UnknownError');
    }
    return get.apply(this, args);
  });
}

test('a database that cannot be read is put aside untouched, and another is filled from the copy', async () => {
  await save(firstId, 'one');
  const before = await exportAll(store);
  store.close();
  damage('whence');
  store = await open();
  expect(store.name).toBe('whence-2');
  expect(await exportAll(store)).toEqual(before);
  expect(kept).toMatchObject({ database: 'whence-2', restored: { when: late, count: 1 } });
  vi.restoreAllMocks();
  expect(await exportAll(await openStore('whence'))).toEqual(before);
  store.close();
  damage('whence-2');
  expect((await open()).name).toBe('whence-3');
});

test.each([
  ['its number of notes left', 2],
  ['its number of notes gone too', 1],
])(
  'a database that has lost some notes and reads as ever is found out at the start: %s',
  async (_name, counted) => {
    await save(firstId, 'one');
    await save(otherId, 'two');
    await copySettled();
    const tx = store.transaction(['annotations', 'counters'], 'readwrite', { durability: 'strict' });
    await tx.objectStore('annotations').delete(firstId);
    await tx.objectStore('counters').put(counted, 'notes');
    await tx.done;
    store.close();
    store = await open();
    expect((await exportAll(store)).annotations).toHaveLength(1);
    store.close();
    delete fake.state.session.looked; // the browser was started anew
    store = await open();
    expect((await exportAll(store)).annotations.map((one) => one.note).sort()).toEqual(['one', 'two']);
    expect(store.name).toBe('whence-2');
    expect(kept).toMatchObject({ restored: { count: 2 } });
  },
);

test('notes that their page does not find any more are found out at the start', async () => {
  await save(firstId, 'one');
  await save(otherId, 'two');
  await copySettled();
  store.close();
  delete fake.state.session.looked;
  const count = IDBIndex.prototype.count;
  vi.spyOn(IDBIndex.prototype, 'count').mockImplementation(function (this: IDBIndex, range) {
    // The index counts to its end, but who looks for one page stops in the middle of it.
    const isDamaged = this.objectStore.transaction.db.name === 'whence' && range !== undefined;
    return count.call(this, isDamaged ? IDBKeyRange.only('no page') : range);
  });
  store = await open();
  expect(store.name).toBe('whence-2');
  expect((await exportAll(store)).annotations.map((one) => one.note).sort()).toEqual(['one', 'two']);
});

test('where the browser does not tell which databases there are, the notes are opened all the same', async () => {
  await save(firstId, 'one');
  store.close();
  const refused = new DOMException(
    'Internal error opening backing store for indexedDB.open.',
    'UnknownError',
  );
  vi.spyOn(indexedDB, 'databases').mockRejectedValue(refused);
  store = await open();
  expect((await exportAll(store)).annotations.map((one) => one.note)).toEqual(['one']);
});

/** As Chromium does where the files that all databases share are damaged: only a bucket has its own. */
function damageAll(): void {
  const buckets = new Map<string, IDBFactory>();
  const storageBuckets = {
    keys: async () => [...buckets.keys()],
    async open(name: string, options: unknown) {
      expect(options).toEqual({ persisted: true, durability: 'strict' });
      const indexedDB = buckets.get(name) ?? new IDBFactory();
      buckets.set(name, indexedDB);
      return { indexedDB };
    },
  };
  vi.stubGlobal('navigator', { storageBuckets });
  const refused = () => {
    throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
  };
  vi.stubGlobal('indexedDB', { open: refused, databases: async () => refused() });
}

test('where the browser opens no database at all any more, the notes go on in a storage bucket', async () => {
  await save(firstId, 'one');
  const before = await exportAll(store);
  store.close();
  damageAll();
  store = await open();
  expect(store.name).toBe('whence-apart-2');
  expect(await exportAll(store)).toEqual(before);
  expect(kept).toMatchObject({ database: 'whence-apart-2', restored: { when: late, count: 1 } });
  await save(otherId, 'two');
  store.close();
  store = await open();
  expect((await exportAll(store)).annotations).toHaveLength(2);
  store.close();
  for (const name of Object.keys(kept)) delete kept[name]; // the settings storage is lost too
  store = await open();
  expect((await exportAll(store)).annotations).toHaveLength(2);
});

test('a passing failure moves nothing', async () => {
  await save(firstId, 'one');
  store.close();
  damage('whence', 1);
  expect((await open()).name).toBe('whence');
  expect(kept).not.toHaveProperty('database');
});

test('a write that is aborted while the notes are brought back is made again', async () => {
  await save(firstId, 'one');
  await loseDatabase();
  let left = 1;
  const transaction = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    const begun = transaction.apply(this, args);
    if (args[1] === 'readwrite' && left-- > 0) queueMicrotask(() => begun.abort());
    return begun;
  });
  store = await open();
  expect(left).toBeLessThan(1);
  expect((await exportAll(store)).annotations.map((one) => one.note)).toEqual(['one']);
  expect(store.name).toBe('whence');
});

test('on a full disk nothing is moved, and the reader is told of the disk', async () => {
  await save(firstId, 'one');
  store.close();
  damage('whence');
  fake.state.full = true;
  await expect(open()).rejects.toThrow('There is no room left for this.');
  fake.state.full = false;
  vi.restoreAllMocks();
  store = await open();
  expect(store.name).toBe('whence');
  expect(kept).not.toHaveProperty('database');
});

test('without a copy, a database that cannot be read stays in use and is spoken of', async () => {
  store.close();
  damage('whence');
  await expect(open()).rejects.toThrow('could not read');
  expect(kept).not.toHaveProperty('database');
});

test('a damaged note is found out when it is read, and the rest is brought to another database', async () => {
  const { inLibrary } = await import('@/entrypoints/background/library');
  await save(firstId, 'one');
  await save(otherId, 'two');
  await inLibrary((opened) => putDraft(opened, draft));
  const before = await exportAll(store);
  // Never copied: what the damaged database still gives is taken over.
  fake.state.full = true;
  await save(otherId, 'three', 1);
  fake.state.full = false;
  store.close();
  damageNote('whence', firstId);
  const { annotations, drafts } = await inLibrary(async (opened) => ({
    ...(await exportAll(opened)),
    drafts: await listDrafts(opened),
  }));
  expect(annotations.map((one) => one.note).sort()).toEqual(['one', 'three']);
  expect(annotations).toHaveLength(before.annotations.length);
  expect(drafts).toEqual([draft]);
  expect(kept).toMatchObject({ database: 'whence-2' });
});

test('when the settings storage is lost too, the database that took over is found again', async () => {
  await save(firstId, 'one');
  store.close();
  damage('whence');
  store = await open();
  expect(store.name).toBe('whence-2');
  vi.restoreAllMocks();
  await save(otherId, 'two');
  store.close();
  for (const name of Object.keys(kept)) delete kept[name];
  store = await open();
  expect(store.name).toBe('whence-2');
  expect((await exportAll(store)).annotations.map((one) => one.note).sort()).toEqual(['one', 'two']);
});

test('what is erased goes from a database that was put aside too', async () => {
  vi.resetModules(); // with a connection of its own
  const { noteHandlers } = await import('@/entrypoints/background/note-handlers');
  await save(firstId, 'one');
  store.close();
  damage('whence');
  store = await open();
  vi.restoreAllMocks();
  const other = await openStore('other');
  other.close();
  await noteHandlers['library.erase'](undefined, {});
  const left = (await indexedDB.databases()).map(({ name }) => name).sort();
  expect(left).toEqual(['other', 'whence-2']);
});

test('what is answered to have been changed is in the copy already', async () => {
  vi.resetModules(); // with a connection of its own
  const { changeLibrary } = await import('@/entrypoints/background/library');
  await changeLibrary((opened) => saveAnnotation(opened, note({}, { note: 'one' }), early));
  expect((await readCopy()).annotations.map((one) => one.note)).toEqual(['one']);
});

const draft = { key: 'typed', page: key, body: note({}, { note: 'not saved yet' }).body, modified: early };

/** One record of the database cannot be read, alone or with others. */
function damageNote(name: string, id: string): void {
  const refuse = (source: IDBObjectStore | IDBIndex): void => {
    const { transaction } = source instanceof IDBIndex ? source.objectStore : source;
    if (transaction.db.name === name) throw new DOMException('damaged', 'UnknownError');
  };
  const { get, getAll } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, query) {
    if (query === id) refuse(this);
    return get.call(this, query);
  });
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === 'annotations') refuse(this);
    return getAll.apply(this, args);
  });
}
