import { setTimeout as wait } from 'node:timers/promises';
import type { Fault, Trial } from '@/scripts/faults/fault';
import { isSentence } from '@/scripts/faults/fault';

/** A newer version of Whence has used the notes: nothing is changed, and the reader is told. */
export const newerDatabase: Fault = {
  name: 'database of a newer version',
  trials: { chromium: 4, firefox: 4 },
  async run({ room, ledger, page }) {
    await ledger.save(room, ledger.make(page));
    const before = await room.page.evaluate(bumpVersion, 99);
    const refusal = await ledger.save(room, ledger.make(page));
    if (!refusal?.includes('newer version')) throw new Error(`Told: ${refusal}`);
    const after = await room.page.evaluate(bumpVersion, 100);
    if (after !== before || before === 0) throw new Error(`${before} notes before, ${after} after.`);
    const copy = await room.ask('library.copy');
    const kept = copy?.ok ? Object(copy.reply).annotations?.length : null;
    if (kept !== before) throw new Error(`${kept} of ${before} notes can be exported.`);
    // As when the reader clears a broken profile: the second copy fills it again.
    await room.page.evaluate(rebuildAsFirstVersion, { keep: false, hold: false });
    return [refusal];
  },
};

/** Notes kept by the first version are brought to today's, also when the browser dies on the way. */
export const olderDatabase: Fault = {
  name: 'database of the first version',
  trials: { chromium: 4, firefox: 4 },
  async run(trial) {
    await fill(trial);
    await trial.room.page.evaluate(rebuildAsFirstVersion, { keep: true, hold: false });
    return [];
  },
};

export const killedUpgrade: Fault = {
  name: 'browser killed while the database is upgraded',
  trials: { chromium: 6, firefox: 3 },
  async run(trial) {
    const { room, random } = trial;
    await fill(trial);
    await room.page.evaluate(rebuildAsFirstVersion, { keep: true, hold: false });
    const asking = room.ask('annotation.list', { page: trial.page }).catch(() => null);
    await wait(random() * 150);
    await room.kill();
    await asking;
    await room.enter();
    return [];
  },
};

/** A window of the first version stays open: the reader is told to close it, and then all goes on. */
export const heldUpgrade: Fault = {
  name: 'upgrade with an old window open',
  trials: { chromium: 4, firefox: 4 },
  async run(trial) {
    const { room, ledger, page } = trial;
    await fill(trial);
    await room.page.evaluate(rebuildAsFirstVersion, { keep: true, hold: true });
    const refusal = await ledger.save(room, ledger.make(page));
    if (!refusal || !isSentence(refusal)) throw new Error(`Told: ${refusal}`);
    await room.page.evaluate(() => (globalThis as unknown as { held: IDBDatabase }).held.close());
    // The upgrade may take its time: the reader presses Save again.
    const note = ledger.make(page);
    const next = (await ledger.save(room, note)) === null ? null : await ledger.save(room, note);
    if (next !== null) throw new Error(`Refused after the window was closed: ${next}`);
    return [refusal];
  },
};

async function fill({ room, ledger, page }: Trial): Promise<void> {
  for (let count = 0; count < 20; count++) await ledger.save(room, ledger.make(page));
}

/** Runs in a page of the extension: makes the database a later version's; resolves with how many notes it has. */
async function bumpVersion(version: number): Promise<number> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('whence', version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const count = await new Promise<number>((resolve) => {
    const request = db.transaction('annotations').objectStore('annotations').count();
    request.onsuccess = () => resolve(request.result);
  });
  db.close();
  return count;
}

/**
 * Runs in a page of the extension: puts the database of version 1 in place of today's, with its notes (`keep`), and leaves a
 * connection to it open that hears of nothing (`hold`).
 */
async function rebuildAsFirstVersion({ keep, hold }: { keep: boolean; hold: boolean }): Promise<void> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const old = await done(indexedDB.open('whence'));
  const tx = old.transaction(['annotations', 'pages', 'counters']);
  const [notes, pages, generation] = await Promise.all([
    done(tx.objectStore('annotations').getAll()),
    done(tx.objectStore('pages').getAll()),
    done(tx.objectStore('counters').get('generation')),
  ]);
  old.close();
  await done(indexedDB.deleteDatabase('whence'));
  if (!keep) return;
  const request = indexedDB.open('whence', 1);
  request.onupgradeneeded = () => {
    const db = request.result;
    const annotations = db.createObjectStore('annotations', { keyPath: 'id' });
    annotations.createIndex('page', 'page');
    annotations.createIndex('modified', 'modified');
    for (const { history: _history, ...note } of notes) annotations.put(note);
    const kept = db.createObjectStore('pages', { keyPath: 'key' });
    for (const page of pages) kept.put(page);
    db.createObjectStore('drafts', { keyPath: 'key' });
    db.createObjectStore('counters').put(generation, 'generation');
  };
  const made = await done(request);
  if (hold) Object.assign(globalThis, { held: made });
  else made.close();
}
