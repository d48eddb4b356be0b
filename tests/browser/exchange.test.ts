import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { source as axe } from 'axe-core';
import { unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { makeLibrary } from '@/bench/make-library';
import { readWhence } from '@/formats/read-whence';
import { writeWhence } from '@/formats/write-whence';
import { formatIds } from '@/model/exports';
import {
  browserKinds,
  click,
  clickOn,
  control,
  openPopup,
  type Stage,
  setStage,
  until,
  waitForCard,
  waitForPaint,
  waitForText,
} from '@/tests/browser/harness';
import { paths } from '@/tests/browser/made-pages';

const words = 'A harbour that doesn';
const secret = 'Between us: ask the deputy.';

const found = (page: Page): Promise<string> => page.$eval('.found', (each) => each.textContent ?? '');
const waitForFound = (page: Page, notes: number): Promise<true> =>
  until(`${notes} notes`, async () =>
    (await found(page)).startsWith(`Notes: ${notes.toLocaleString('en')} `),
  ) as Promise<true>;

async function findProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    // Put there by the line above; the package types it as a module only.
    const { run } = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
    const { violations } = await run(document);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  });
}

/** How many articles' texts the extension's page finds in its database. */
function countTexts(): Promise<number> {
  return new Promise((done) => {
    const opening = indexedDB.open('whence');
    opening.onsuccess = () => {
      const { result } = opening;
      const counting = result.transaction('snapshots').objectStore('snapshots').count();
      counting.onsuccess = () => {
        result.close();
        done(counting.result);
      };
    };
  });
}

/** The note whose verdict and words are taken elsewhere. */
async function keepNote(stage: Stage): Promise<void> {
  const page = await stage.visit(paths.demo);
  await waitForPaint(page, words);
  await clickOn(page, words);
  const card = await waitForCard(page);
  await card.type('textarea', secret);
  await card.select('.verdict select', 'cannot-check');
  await click(card, 'Save');
  await waitForText(card, 'Saved');
  const own = await stage.started.open('options.html');
  await until('the text to be kept', () => own.evaluate(countTexts));
  await own.close();
  await page.close();
}

