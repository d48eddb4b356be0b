import { setTimeout as wait } from 'node:timers/promises';
import type { Fault, Trial } from '@/scripts/faults/fault';
import { makeLibrary } from '@/scripts/faults/ledger';

const size = 1_000;

/** All of an import or nothing of it; what was answered with success is all there. */
function cutImport(name: string, trials: Fault['trials'], cut: (trial: Trial) => Promise<void>): Fault {
  return {
    name,
    trials,
    leavesMany: true,
    async run(trial) {
      const { room, ledger, random, page } = trial;
      const contents = makeLibrary(page, size);
      const importing = room.page.evaluate(askOnce, contents).catch(() => null);
      await wait(20 + random() * 700);
      await cut(trial);
      const answer = await importing;
      const listed = await room.ask('annotation.list', { page });
      if (!listed?.ok) throw new Error(listed?.error ?? 'no answer');
      const { length } = JSON.parse(String(listed.reply)) as unknown[]; // our own background's
      if (length !== 0 && length !== size) throw new Error(`${length} of ${size} notes were taken in.`);
      const isAcknowledged = typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok;
      if (isAcknowledged && length === 0) throw new Error('An acknowledged import is not there.');
      if (length === 0) {
        // The same file comes again, as the reader would choose it again.
        const again = await room.ask('library.import', contents);
        if (!again?.ok) throw new Error(again?.error ?? 'no answer');
      }
      for (const { id, note } of contents.annotations) ledger.write(page, id, note);
      return [];
    },
  };
}

/** Not sent again, so that a cut import stays cut. */
async function askOnce(contents: unknown): Promise<unknown> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
  }; // given to every page of an extension
  return chrome.runtime
    .sendMessage({ to: 'background', type: 'library.import', ask: contents })
    .catch(() => null);
}

export const stopImport = cutImport(
  'worker or event page stopped while a file is taken in',
  { chromium: 12, firefox: 12 },
  ({ room }) => room.stopBackground(),
);

export const killImport = cutImport(
  'browser killed while a file is taken in',
  { chromium: 8, firefox: 4 },
  async ({ room }) => {
    await room.kill();
    await room.enter();
  },
);
