import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { figure, median, ms } from '@/bench/figures';
import { makeLibrary, librarySize as size } from '@/bench/make-library';
import { askBackground } from '@/bench/own-pages';
import type { Table } from '@/bench/table';
import { writeWhenceParts } from '@/formats/write-whence';
import { build } from '@/scripts/build';
import { makeNote } from '@/scripts/faults/ledger';
import { type BrowserKind, needBrowser } from '@/scripts/find-browser';
import { launch } from '@/scripts/launch';
import { click, until, waitForText } from '@/tests/browser/harness';

/** A backup of a large library taken in by the review page, and what comes after it, in both browsers. */
export async function* benchImport(): AsyncGenerator<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'whence-bench-'));
  try {
    const file = join(folder, 'backup.jsonld');
    await writeBackup(file);
    for (const kind of ['chromium', 'firefox'] as const) yield await takeIn(kind, file, join(folder, kind));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function writeBackup(path: string): Promise<void> {
  const { pages, annotations } = makeLibrary(size.notes, size.pages);
  const handle = await open(path, 'w');
  const parts = writeWhenceParts({ pages, annotations }, '2026-03-02T08:00:00.000Z');
  for await (const part of parts) await handle.appendFile(part);
  await handle.close();
}

async function takeIn(kind: BrowserKind, file: string, profile: string): Promise<Table> {
  const started = await launch(needBrowser(kind), { extension: build(kind), profile, headless: true });
  try {
    const review = await started.open('review.html');
    const own = await started.open('options.html');
    const choose = async (): Promise<void> => {
      await review.bringToFront();
      const input = await until('the file field', () => review.$('input[type=file]'));
      await (input as Awaited<ReturnType<typeof review.$<'input'>>>)?.uploadFile(file); // named a file field by its selector
    };
    const timed = async (what: string, words: string): Promise<number> => {
      const start = Date.now();
      await until(what, () => seen(review, words), 900_000);
      console.log(`${kind}: ${what} after ${ms(Date.now() - start)}`);
      return Date.now() - start;
    };
    await choose();
    const read = await timed('the plan', 'Take in');
    await click(review, 'Take in');
    await waitForText(review, 'Getting the notes ready.');
    const stopping = Date.now();
    await click(review, 'Stop');
    await until('the import to stop', () => seen(review, 'Import stopped'));
    const stopped = Date.now() - stopping;
    await choose();
    await timed('the plan', 'Take in');
    await click(review, 'Take in');
    const sent = await timed('the last part', 'Taking them in');
    const kept = await timed('the notes', `New: ${size.notes.toLocaleString('en')}`);
    const saving = saveOften(own);
    const start = Date.now();
    await until('the second copy', () => isCopied(own), 1_800_000);
    const copied = Date.now() - start;
    const saved = await saving();
    return {
      title: `A backup of ${figure(size.notes)} notes, ${figure(statSync(file).size / 1e6)} MB, taken in: ${kind} ${await started.browser.version()}`,
      head: ['', ''],
      rows: [
        ['read, until what it would change is shown', ms(read)],
        ['stopped while it is sent', ms(stopped)],
        ['sent to the background', ms(sent)],
        ['taken in, from when it cannot be stopped', ms(kept)],
        ['the second copy complete, after that', ms(copied)],
        ['a note saved meanwhile, median', ms(median(saved))],
        ['a note saved meanwhile, slowest', ms(Math.max(...saved))],
        ['notes saved meanwhile', figure(saved.length)],
      ],
    };
  } finally {
    await started.close().catch(() => undefined);
  }
}

function seen(page: Page, words: string): Promise<boolean> {
  return page.evaluate((wanted) => document.body.textContent?.includes(wanted) === true, words);
}

/** A reader goes on writing, a note every second; the milliseconds each took. */
function saveOften(own: Page): () => Promise<number[]> {
  const took: number[] = [];
  let going = true;
  const work = (async () => {
    for (let number = 1; going; number++) {
      const start = Date.now();
      const note = makeNote('https://meanwhile.example/', crypto.randomUUID(), number);
      await askBackground(own, 'annotation.save', note);
      took.push(Date.now() - start);
      await new Promise((done) => setTimeout(done, 1_000));
    }
  })();
  return async () => {
    going = false;
    await work;
    return took;
  };
}

/** Whether the second copy has seen the database's last write. */
function isCopied(own: Page): Promise<boolean> {
  return own.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(keys: string[]): Promise<Record<string, unknown>> } } };
    }; // given to every page of an extension
    const { generation = 0 } = await chrome.storage.local.get(['generation']);
    const written = await new Promise<number>((resolve) => {
      const opening = indexedDB.open('whence');
      opening.onsuccess = () => {
        const asking = opening.result.transaction('counters').objectStore('counters').get('generation');
        asking.onsuccess = () => {
          opening.result.close();
          resolve(asking.result);
        };
      };
    });
    // Notes are saved meanwhile: the copy may be a few behind.
    return Number(generation) > 0 && Number(generation) >= written - 2;
  });
}
