import { source as axe } from 'axe-core';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  browserKinds,
  click,
  clickOn,
  darken,
  openPanel,
  openPopup,
  type Stage,
  setStage,
  until,
  waitForCard,
  waitForPaint,
  waitForText,
} from '@/tests/browser/harness';
import { paths } from '@/tests/browser/made-pages';

/** What axe finds wrong, a line each; in the theme that is meant. */
async function findProblems(stage: Stage, dark: boolean, where: Page | Frame): Promise<string[]> {
  if (dark && stage.started.origin.startsWith('chrome')) await darken(stage);
  const seen = await where.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  if (seen !== dark) return [`The page should be dark: ${dark}, and is: ${seen}.`];
  await where.evaluate(axe);
  return where.evaluate(async () => {
    // Put there by the line above; the package types it as a module only.
    const { run } = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
    const { violations } = await run(document);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  });
}

/** What holds more than it has room for. */
const overfull = (where: Page, selector: string): Promise<string[]> =>
  where.$$eval(selector, (all) =>
    all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.outerHTML),
  );

const themes = [{ dark: false }, { dark: true }];
const cases = browserKinds.flatMap((kind) => themes.map((theme) => ({ kind, ...theme })));

describe.each(cases)('in $kind, dark: $dark', ({ kind, dark }) => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await setStage(kind, { dark });
    page = await stage.visit(paths.demo);
    await waitForPaint(page, 'A harbour that doesn');
  });
  afterAll(() => stage.close());

  test('axe finds nothing on the card', async () => {
    await clickOn(page, 'sent to the wrong');
    const card = await waitForCard(page);
    expect(await findProblems(stage, dark, card)).toEqual([]);
    await click(card, 'Note');
    await page.keyboard.type('Seen.');
    await click(card, 'Sources');
    await page.keyboard.type('https://lab.example/statement\n');
    await click(card, 'Tags');
    await page.keyboard.type('dredging,');
    await click(card, 'Save');
    await waitForText(card, 'Saved');
    expect(await findProblems(stage, dark, card)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('axe finds nothing on the popup, with a note open in it', async () => {
    const popup = await openPopup(stage, page);
    await waitForText(popup, 'Noted');
    expect(await findProblems(stage, dark, popup)).toEqual([]);
    await (await until('the noted row', () => popup.$('button.finding-row:has(.finding-note)'))).click();
    await until('the note', () => popup.$eval('textarea', (field) => field.value === 'Seen.'));
    expect(await findProblems(stage, dark, popup)).toEqual([]);
    await popup.close();
  });

  test('axe finds nothing on the side panel, with all of the page card and a note open in it', async () => {
    const panel = await openPanel(stage, page);
    await waitForText(panel, 'Noted');
    await panel.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await (await until('the noted row', () => panel.$('button.finding-row:has(.finding-note)'))).click();
    await until('the note', () => panel.$eval('textarea', (field) => field.value === 'Seen.'));
    for (const width of [320, 1280]) {
      await panel.setViewport({ width, height: 900 });
      expect(await findProblems(stage, dark, panel)).toEqual([]);
      expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await panel.close();
  });

  test.each(['welcome.html', 'options.html'])('axe finds nothing on %s, narrow or wide', async (path) => {
    const view = await stage.started.open(path);
    await waitForText(view, 'Alt');
    const erase = await view.$('::-p-xpath(//button[starts-with(., "Erase everything")])');
    await erase?.click();
    for (const width of [320, 1280]) {
      await view.setViewport({ width, height: 900 });
      expect(await findProblems(stage, dark, view)).toEqual([]);
      for (const dir of ['rtl', 'ltr']) {
        await view.evaluate((to) => document.documentElement.setAttribute('dir', to), dir);
        expect(await view.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
    await view.close();
  });

  test('axe finds nothing on the review page, with a note open in it', async () => {
    const review = await stage.started.open('review.html');
    await waitForText(review, 'Seen.');
    expect(await findProblems(stage, dark, review)).toEqual([]);
    await (await until('“Edit”', () => review.$('::-p-xpath(//button[starts-with(., "Edit")])'))).click();
    await until('the editor', () => review.$('textarea'));
    expect(await findProblems(stage, dark, review)).toEqual([]);
    for (const width of [320, 1280]) {
      await review.setViewport({ width, height: 900 });
      expect(await findProblems(stage, dark, review)).toEqual([]);
      expect(await review.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await review.setViewport({ width: 320, height: 900 });
    await click(review, 'History');
    await (await until('a box', () => review.$('.entry-select input'))).click();
    await until('what is done with several', () => review.$('.selection'));
    await until('a step', () => review.$('.step'));
    expect(await overfull(review, '.step > *, .selection, .selection-acts')).toEqual([]);
    const article = await until('the article’s own page', () =>
      review.$eval('a[href*="page="]', (link) => link.getAttribute('href')),
    );
    await review.close();
    const reading = await stage.started.open(`review.html${article.slice(article.indexOf('?'))}`);
    await waitForText(reading, 'Seen.');
    for (const width of [320, 1280]) {
      await reading.setViewport({ width, height: 900 });
      expect(await findProblems(stage, dark, reading)).toEqual([]);
      expect(await reading.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const isFree = await reading.$eval('.article-bar > a', (link) => {
        const { right, top, height } = link.getBoundingClientRect();
        return document.elementFromPoint(right - 2, top + height / 2) === link;
      });
      expect(isFree).toBe(true);
    }
    await reading.close();
  });
});
