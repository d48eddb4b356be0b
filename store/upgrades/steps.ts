import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { toVersion1 } from '@/store/upgrades/version-1';
import { toVersion2 } from '@/store/upgrades/version-2';

/**
 * Brings a database from one version to the next, within the one upgrade transaction: it may await nothing but that
 * transaction's own requests. Untyped, because the schema describes only the newest version.
 */
export type UpgradeStep = (
  db: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

/** The step at index n leads to version n + 1. A step is never changed once it has been released. */
export const upgradeSteps: readonly UpgradeStep[] = [toVersion1, toVersion2];
