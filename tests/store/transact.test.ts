import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forceCloseDatabase } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { shippedFolders } from '@/scripts/shipped-folders';
import { asStoreError, StoreError } from '@/store/errors';
import { openStore } from '@/store/open-store';
import { exportAll, readGeneration } from '@/store/read-notes';
import { saveAnnotation } from '@/store/save-annotation';
import { type Reading, read, write } from '@/store/transact';
import { early, note } from '@/tests/store/fixtures';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('every write is strict', async () => {
  const store = await openStore('strict');
  const asked: unknown[] = [];
  const transaction = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    asked.push(args[1], args[2]);
    return transaction.apply(this, args);
  });
  await saveAnnotation(store, note(), early);
  expect(asked).toEqual(['readwrite', { durability: 'strict' }]);
});

/** The one for the notes, and the one for the backup folder, which has a database of its own. */
const writers = ['transact.ts', 'backup-folder.ts'];

test('nothing in the tree asks for less, and nothing writes beside these', () => {
  const root = join(import.meta.dirname, '../..');
  for (const folder of shippedFolders) {
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file)) continue;
      const code = readFileSync(join(root, folder, file), 'utf8');
      expect(code, file).not.toMatch(/durability: '(?!strict)/);
      expect(code, file).not.toContain(['rela', 'xed'].join(''));
      if (!writers.includes(file)) expect(code, file).not.toContain("'readwrite', ");
      // idb's short forms open a transaction that says nothing of it.
      expect(code, file).not.toMatch(/\b(?:db|store)\.(?:put|add|delete|clear)\(/);
    }
  }
});

test('a write is answered when it is complete, not when it is accepted', async () => {
  const store = await openStore('complete');
  const order: string[] = [];
  await write(store, async (tx) => {
    unwrap(tx).addEventListener('complete', () => order.push('complete'));
    await tx.objectStore('counters').put(7, 'generation');
  });
  order.push('answered');
  expect(order).toEqual(['complete', 'answered']);
});

test('what fails half-way leaves nothing behind', async () => {
  const store = await openStore('half-way');
  const failing = write(store, async (tx) => {
    await tx.objectStore('counters').put(7, 'generation');
    throw new TypeError('half-way');
  });
  await expect(failing).rejects.toBeInstanceOf(StoreError);
  expect(await readGeneration(store)).toBe(0);
});

test('a transaction that never ends is given up with a sentence, and nothing of it is kept', async () => {
  const store = await openStore('hangs');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const hanging = write(store, async (tx) => {
    await tx.objectStore('counters').put(7, 'generation');
    for (;;) {
      vi.advanceTimersByTime(1000);
      await tx.objectStore('counters').get('generation');
    }
  });
  await expect(hanging).rejects.toThrow('did not answer in time');
  vi.useRealTimers();
  expect(await readGeneration(store)).toBe(0);
});

const unanswered = (): Promise<unknown> => new Promise(() => undefined);

// As Firefox does where the bytes of a record are damaged.
test.each<[string, (tx: Reading) => Promise<unknown>]>([
  ['without a word to its requests', unanswered],
  ['and tells some of its requests', (tx) => Promise.all([unanswered(), tx.objectStore('pages').getAll()])],
])('a reading that the browser gives up %s is a failure at once, and damage', async (_name, ask) => {
  const store = await openStore('forsaken');
  const reading = read(store, (tx) => {
    const asked = ask(tx);
    tx.abort();
    return asked;
  });
  const cause = expect.objectContaining({ name: 'UnknownError' });
  await expect(reading).rejects.toMatchObject({ message: expect.stringContaining('Restart it'), cause });
});

test('a connection that the browser closes in the middle is a failure at once, and said to be gone', async () => {
  let gone = 0;
  const store = await openStore('closes', () => {
    gone += 1;
  });
  const writing = write(store, () => new Promise(() => undefined));
  // its types ask for the class where it takes a connection
  forceCloseDatabase(unwrap(store) as unknown as Parameters<typeof forceCloseDatabase>[0]);
  await expect(writing).rejects.toThrow('The browser closed your notes');
  expect(gone).toBe(1);
});

test('a closed connection fails with a sentence, for reading too', async () => {
  const store = await openStore('closed');
  store.close();
  await expect(saveAnnotation(store, note(), early)).rejects.toThrow('was closed');
  await expect(exportAll(store)).rejects.toThrow('was closed');
});

test.each([
  ['VersionError', 'newer version of Whence'],
  ['QuotaExceededError', 'no room'],
  ['UnknownError', 'Restart it'],
  ['AbortError', 'Try again'],
])('%s becomes a sentence', (name, sentence) => {
  const cause = new DOMException('internal', name);
  expect(asStoreError(cause)).toMatchObject({ message: expect.stringContaining(sentence), cause });
});
