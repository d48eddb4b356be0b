import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { openStore } from '@/store/open-store';
import { salvage } from '@/store/salvage';
import { saveAnnotation } from '@/store/save-annotation';
import type { Store } from '@/store/schema';
import { firstId, note, otherId } from '@/tests/store/fixtures';

afterEach(() => {
  vi.restoreAllMocks();
});

async function filled(name: string): Promise<Store> {
  const store = await openStore(name);
  await saveAnnotation(store, note(), '2026-03-02T08:00:00.000Z');
  await saveAnnotation(store, note({ id: otherId }), '2026-03-02T09:00:00.000Z');
  return store;
}

/** Requests for these notes come to nothing: the browser says no word of them. */
function silence(ids: readonly unknown[]): void {
  const get = IDBObjectStore.prototype.get;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, query) {
    const request = get.call(this, query);
    if (ids.includes(query)) request.addEventListener('success', (event) => event.stopImmediatePropagation());
    return request;
  });
}

test('what was changed last comes first', async () => {
  const { annotations, pages } = await salvage(await filled('whole'));
  expect([...annotations.keys()]).toEqual([otherId, firstId]);
  expect(pages.size).toBe(1);
});

test('one that is never answered costs a moment, and only itself', async () => {
  const store = await filled('silent');
  silence([otherId]);
  const { annotations } = await salvage(store);
  expect([...annotations.keys()]).toEqual([firstId]);
});
