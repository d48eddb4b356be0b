import browser from 'webextension-polyfill';
import { firstDatabase, latestDatabase } from '@/model/database-name';

/** Notes were brought back from the second copy. */
export interface Restored {
  /** ISO 8601. */
  when: string;
  /** How many notes. */
  count: number;
  /** The copy was still being made: some may be missing. */
  isPart?: boolean;
}

/**
 * The name of the database in use; another than the first when that one could not be read any more. Where that is written down
 * nowhere, the settings storage may have been lost, and the last database that there is was the one in use.
 */
export async function databaseName(): Promise<string> {
  const { database } = await browser.storage.local.get('database');
  if (typeof database === 'string') return database;
  // Where a file is damaged, Chromium mends it when a database is opened, but not any more once it was asked for the names.
  const { generation } = await browser.storage.local.get('generation');
  if (typeof generation === 'number') return firstDatabase;
  return latestDatabase(await databaseNames());
}

/** Of all databases of the extension that the browser tells, those in storage buckets too. Never rejects. */
export async function databaseNames(): Promise<string[]> {
  const there = await indexedDB.databases().catch(() => []);
  const { storageBuckets } = navigator as { storageBuckets?: { keys(): Promise<string[]> } }; // see store/open-database.ts
  const apart = await storageBuckets?.keys().catch(() => []);
  return [...there.flatMap(({ name }) => name ?? []), ...(apart ?? [])];
}

export async function keepDatabaseName(database: string): Promise<void> {
  await browser.storage.local.set({ database });
}

/** What was restored since the reader was last told, or null. */
export async function readRestored(): Promise<Restored | null> {
  const { restored } = await browser.storage.local.get('restored');
  return typeof restored === 'object' && restored !== null ? (restored as Restored) : null; // only `keepRestored` writes it
}

export async function keepRestored(restored: Restored): Promise<void> {
  await browser.storage.local.set({ restored });
}

/** The reader has been told. */
export async function forgetRestored(): Promise<void> {
  await browser.storage.local.remove('restored');
}

/** Whether nobody has looked yet, since the browser was started, if the database has all its notes. */
export async function isFirstLook(): Promise<boolean> {
  const { looked } = await browser.storage.session.get('looked');
  return looked !== true;
}

export async function keepLooked(): Promise<void> {
  await browser.storage.session.set({ looked: true });
}
