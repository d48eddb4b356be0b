import { expect, test } from 'vitest';
import { brokenFiles } from '@/scripts/faults/break-files';
import { killImport, stopImport } from '@/scripts/faults/cut-import';
import type { Fault } from '@/scripts/faults/fault';
import { killBrowser } from '@/scripts/faults/kill-browser';
import { olderDatabase } from '@/scripts/faults/open-versions';
import { runFaults } from '@/scripts/faults/run-faults';
import { stopWorker } from '@/scripts/faults/stop-worker';
import { twoWindows } from '@/scripts/faults/two-windows';
import type { BrowserKind } from '@/scripts/find-browser';
import {
  browserKinds,
  click,
  clickOn,
  type Stage,
  setStage,
  waitForCard,
  waitForPaint,
  waitForText,
} from '@/tests/browser/harness';
import { paths } from '@/tests/browser/made-pages';

/** The short form of `npm run faults`, which makes more than 200 trials of more faults: each kind where its browser starts fastest. */
const short: Record<BrowserKind, readonly Fault[]> = {
  chromium: [
    stopWorker,
    twoWindows,
    stopImport,
    killBrowser,
    killImport,
    olderDatabase,
    ...brokenFiles.filter(({ name }) => name === 'the list of the database’s files deleted'),
  ],
  firefox: [stopWorker, twoWindows, stopImport],
};

// Most of the time a browser starts or ends, and the other need not wait for that.
test.concurrent.each(browserKinds)(
  'whatever goes wrong in %s, no acknowledged note is lost',
  async (kind) => {
    const outcomes = await runFaults(kind, short[kind], () => 1, { isShort: true });
    expect(outcomes.flatMap(({ fault, problems }) => problems.map((words) => `${fault}: ${words}`))).toEqual(
      [],
    );
    for (const { fault, acknowledged } of outcomes) expect(acknowledged, fault).toBeGreaterThan(0);
  },
);

/** As a newer version would leave it; nothing can be written until that version is there again. */
async function makeNewer(stage: Stage): Promise<void> {
  const own = await stage.started.open('options.html');
  await own.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('whence', 99);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
        opening.onerror = () => reject(opening.error);
      }),
  );
  await own.close();
}

test.concurrent('what cannot be saved stays in its field, and the reader is told why', async () => {
  const stage = await setStage('chromium');
  try {
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, 'A harbour that doesn');
    await clickOn(page, 'A harbour that doesn');
    const card = await waitForCard(page);
    await click(card, 'Note');
    await page.keyboard.type('Not to be lost');
    await makeNewer(stage);
    await page.bringToFront();
    await click(card, 'Save');
    await waitForText(card, 'Update Whence to open them; nothing was changed.');
    expect(await card.$eval('textarea', (field) => field.value)).toBe('Not to be lost');
  } finally {
    await stage.close();
  }
});
