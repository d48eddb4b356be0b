import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fault, isSentence, type Trial } from '@/scripts/faults/fault';

/** In kilobytes; a site of Firefox's, and so an extension that was promised nothing, gets a fifth of it, at least 10 MB. */
const firefoxLimit = 20_480;
const limitName = 'dom.quotaManager.temporaryStorage.fixedLimit';

/**
 * The browser lets the extension store so much and no more. Chromium has no such limit for who asked for `unlimitedStorage`:
 * there nothing must be refused. In Firefox the permission is not enough, and the reader is told.
 */
export const fillQuota: Fault = {
  name: 'quota full while notes are saved',
  trials: { chromium: 3, firefox: 4 },
  place() {
    const profile = mkdtempSync(join(tmpdir(), 'whence-faults-quota-'));
    return {
      profile,
      preferences: { [limitName]: firefoxLimit },
      remove: () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }),
    };
  },
  async run(trial) {
    const { room, ledger, page } = trial;
    for (let count = 0; count < 10; count++) await ledger.save(room, ledger.make(page));
    if (room.kind === 'chromium') {
      const session = await room.page.createCDPSession();
      const quota = { origin: room.started.origin.slice(0, -1), quotaSize: 1_000_000 };
      await session.send('Storage.overrideQuotaForOrigin', quota);
      const refused = await fill(trial, 40);
      if (refused !== null) throw new Error(`A quota stopped what must not have one: ${refused}`);
      return [];
    }
    const refused = await fill(trial, 600);
    if (refused === null) throw new Error('A full quota took 600 long notes.');
    if (!isSentence(refused)) throw new Error(`Told: ${refused}`);
    const taken = await room.ask('library.copy');
    if (!taken?.ok) throw new Error('Nothing can be exported while there is no room.');
    await room.leave();
    await room.enter({ [limitName]: -1 });
    const next = await ledger.save(room, ledger.make(page));
    if (next !== null) throw new Error(`Refused with room again: ${next}`);
    return [refused];
  },
};

/** Saves long notes until one is refused; resolves with what was said then, or null. */
async function fill({ room, ledger, page }: Trial, most: number): Promise<string | null> {
  for (let count = 0; count < most; count++) {
    const note = ledger.make(page);
    const long = { ...note, body: { ...note.body, note: `${note.body.note} ${noise(90_000)}` } };
    const refusal = await ledger.save(room, long);
    if (refusal !== null) return refusal || 'no answer';
  }
  return null;
}

/** Words that no browser can store in less space than they take. */
function noise(length: number): string {
  let text = '';
  while (text.length < length) text += `${Math.random().toString(36).slice(2)} `;
  return text.slice(0, length);
}
