import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import {
  browserKinds,
  click,
  clickOn,
  control,
  findTab,
  openPopup,
  type Stage,
  select,
  setStage,
  until,
  waitForCard,
  waitForPaint,
  waitForText,
} from '@/tests/browser/harness';
import { paths } from '@/tests/browser/made-pages';

const altered = 'bring back a single herring';
const kept = 'A harbour that doesn';

/** A reader finds the first report of what a repost gives in other words; each step builds on what the step before has kept. */
describe.each(browserKinds)('sources in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
  });
  afterAll(() => stage.close());

  test('a quote is compared with another open tab, and the verdict rests on its passage', async () => {
    const source = await stage.visit('original/');
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, kept);
    await clickOn(page, kept);
    const card = await waitForCard(page);
    await card.select('.verdict select', 'supported');
    await click(card, 'Save');
    await waitForText(card, 'This verdict asks for a source');
    await click(card, 'Open tab');
    await choose(card, 'Northern Press');
    await waitForText(card, 'Word for word');
    await click(card, 'Why');
    await page.keyboard.type('The agency has the same words.');
    await click(card, 'Save');
    await waitForText(card, 'Steps to this verdict: 1');
    await source.close();
    await page.close();
  });

  test('a quote is copied with its attribution, its chain and a link to its place, by one key', async () => {
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, altered);
    await clickOn(page, altered);
    const card = await waitForCard(page);
    await control(card, 'Copy as quotation');
    await card.evaluate(() =>
      addEventListener('copy', (event) => {
        document.body.dataset.copied = event.clipboardData?.getData('text/plain') ?? '';
      }),
    );
    await page.keyboard.down('Alt');
    await page.keyboard.down('Shift');
    await page.keyboard.press('KeyC');
    await page.keyboard.up('Shift');
    await page.keyboard.up('Alt');
    await waitForText(card, 'Copied');
    const copied = await card.evaluate(() => document.body.dataset.copied ?? '');
    expect(copied).toContain('bring back a single herring');
    expect(copied).toContain('Ilse Maren › the Northern Press');
    expect(copied).toContain('#:~:text=');
    await page.close();
  });

  test('a quote that was altered is shown beside the words of the source', async () => {
    const source = await stage.visit('original/');
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, altered);
    await clickOn(page, altered);
    const card = await waitForCard(page);
    await click(card, 'Open tab');
    await choose(card, 'Northern Press');
    await waitForText(card, 'Differs');
    const removed = await card.$$eval('.check-pair del', (words) => words.map((word) => word.textContent));
    const added = await card.$$eval('.check-pair ins', (words) => words.map((word) => word.textContent));
    expect(removed.join(' ')).toContain('only');
    expect(added.join(' ')).toContain('solely');
    await card.select('.verdict select', 'contradicted');
    await click(card, 'Save');
    await waitForText(card, 'Steps to this verdict: 1');
    await source.close();
    await page.close();
  });

  test('a pasted text is a source too', async () => {
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, 'brought answers');
    await clickOn(page, 'brought answers');
    const card = await waitForCard(page);
    await click(card, 'Paste text');
    await click(card, 'What is it?');
    await page.keyboard.type('Minutes of the town hall');
    await click(card, 'Its text');
    await page.keyboard.type('The mayor said she had brought answers to questions no one asked, and left.');
    await click(card, 'Compare and link');
    await waitForText(card, 'Word for word');
    await click(card, 'Save');
    await waitForText(card, 'Saved');
    await page.close();
    const review = await stage.started.open('review.html');
    await waitForText(review, 'Minutes of the town hall');
    await review.close();
  });

  test('words selected in another tab come to the note that waits for them', async () => {
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, 'listened to the crews');
    await clickOn(page, 'listened to the crews');
    const card = await waitForCard(page);
    await click(card, 'Select there');
    await waitForText(card, 'It comes here.');
    const source = await stage.visit('original/');
    await select(source, 'but no engineer can work with a new inspection every week');
    const popup = await openPopup(stage, source);
    await waitForText(popup, 'A note waits for its source:');
    await click(popup, 'Use the text selected here');
    await until('the passage to be given', () => popup.evaluate(() => !document.querySelector('.waiting')));
    await page.bringToFront();
    const again = await waitForCard(page);
    await waitForText(again, 'Compare again');
    const passage = await again.$eval('.check-pair mark', (words) => words.textContent);
    expect(passage).toBe('but no engineer can work with a new inspection every week');
    await popup.close();
    await source.close();
    await page.close();
  });

  test('all quotes of the page are compared with one source, and one is linked from the table', async () => {
    const source = await stage.visit('original/');
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, kept);
    const popup = await openPopup(stage, page);
    await click(popup, 'Check all quotes against a source');
    await choose(popup, 'Northern Press');
    await waitForText(popup, 'Word for word');
    const verdicts = await popup.$$eval('.check-table .check-row td', (cells) =>
      cells.map((cell) => cell.textContent),
    );
    expect(verdicts.filter((verdict) => verdict === 'Word for word').length).toBeGreaterThanOrEqual(2);
    expect(verdicts).toContain('Differs');
    expect(verdicts).toContain('Not in this source');
    const link = await until('a row to link', () => popup.$('.check-link button'));
    await link.evaluate((button) => button instanceof HTMLButtonElement && button.click());
    await waitForText(popup, 'Linked and saved');
    await popup.close();
    await source.close();
    await page.close();
  });

  test('words of the page that change later take the verdict back, once', async () => {
    const demo = stage.pages[`/${paths.demo}`];
    if (!demo) throw new Error('The made pages have lost the demo article.');
    stage.pages[`/${paths.demo}`] = {
      html: demo.html.replace('a harbour that closes', 'a harbour that dies'),
    };
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, kept);
    await clickOn(page, kept);
    const card = await waitForCard(page);
    await until('the verdict to go back', () =>
      card.$eval(
        '.verdict select',
        (field) => field instanceof HTMLSelectElement && field.value === 'looking',
      ),
    );
    await waitForText(card, 'the words on the page had changed');
    await card.select('.verdict select', 'supported');
    await click(card, 'Save');
    await waitForText(card, 'Steps to this verdict: 3');
    await page.close();

    const again = await stage.visit(paths.demo);
    await waitForPaint(again, kept);
    await clickOn(again, kept);
    const later = await waitForCard(again);
    await until('the comparison', () => compared(again, stage));
    const verdict = await later.$eval('.verdict select', (field) =>
      field instanceof HTMLSelectElement ? field.value : '',
    );
    expect(verdict).toBe('supported');
    await again.close();
    stage.pages[`/${paths.demo}`] = demo;
  });
});

/** Chooses the open tab whose title contains these words. */
async function choose(card: Frame | Page, title: string): Promise<void> {
  const tab = await until('the other tab', async () => {
    for (const choice of await card.$$('.tab-choice'))
      if (await choice.evaluate((button, words) => button.textContent?.includes(words), title)) return choice;
    return null;
  });
  await tab.click();
}

/** Whether the page has been compared with its snapshot, as the reader script tells our own pages. */
async function compared(page: Page, stage: Stage): Promise<boolean> {
  const address = await page.evaluate(() => location.href);
  const own = await stage.started.open('options.html');
  try {
    const tab = await findTab(own, address);
    return await own.evaluate(async (id) => {
      // Every page of an extension is given one of these two; their shape is the WebExtension API's.
      const given = globalThis as unknown as { browser?: Browser; chrome: Browser };
      const ask = { to: 'reader', type: 'reader.reading' };
      const answer = await (given.browser ?? given.chrome).tabs.sendMessage(id, ask, { frameId: 0 });
      const { reply } = answer as { reply: string }; // the reader's own envelope
      return (JSON.parse(reply) as { changes: unknown }).changes !== null; // a `Reading`
    }, tab);
  } finally {
    await own.close();
  }
}
