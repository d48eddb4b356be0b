import { type IDBPDatabase, wrap } from 'idb';
import { bucketOf } from '@/model/database-name';
import { StoreError } from '@/store/errors';
import type { UpgradeStep } from '@/store/upgrades/steps';

interface Heard {
  upgrade(oldVersion: number, ...given: Parameters<UpgradeStep>): void;
  blocked(): void;
  blocking(connection: IDBDatabase): void;
  terminated(): void;
}

/**
 * What `openDB` of idb does, which knows no place for databases but the usual one: here a name may be that of one in a storage
 * bucket. Rejects with what the browser threw, or a `StoreError` where there are no buckets.
 */
export async function openDatabase(name: string, version: number, heard: Heard): Promise<IDBPDatabase> {
  const request = (await factoryOf(name)).open(name, version);
  request.addEventListener('upgradeneeded', ({ oldVersion }) => {
    const { result, transaction } = request;
    if (!transaction) return;
    const within = wrap(transaction) as unknown as Parameters<UpgradeStep>[1]; // that of an upgrade, which idb cannot know
    heard.upgrade(oldVersion, wrap(result), within);
  });
  request.addEventListener('blocked', () => heard.blocked());
  await wrap(request);
  request.result.addEventListener('close', () => heard.terminated());
  request.result.addEventListener('versionchange', () => heard.blocking(request.result));
  return wrap(request.result);
}

/** Its version as the browser tells it, also of one too new to be opened; 0 where there is none. Rejects with what the browser threw. */
export async function versionOf(name: string): Promise<number> {
  const all = await (await factoryOf(name)).databases();
  return all.find((one) => one.name === name)?.version ?? 0;
}

/**
 * Deletes a database that is in use no more. Rejects with what the browser threw: files that are damaged enough cannot be
 * deleted either.
 */
export async function deleteDatabase(name: string): Promise<void> {
  if (bucketOf(name) !== null) return buckets().delete(name);
  await wrap(indexedDB.deleteDatabase(name));
}

/** As much of https://wicg.github.io/storage-buckets/ as is used here. */
interface StorageBuckets {
  open(
    name: string,
    options: { persisted: boolean; durability: 'strict' },
  ): Promise<{ indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
}

async function factoryOf(name: string): Promise<IDBFactory> {
  const bucket = bucketOf(name);
  if (bucket === null) return indexedDB;
  return (await buckets().open(bucket, { persisted: true, durability: 'strict' })).indexedDB;
}

function buckets(): StorageBuckets {
  const { storageBuckets } = navigator as { storageBuckets?: StorageBuckets }; // not in TypeScript's library, nor in Firefox
  if (!storageBuckets) throw new StoreError('This browser has no storage buckets.');
  return storageBuckets;
}
