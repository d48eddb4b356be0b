import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  browserKinds,
  click,
  openPopup,
  painted,
  type Stage,
  setStage,
  until,
  waitForPaint,
  waitForText,
} from '@/tests/browser/harness';
import { paths } from '@/tests/browser/made-pages';

describe.each(browserKinds)('the popup in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
  });
  afterAll(() => stage.close());

  test('lists what was found, can be searched, and brings a finding into view', async () => {
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, 'bring back a single herring');
    const popup = await openPopup(stage, page);
    await waitForText(popup, 'Maren defends harbour plan');
    await click(popup, 'Search this page’s findings');
    await popup.keyboard.type('harbour that grow');
    await until('one row', async () => (await popup.$$('button.finding-row')).length === 1);
    await (await until('the row', () => popup.$('button.finding-row'))).click();
    await until('the mark in view', () =>
      page.evaluate(() => {
        const mark = [...CSS.highlights.values()]
          .flatMap((highlight) => [...highlight])
          .find((range) => range instanceof Range && range.toString().includes('harbour that closes'));
        const box = mark instanceof Range ? mark.getBoundingClientRect() : null;
        return box !== null && box.top >= 0 && box.bottom <= innerHeight;
      }),
    );
    await popup.close();
    await page.close();
  });

  test('takes a note on the page as a whole, with a source from another open tab', async () => {
    const other = await stage.visit(paths.long);
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, 'bring back a single herring');
    const popup = await openPopup(stage, page);
    await click(popup, 'Add a note on the whole page');
    await click(popup, 'Note');
    await popup.keyboard.type('Copied from Coast Radio?');
    await click(popup, 'Open tab');
    const choice = await until('the other tab', () =>
      popup.$('::-p-xpath(//button[contains(., "A long winter")])'),
    );
    await choice.click();
    await until('the source', () =>
      popup.$eval('.sources', (list) => list.textContent?.includes('127.0.0.1')),
    );
    await click(popup, 'Save');
    await waitForText(popup, 'Saved');
    await popup.close();
    const again = await openPopup(stage, page);
    await waitForText(again, 'Your note on the whole page');
    await again.close();
    await page.close();
    await other.close();
  });

  test('switches marks off and on: this page, everywhere', async () => {
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, 'bring back a single herring');
    const popup = await openPopup(stage, page);
    await (await until('the switches', () => popup.$('details.switches summary'))).click();
    for (const name of ['On this page', 'Everywhere']) {
      await click(popup, name);
      await until('no marks', async () => (await painted(page)).length === 0);
      await click(popup, name);
      await waitForPaint(page, 'bring back a single herring');
    }
    await popup.close();
    await page.close();
  });

  test('reads a page that detection turned away when the reader asks for it', async () => {
    const page = await stage.visit(paths.shop);
    const popup = await openPopup(stage, page);
    await waitForText(popup, 'This does not look like an article');
    await click(popup, 'Annotate this page anyway');
    await waitForText(popup, 'Rope');
    await click(popup, 'Add a note on the whole page');
    await click(popup, 'Note');
    await popup.keyboard.type('Good rope.');
    await click(popup, 'Save');
    await waitForText(popup, 'Saved');
    await popup.close();
    await page.close();
  });

  test('says where extensions cannot run', async () => {
    const own = await stage.started.open('options.html');
    const popup = await openPopup(stage, own);
    await waitForText(popup, 'Whence cannot run on this page');
    expect(await popup.$('button.finding-row')).toBeNull();
    await popup.close();
    await own.close();
  });
});
