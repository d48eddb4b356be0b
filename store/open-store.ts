import { firstDatabase } from '@/model/database-name';
import { asStoreError, StoreError } from '@/store/errors';
import { inTime, patience } from '@/store/in-time';
import { openDatabase, versionOf } from '@/store/open-database';
import type { Store } from '@/store/schema';
import { type UpgradeStep, upgradeSteps } from '@/store/upgrades/steps';

/** Milliseconds that an upgrade of a large library may take beyond the first ones. */
const upgradePatience = 120_000;

/** No version of Whence will ever have a higher one. */
const highestVersion = 1_000_000;

/**
 * Opens the notes' database, upgrading it where it is older. The connection closes itself when a newer version of Whence
 * wants to upgrade; `gone` is called when it has closed unasked, and then it must be opened again.
 * Throws `StoreError`: a newer version's database, a window that holds back an upgrade, a browser that cannot read.
 */
export async function openStore(
  name = firstDatabase,
  gone: () => void = () => undefined,
  steps: readonly UpgradeStep[] = upgradeSteps,
): Promise<Store> {
  let tellBlocked: (error: StoreError) => void = () => undefined;
  const heldBack = new Promise<never>((_, reject) => {
    tellBlocked = reject;
  });
  heldBack.catch(() => undefined);
  let upgrading = false;
  const opening = openDatabase(name, steps.length, {
    upgrade(oldVersion, db, within) {
      upgrading = true;
      within.done.catch(() => undefined); // the opening itself fails with it
      takeSteps(steps.slice(oldVersion), db, within).catch(() => within.abort());
    },
    blocked() {
      tellBlocked(
        new StoreError('An older window of Whence is still open. Close or reload it, then try again.', {
          told: ['store-blocked'],
        }),
      );
    },
    blocking(connection) {
      connection.close();
      gone();
    },
    terminated: gone,
  }) as unknown as Promise<Store>; // the schema is the newest version's, as the steps have made it
  try {
    return await inTime(Promise.race([opening, heldBack]), patience).catch((error: unknown) => {
      // An upgrade goes through every note, and nobody knows beforehand that there will be one.
      if (!upgrading) throw error;
      return inTime(opening, upgradePatience);
    });
  } catch (error) {
    // One that opens after we have given up must not stay open: it would hold back the next upgrade.
    opening.then((late) => late.close()).catch(() => undefined);
    throw asStoreError(
      (await isDamagedVersion(name, error)) ? new DOMException(String(error), 'DataError') : error,
    );
  }
}

/** Firefox checks no sums: where the number itself is damaged, it takes the database for that of a much newer version. */
async function isDamagedVersion(name: string, error: unknown): Promise<boolean> {
  if (!(error instanceof DOMException && error.name === 'VersionError')) return false;
  return (await inTime(versionOf(name), patience).catch(() => 0)) > highestVersion;
}

async function takeSteps(
  steps: readonly UpgradeStep[],
  ...[db, within]: Parameters<UpgradeStep>
): Promise<void> {
  for (const step of steps) await step(db, within);
}
