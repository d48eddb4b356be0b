import { source as axe } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeLibrary } from '@/bench/make-library';
import {
  browserKinds,
  click,
  control,
  type Stage,
  setStage,
  until,
  waitForText,
} from '@/tests/browser/harness';

const library = makeLibrary(600, 120);

/** Asks the background as our own pages do. */
function ask(page: Page, type: string, what: unknown): Promise<unknown> {
  return page.evaluate(
    async (message) => {
      // Every page of an extension is given one of these two; their shape is the WebExtension API's.
      const given = globalThis as unknown as {
        browser?: typeof import('webextension-polyfill');
        chrome: typeof import('webextension-polyfill');
      };
      return JSON.parse(
        JSON.stringify((await (given.browser ?? given.chrome).runtime.sendMessage(message)) ?? null),
      );
    },
    { to: 'background', type, ask: what },
  );
}

const found = (page: Page): Promise<string> => page.$eval('.found', (each) => each.textContent ?? '');
const waitForFound = (page: Page, notes: number): Promise<true> =>
  until(`${notes} notes`, async () => (await found(page)).startsWith(`Notes: ${notes} `)) as Promise<true>;

async function search(page: Page, typed: string): Promise<void> {
  const field = await until('the search', () => page.$('input[type=search]'));
  await field.click({ count: 3 });
  await page.keyboard.press('Backspace');
  if (typed) await page.keyboard.type(typed);
}

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

describe.each(browserKinds)('a library of many notes in %s', (kind) => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await setStage(kind);
    page = await stage.started.open('review.html');
    await ask(page, 'library.import', library);
    await waitForFound(page, 600);
  });
  afterAll(() => stage.close());

  test('a search narrows the list as it is typed, and marks what it found', async () => {
    await search(page, 'government minister');
    await until('marks', () => page.$('.entry-words mark, .entry-note mark'));
    const count = Number(/Notes: (\d+)/.exec(await found(page))?.[1]);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(600);
    await search(page, 'verdict:disputed');
    await waitForFound(page, library.annotations.filter(({ verdict }) => verdict === 'disputed').length);
    await search(page, '');
    await waitForFound(page, 600);
  });

  test('however far it is scrolled, the list draws a few rows only', async () => {
    const counts = await page.evaluate(async () => {
      const seen: number[] = [];
      for (let step = 0; step < 40; step++) {
        scrollBy({ top: 2_000, behavior: 'instant' });
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        seen.push(document.querySelectorAll('[data-row]').length);
      }
      return seen;
    });
    expect(Math.max(...counts)).toBeLessThan(60);
    await until('the notes in view', () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.entry')].some((entry) => {
          const { top, bottom } = entry.getBoundingClientRect();
          return top > 0 && bottom < innerHeight && !entry.classList.contains('entry-waiting');
        }),
      ),
    );
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  });

  test('by keyboard alone: to a note, selected with the next, tagged, undone after a restart', async () => {
    await page.keyboard.press('Escape');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('/');
    await page.keyboard.type('kind:quote');
    await until('the first row', () => page.$('[data-row="0"] [data-stop]'));
    const row = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row);
    for (let tab = 0; tab < 40 && (await row()) === undefined; tab++) await page.keyboard.press('Tab');
    await until('the first row to have the focus', async () => (await row()) === '0');
    await page.keyboard.press('j');
    await until('the note', async () => (await row()) === '1');
    await page.keyboard.press('x');
    await waitForText(page, 'Selected: 1');
    for (let tab = 0; tab < 40; tab++) {
      const at = await page.evaluate(() => document.activeElement?.closest('.selection-tags input') !== null);
      if (at) break;
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
    }
    await page.keyboard.type('by-keyboard\n');
    await waitForText(page, 'Tags changed. Notes: 1');
    await search(page, 'tag:by-keyboard');
    await waitForFound(page, 1);
    await page.close();
    await stage.restart();
    page = await stage.started.open('review.html');
    await waitForFound(page, 600);
    await click(page, 'History');
    await waitForText(page, 'Tags changed · Notes: 1');
    const undo = await until('“Undo”', () => page.$('::-p-xpath(//li[contains(., "Tags changed")]//button)'));
    await undo.click();
    await waitForText(page, 'Undone. Notes: 1');
    await search(page, 'tag:by-keyboard');
    await waitForFound(page, 0);
    await search(page, '');
    await click(page, 'Close');
  });

  test('all that a search finds is deleted at once, and comes back', async () => {
    const claims = library.annotations.filter(({ subject }) => subject.kind === 'claim').length;
    await search(page, 'kind:claim');
    await waitForFound(page, claims);
    await (await until('a box', () => page.$('.entry-select input'))).click();
    await (await until('“all”', () => page.$(`::-p-xpath(//button[. = "Select all ${claims}"])`))).click();
    await waitForText(page, `Selected: ${claims}`);
    await (
      await until('“Delete”', () =>
        page.$('::-p-xpath(//section[contains(@class, "selection")]//button[. = "Delete"])'),
      )
    ).click();
    await waitForText(page, `Deleted. Notes: ${claims}`);
    await waitForFound(page, 0);
    await click(page, 'Undo');
    await waitForFound(page, claims);
    await search(page, '');
  });

  test('axe finds nothing in any view', async () => {
    for (const view of ['Articles', 'Sources', 'Time', 'Figures', 'Speakers']) {
      const name = await control(page, view, 'button');
      await name.click();
      await until(view, () =>
        page.$eval('[aria-pressed=true]', (each, wanted) => each.textContent === wanted, view),
      );
      if (view === 'Speakers') await (await until('a speaker', () => page.$('.group-toggle'))).click();
      expect(await findProblems(page), view).toEqual([]);
    }
  });
});
