import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { asStoreError, StoreError } from '@/store/errors';
import { inTime, patience } from '@/store/in-time';
import type { Store, WhenceSchema } from '@/store/schema';
import { type UpgradeStep, upgradeSteps } from '@/store/upgrades/steps';

export const storeName = 'whence';

/** Milliseconds that an upgrade of a large library may take beyond the first ones. */
const upgradePatience = 120_000;

/**
 * Opens the notes' database, upgrading it where it is older. The connection closes itself when a newer version of Whence
 * wants to upgrade; `gone` is called when it has closed unasked, and then it must be opened again.
 * Throws `StoreError`: a newer version's database, a window that holds back an upgrade, a browser that cannot read.
 */
export async function openStore(
  name = storeName,
  gone: () => void = () => undefined,
  steps: readonly UpgradeStep[] = upgradeSteps,
): Promise<Store> {
  let tellBlocked: (error: StoreError) => void = () => undefined;
  const heldBack = new Promise<never>((_, reject) => {
    tellBlocked = reject;
  });
  heldBack.catch(() => undefined);
  let upgrading = false;
  const opening = openDB<WhenceSchema>(name, steps.length, {
    upgrade(db, oldVersion, _newVersion, transaction) {
      upgrading = true;
      const untyped = db as unknown as IDBPDatabase; // the schema describes only the newest version
      const within = transaction as unknown as IDBPTransaction<unknown, string[], 'versionchange'>; // the same
      transaction.done.catch(() => undefined); // the opening itself fails with it
      takeSteps(steps.slice(oldVersion), untyped, within).catch(() => transaction.abort());
    },
    blocked() {
      tellBlocked(
        new StoreError('An older window of Whence is still open. Close or reload it, then try again.', {
          told: ['store-blocked'],
        }),
      );
    },
    blocking(_current, _next, event) {
      (event.target as IDBDatabase).close(); // a versionchange event is dispatched at the connection
      gone();
    },
    terminated: gone,
  });
  try {
    return await inTime(Promise.race([opening, heldBack]), patience).catch((error: unknown) => {
      // An upgrade goes through every note, and nobody knows beforehand that there will be one.
      if (!upgrading) throw error;
      return inTime(opening, upgradePatience);
    });
  } catch (error) {
    // One that opens after we have given up must not stay open: it would hold back the next upgrade.
    opening.then((late) => late.close()).catch(() => undefined);
    throw asStoreError(error);
  }
}

async function takeSteps(
  steps: readonly UpgradeStep[],
  ...[db, within]: Parameters<UpgradeStep>
): Promise<void> {
  for (const step of steps) await step(db, within);
}
