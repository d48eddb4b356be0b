import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { patience } from '@/store/in-time';
import { openStore } from '@/store/open-store';
import { readIndex } from '@/store/read-index';
import { exportAll, readCounts } from '@/store/read-notes';
import { saveAnnotation } from '@/store/save-annotation';
import { storeNames } from '@/store/schema';
import { type UpgradeStep, upgradeSteps } from '@/store/upgrades/steps';
import { early, note } from '@/tests/store/fixtures';
import { storedVersions } from '@/tests/store/stored-versions';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const newest = upgradeSteps.length;

function rawOpen(name: string, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

test('every version has a stored example that its upgrade is tested from', () => {
  expect(Object.keys(storedVersions).map(Number)).toEqual([0, ...upgradeSteps.map((_, index) => index + 1)]);
});

test.each(Object.entries(storedVersions))(
  'from version %s to the newest, with all that it held',
  async (version, stored) => {
    const name = `from-${version}`;
    await stored.build(name);
    const store = await openStore(name);
    expect(store.version).toBe(newest);
    expect([...store.objectStoreNames]).toEqual([...storeNames].sort());
    expect([...store.transaction('annotations').store.indexNames]).toEqual(['created', 'modified', 'page']);
    expect(await exportAll(store)).toEqual(stored.expected);
    const { pages, annotations } = stored.expected;
    expect(await readCounts(store)).toEqual({ notes: annotations.length, pages: pages.length });
    expect((await readIndex(store, () => false)).waiting).toEqual(annotations.map(({ id }) => id));
  },
);

test('an upgrade that fails leaves the old version as it was', async () => {
  await storedVersions[1]?.build('failing');
  const fails: UpgradeStep = async (db, within) => {
    db.createObjectStore('half');
    await within.objectStore('annotations').clear();
    throw new Error('half-way');
  };
  await expect(openStore('failing', undefined, [...upgradeSteps, fails])).rejects.toThrow(
    'could not be read',
  );
  const store = await openStore('failing');
  expect(await exportAll(store)).toEqual(storedVersions[1]?.expected);
  expect([...store.objectStoreNames]).not.toContain('half');
});

test("a newer version's database is left alone, with a sentence that says so", async () => {
  (await rawOpen('newer', newest + 1)).close();
  await expect(openStore('newer')).rejects.toThrow('newer version of Whence');
  expect((await rawOpen('newer')).version).toBe(newest + 1);
});

test('a version that nothing has ever had is that of a damaged file', async () => {
  (await rawOpen('garbled', 2 ** 40)).close();
  await expect(openStore('garbled')).rejects.toMatchObject({ cause: { name: 'DataError' } });
});

test('an opening that is never answered is given up with a sentence', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const open = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation((...args) => {
    const request = open(...args);
    for (const type of ['upgradeneeded', 'success'])
      request.addEventListener(type, (event) => event.stopImmediatePropagation());
    return request;
  });
  const opening = openStore('silent');
  const told = expect(opening).rejects.toThrow('did not answer in time');
  await vi.advanceTimersByTimeAsync(patience);
  await told;
});

test('a window that holds the old version open is named, and a late connection does not stay', async () => {
  await storedVersions[1]?.build('held');
  const old = await rawOpen('held');
  const next: UpgradeStep = (db) => void db.createObjectStore('more');
  const steps = [...upgradeSteps, next];
  await expect(openStore('held', undefined, steps)).rejects.toThrow('older window of Whence is still open');
  old.close();
  const store = await openStore('held', undefined, steps);
  expect([...store.objectStoreNames]).toContain('more');
  (await rawOpen('held', newest + 2)).close();
});

test('a connection makes way for an upgrade and says that it is gone', async () => {
  let gone = 0;
  const store = await openStore('makes-way', () => {
    gone += 1;
  });
  const upgraded = await rawOpen('makes-way', newest + 1);
  expect(upgraded.version).toBe(newest + 1);
  expect(gone).toBe(1);
  await expect(saveAnnotation(store, note(), early)).rejects.toThrow('Try again');
});