describe.each(browserKinds)('in and out in %s', (kind) => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await setStage(kind);
    await keepNote(stage);
    page = await stage.started.open('review.html');
    await waitForFound(page, 1);
  });
  afterAll(() => stage.close());

  /** Firefox never tells that a page of an add-on has loaded again. */
  async function reopen(): Promise<void> {
    await page.close();
    page = await stage.started.open('review.html');
    await until('the notes', () => page.$('.found'));
  }

  /** What has been downloaded since, once it is whole. */
  async function download(act: () => Promise<void>): Promise<string> {
    const before = new Set(readdirSync(stage.downloads));
    await act();
    return until('a download', async () => {
      const name = readdirSync(stage.downloads).find(
        (each) => !before.has(each) && !/\.(part|crdownload|tmp)$/.test(each),
      );
      if (!name) return null;
      const path = join(stage.downloads, name);
      if (statSync(path).size === 0) return null;
      // The next one of the same name would take its place.
      const own = join(stage.downloads, `${before.size} ${name}`);
      renameSync(path, own);
      return own;
    });
  }

  async function upload(path: string): Promise<void> {
    const input = await until('the file field', () => page.$('input[type=file]'));
    // The selector has just named it a file field.
    const field = input as Awaited<ReturnType<typeof page.$<'input'>>>;
    await field?.uploadFile(path);
  }

  function write(name: string, content: string): string {
    const path = join(stage.downloads, name);
    writeFileSync(path, content);
    return path;
  }

  test('every format is written', async () => {
    await click(page, 'Export');
    for (const id of formatIds) {
      const radio = await until(id, () => page.$(`input[name=format][value=${id}]`));
      await radio.click();
      const path = await download(() => click(page, 'Download'));
      const content = readFileSync(path);
      if (id === 'markdown') expect(Object.keys(unzipSync(content)), id).toHaveLength(1);
      else expect(content.toString(), id).toContain(id === 'readwise' ? words.slice(0, 9) : 'arbour');
      if (id === 'whence') {
        const { annotations, snapshots } = readWhence(content.toString());
        expect([annotations.length, snapshots.length]).toEqual([1, 1]);
      }
    }
    expect(await findProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await until('the dialog to close', async () => (await page.$('dialog')) === null);
  });

  test('a template is tried, refused with a reason, kept, and put back', async () => {
    await click(page, 'Export');
    await (await until('Markdown', () => page.$('input[value=markdown]'))).click();
    await (await until('the template', () => page.$('.template summary'))).click();
    const [text, preview] = await page.$$('.template textarea');
    if (!text || !preview) throw new Error('There is no template.');
    const shown = (): Promise<string> => preview.evaluate((field) => field.value);
    await until('a preview', async () => (await shown()).includes('arbour'));
    const retype = async (typed: string): Promise<void> => {
      await text.click({ count: 3 });
      await text.evaluate((field) => field.select());
      await page.keyboard.type(typed);
    };
    await retype('{{nobody}}');
    await waitForText(page, 'a name that is not known here: nobody');
    await retype('Read: {{title|line}}');
    await until('the other preview', async () => (await shown()).startsWith('Read: '));
    await click(page, 'Keep this template');
    await waitForText(page, 'Template kept');
    await reopen();
    await click(page, 'Export');
    await (await until('Markdown', () => page.$('input[value=markdown]'))).click();
    const kept = (): Promise<string> => page.$eval('.template textarea', (field) => field.value);
    expect(await kept()).toBe('Read: {{title|line}}');
    await (await until('the template', () => page.$('.template summary'))).click();
    expect(await findProblems(page)).toEqual([]);
    await click(page, 'Back to the usual one');
    await until('the usual one', async () => (await kept()).startsWith('---'));
    await page.keyboard.press('Escape');
  });

  test('an evidence file opens anywhere, tells what was chosen and nothing else, and asks for nothing', async () => {
    const popup = await (async () => {
      const article = await stage.visit(paths.demo);
      await waitForPaint(article, words);
      return openPopup(stage, article);
    })();
    await (
      await until('the notes', () => popup.$('::-p-xpath(//summary[contains(., "Your notes")])'))
    ).click();
    await control(popup, 'Evidence file');
    await popup.close();
    await page.bringToFront();
    await (
      await until('“Evidence file”', () =>
        page.$('.article-head ::-p-xpath(.//button[starts-with(., "Evidence")])'),
      )
    ).click();
    await waitForText(page, 'In your own words');
    expect(await findProblems(page)).toEqual([]);
    const path = await download(() => click(page, 'Save as a page (HTML)'));
    await waitForText(page, 'Saved as ');
    const markdown = await download(() => click(page, 'Save as Markdown'));
    expect(readFileSync(markdown, 'utf8')).toContain('Cannot be checked');
    await page.keyboard.press('Escape');

    const html = readFileSync(path, 'utf8');
    expect(html).not.toContain(secret);
    expect(html).not.toMatch(/<script|<img|<link/i);
    stage.pages['/evidence.html'] = { html };
    const file = await stage.started.browser.newPage();
    const asked: string[] = [];
    file.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await file.goto(`${stage.served.address}evidence.html`);
    const text = await file.evaluate(() => document.body.innerText);
    expect(text).toContain(words);
    expect(text).toContain('Cannot be checked');
    expect(text).toContain('Maren');
    expect(asked.filter((each) => each !== '/favicon.ico')).toEqual(['/evidence.html']);
    expect(await file.evaluate(() => document.querySelectorAll('script').length)).toBe(0);
    await file.close();
    // The page's own policy keeps axe out: it is looked at without it.
    stage.pages['/evidence.html'] = { html: html.replace(/<meta http-equiv[^>]*>/, '') };
    const open = await stage.started.browser.newPage();
    await open.goto(`${stage.served.address}evidence.html`);
    expect(await findProblems(open)).toEqual([]);
    await open.close();
    await page.bringToFront();
  });

  test('dialogs fit a narrow window, with their buttons in view', async () => {
    await page.setViewport({ width: 320, height: 640 });
    const openers = [
      '.bar ::-p-xpath(.//button[starts-with(., "Export")])',
      '.article-head ::-p-xpath(.//button[starts-with(., "Evidence")])',
      '::-p-xpath(//button[starts-with(., "Publish the verdict")])',
    ];
    for (const opener of openers) {
      await (await until(opener, () => page.$(opener))).click();
      const acts = await until('the buttons', () => page.$('dialog[open] :is(.panel-acts) button'));
      const seen = await acts.evaluate((button) => {
        const dialog = button.closest('dialog');
        const { bottom } = button.getBoundingClientRect();
        const wide = dialog ? dialog.scrollWidth - dialog.clientWidth : Number.NaN;
        return { below: bottom > innerHeight, wide };
      });
      expect(seen, opener).toEqual({ below: false, wide: 0 });
      await page.keyboard.press('Escape');
      await until('the dialog to close', async () => (await page.$('dialog')) === null);
    }
    await page.setViewport({ width: 1100, height: 900 });
  });

  test('before everything is erased, the options lead to the export of everything', async () => {
    const options = await stage.started.open('options.html');
    await (
      await until('“Erase”', () => options.$('::-p-xpath(//button[starts-with(., "Erase everything")])'))
    ).click();
    await click(options, 'Export first');
    const review = await until('the export', async () => {
      for (const one of await stage.started.browser.pages()) {
        if (one === page || one === options) continue;
        if (await one.$('dialog .formats').catch(() => null)) return one;
      }
      return null;
    });
    await waitForText(review, 'Notes: 1');
    await review.close();
    await options.close();
    await page.bringToFront();
  });

  test('a verdict is published under the reader’s name', async () => {
    await (
      await until('“Publish”', () => page.$('::-p-xpath(//button[starts-with(., "Publish the verdict")])'))
    ).click();
    const name = await until('the name', () => page.$('.publish input'));
    await name.type('Ada Moreno');
    expect(await findProblems(page)).toEqual([]);
    const path = await download(() => click(page, 'Download'));
    const review = JSON.parse(readFileSync(path, 'utf8'));
    expect(review).toMatchObject({
      '@type': 'ClaimReview',
      author: { name: 'Ada Moreno' },
      reviewRating: { alternateName: 'Cannot be checked' },
    });
    await page.keyboard.press('Escape');
  });

  test.each([
    ['nothing.json', '', 'The file is empty.'],
    ['letter.txt', 'Dear Sir, I write to you', 'none that Whence reads'],
    ['notes.bib', '@article{a}', 'does not read them'],
    ['other.json', '{"recipes": []}', 'none that Whence reads'],
  ])('%s is refused with a sentence', async (name, content, why) => {
    await upload(write(name, content));
    await waitForText(page, 'Nothing was imported.');
    await waitForText(page, why);
    await page.keyboard.press('Escape');
    await until('the dialog to close', async () => (await page.$('dialog')) === null);
    await waitForFound(page, 1);
  });

  test('a backup that is cut off half-way leaves nothing', async () => {
    const whole = await writeWhence(makeLibrary(600, 100), '2026-03-02T08:00:00.000Z');
    await upload(write('cut.jsonld', whole.slice(0, whole.length / 2)));
    await waitForText(page, 'it is cut off');
    await page.keyboard.press('Escape');
    await reopen();
    await waitForFound(page, 1);
  });

  test('a backup says what it would change, can be given up while it is sent, comes in whole, and is undone', async () => {
    const path = write(
      'large.jsonld',
      await writeWhence(makeLibrary(3_000, 500), '2026-03-02T08:00:00.000Z'),
    );
    await upload(path);
    await waitForText(page, 'New notes3,000');
    await waitForText(page, 'New articles500');
    expect(await findProblems(page)).toEqual([]);
    // The file goes over in parts; the third is answered only when the reader has stopped.
    await page.evaluate(() => {
      const given = globalThis as unknown as Record<
        'browser' | 'chrome',
        { runtime: { sendMessage: unknown } }
      >;
      const { runtime } = given.browser ?? given.chrome;
      const send = runtime.sendMessage as (...all: unknown[]) => Promise<unknown>; // as our pages call it
      Object.defineProperty(runtime, 'sendMessage', {
        configurable: true,
        value: async (...all: unknown[]) => {
          const { type, ask } = all[0] as { type: string; ask?: { number: number } }; // our own messages
          if (type === 'import.lay' && ask?.number === 2)
            await new Promise((done) => addEventListener('let-go', done, { once: true }));
          return send.apply(runtime, all);
        },
      });
    });
    await click(page, 'Take in');
    await waitForText(page, 'Getting the notes ready.');
    await click(page, 'Stop');
    await page.evaluate(() => dispatchEvent(new Event('let-go')));
    await waitForText(page, 'Import stopped. Nothing was changed.');
    await reopen();
    await waitForFound(page, 1);

    await upload(path);
    await click(page, 'Take in');
    await waitForText(page, 'New: 3,000');
    await waitForFound(page, 3_001);
    await upload(path);
    await waitForText(page, 'You have all of this already');
    await page.keyboard.press('Escape');
    await click(page, 'History');
    await waitForText(page, 'Imported · Notes: 3,000');
    await (await until('“Undo”', () => page.$('::-p-xpath(//li[contains(., "Imported")]//button)'))).click();
    await waitForText(page, 'Undone. Notes: 3,000');
    await waitForFound(page, 1);
    await click(page, 'Close');
  });

  test('a note that was changed on both sides is shown with both texts, and either can be taken', async () => {
    await click(page, 'Export');
    const path = await download(() => click(page, 'Download'));
    await page.keyboard.press('Escape');
    const library = readWhence(readFileSync(path, 'utf8'));
    const [mine] = library.annotations;
    if (!mine) throw new Error('There is a note.');
    const theirs = { ...mine, note: 'Written elsewhere.', modified: '2099-01-01T00:00:00.000Z' };
    await upload(
      write(
        'both.jsonld',
        await writeWhence({ ...library, annotations: [theirs] }, '2026-03-02T08:00:00.000Z'),
      ),
    );
    await waitForText(page, 'Written elsewhere.');
    await waitForText(page, secret);
    expect(await findProblems(page)).toEqual([]);
    await (
      await until('“From the file”', () => page.$('::-p-xpath(//label[contains(., "From the file")]//input)'))
    ).click();
    await click(page, 'Take in');
    await waitForText(page, 'Updated: 1');
    await until('the other text', () =>
      page.$$eval('.entry-note', (notes) => notes.some((each) => each.textContent === 'Written elsewhere.')),
    );
    await click(page, 'Undo');
    await until('the text before', () =>
      page.$$eval('.entry-note', (notes) => notes.some((each) => each.textContent?.startsWith('Between us'))),
    );
  });

  test('another program’s notes come in', async () => {
    const row = {
      id: 'abc',
      uri: 'https://elsewhere.example/a',
      text: 'From there.',
      tags: [],
      created: '2026-03-01T08:00:00Z',
      updated: '2026-03-01T08:00:00Z',
      target: [
        {
          source: 'https://elsewhere.example/a',
          selector: [{ type: 'TextQuoteSelector', exact: 'so it is' }],
        },
      ],
    };
    await upload(write('hypothesis.json', JSON.stringify({ rows: [row], total: 1 })));
    await waitForText(page, 'The file holds: Hypothesis');
    await click(page, 'Take in');
    await waitForText(page, 'New: 1');
    await waitForFound(page, 2);
    await click(page, 'Undo');
    await waitForFound(page, 1);
  });

  test('a backup that is due is downloaded when the notes are opened, and said to have been made', async () => {
    const options = await stage.started.open('options.html');
    await waitForText(options, 'Last backup:'); // the exports above were whole
    const choice = await until('the choice', () => options.$('.backup select'));
    await choice.select('daily');
    expect(await findProblems(options)).toEqual([]);
    await options.evaluate(async () => {
      // Every page of an extension is given one of these two; their shape is the WebExtension API's.
      const given = globalThis as unknown as { browser?: Browser; chrome: Browser };
      const { storage } = given.browser ?? given.chrome;
      await storage.local.set({ backup: { made: '2020-01-01T00:00:00.000Z', notes: 1, problem: '' } });
    });
    const article = await stage.visit(paths.demo);
    await waitForPaint(article, words);
    const popup = await openPopup(stage, article);
    await waitForText(popup, 'The last backup is of');
    expect(await findProblems(popup)).toEqual([]);
    await popup.close();
    await article.close();
    const path = await download(async () => {
      const review = await stage.started.open('review.html');
      await waitForText(review, 'Backup made. Notes: 1');
      await review.close();
    });
    expect(path).toMatch(/whence-backup-\d{4}-\d\d-\d\d-\d{6}\.jsonld$/);
    expect(readWhence(readFileSync(path, 'utf8')).annotations).toHaveLength(1);
    await options.close();
  });

  // Firefox gives pages no folders to write to.
  const testFolders = kind === 'chromium' ? test : () => undefined;
  testFolders('backups go to a folder that was picked, and only so many stay', async () => {
    const options = await stage.started.open('options.html');
    const files = (): Promise<string[]> =>
      options.evaluate(async () => {
        const names: string[] = [];
        const root = await navigator.storage.getDirectory();
        for await (const name of (await root.getDirectoryHandle('papers', { create: true })).keys())
          names.push(name);
        return names.sort();
      });
    // The browser's own dialog cannot be driven: the folder is one of the browser's private ones.
    await options.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const papers = await root.getDirectoryHandle('papers', { create: true });
      for (const day of ['01', '02', '03']) {
        await papers.getFileHandle(`whence-backup-2020-01-${day}-080000.jsonld`, { create: true });
      }
      await papers.getFileHandle('taxes.jsonld', { create: true });
      Object.assign(globalThis, { showDirectoryPicker: async () => papers });
    });
    await click(options, 'Pick a folder…');
    await waitForText(options, '“papers”');
    const [, keep] = await options.$$('.backup select');
    await keep?.select('3');
    await click(options, 'Back up now');
    await until(
      'the oldest to go',
      async () => !(await files()).includes('whence-backup-2020-01-01-080000.jsonld'),
    );
    const names = await files();
    expect(names).toHaveLength(4);
    expect(names).toContain('taxes.jsonld');
    await waitForText(options, 'notes: 1');
    await click(options, 'Use downloads instead');
    await waitForText(options, 'Backups go to your downloads');
    await options.close();
  });
});
