import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDemo } from '@/scripts/demo';
import {
  browserKinds,
  click,
  clickOn,
  openPopup,
  type Stage,
  setStage,
  until,
  waitForCard,
  waitForPaint,
  waitForText,
} from '@/tests/browser/harness';
import { longArticle } from '@/tests/browser/made-pages';

const words = 'A harbour that doesn';
const demo = readDemo().html;
const hidingDialog = '<dialog id="news"><p>Subscribe!</p><button>Close</button></dialog>';

/** The demo article as it stands on pages that make it hard to be read by us. */
const ugly = {
  inDialog: demo
    .replace(/<body[^>]*>/, (tag) => `${tag}<dialog style="width: 90%">`)
    .replace('</body>', '</dialog><script>document.querySelector("dialog").showModal()</script>$&'),
  withDialog: demo.replace('</body>', `${hidingDialog}$&`),
  zoomed: demo.replace('</head>', '<style>html { zoom: 2 }</style>$&'),
  inShadow: demo
    .replace(/<body[^>]*>/, '$&<div id="host"></div><template>')
    .replace(
      '</body>',
      '</template><script>document.querySelector("#host").attachShadow({ mode: "open" })' +
        '.append(document.querySelector("template").content)</script>$&',
    ),
  linked: demo.replace(words, `<a id="inside" href="#followed">${words}</a>`),
};

const address = (name: string): string => `2026/03/maren-defends-harbour-plan-${name}.html`;

/** The card's box as it is seen; it is the page's only element right under the root, or under the dialog. */
function cardBox(page: Page): Promise<{ left: number; top: number; right: number; bottom: number } | null> {
  return page.evaluate(() => {
    const box = document.querySelector('div[popover="manual"]')?.getBoundingClientRect();
    return box ? { left: box.left, top: box.top, right: box.right, bottom: box.bottom } : null;
  });
}

async function openCard(page: Page) {
  await waitForPaint(page, words);
  await clickOn(page, words);
  return waitForCard(page);
}

const isClosed = (page: Page): Promise<true> =>
  until('the card to be gone', async () => page.frames().length === 1) as Promise<true>;

describe.each(browserKinds)('on ugly pages in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
    for (const [name, html] of Object.entries(ugly)) stage.pages[`/${address(name)}`] = { html };
    stage.pages['/news/2026/03/the-longest-winter-on-the-quays'] = { html: longArticle(100_000) };
  });
  afterAll(() => stage.close());

  test('in a modal dialog the card can be written in, and goes with the dialog', async () => {
    const page = await stage.visit(address('inDialog'));
    const card = await openCard(page);
    await click(card, 'Note');
    await page.keyboard.type('Within reach');
    expect(await card.$eval('textarea', (field) => field.value)).toBe('Within reach');
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await isClosed(page);
    await page.close();
  });

  test('a dialog over the card has its own Esc, and leaves the card as it was', async () => {
    const page = await stage.visit(address('withDialog'));
    const card = await openCard(page);
    await click(card, 'Note');
    await page.keyboard.type('Interrupted');
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await page.keyboard.press('Escape');
    await until('the dialog to be closed', () =>
      page.evaluate(() => document.querySelector('dialog')?.open === false),
    );
    expect(await card.$eval('textarea', (field) => field.value)).toBe('Interrupted');
    await click(card, 'Discard');
    await page.close();
  });

  test('on a page that enlarges itself the card stands by its mark', async () => {
    const page = await stage.visit(address('zoomed'));
    await openCard(page);
    const box = await until('the card in view', async () => {
      const now = await cardBox(page);
      return now && now.right <= 1100 && now.bottom <= 900 ? now : null;
    });
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right - box.left).toBeLessThanOrEqual(362);
    await page.close();
  });

  test('an article inside an open shadow root has its marks and the card', async () => {
    const page = await stage.visit(address('inShadow'));
    const card = await openCard(page);
    await waitForText(card, 'Ilse Maren');
    await page.close();
  });

  test('a link inside a mark is followed', async () => {
    const page = await stage.visit(address('linked'));
    await waitForPaint(page, words);
    await page.click('#inside');
    await until('the link to be followed', () => page.evaluate(() => location.hash === '#followed'));
    expect(page.frames()).toHaveLength(1);
    await page.close();
  });

  test('a click beside the card keeps what was half written, in every field', async () => {
    const page = await stage.visit(address('withDialog'));
    const card = await openCard(page);
    await click(card, 'Note');
    await page.keyboard.type('Half a note');
    await click(card, 'Sources');
    await page.keyboard.type('https://half.example/report');
    await page.mouse.click(4, 4);
    await isClosed(page);
    const again = await openCard(page);
    await waitForText(again, 'Unsaved draft restored');
    await waitForText(again, 'half.example');
    expect(await again.$eval('textarea', (field) => field.value)).toBe('Half a note');
    await click(again, 'Discard');
    await page.close();
  });

  test('two tabs that write on one note keep both texts, and say so', async () => {
    const first = await stage.visit(address('linked'));
    const one = await openCardBeside(first);
    await click(one, 'Note');
    await first.keyboard.type('Begun.');
    await click(one, 'Save');
    await waitForText(one, 'Saved');
    const second = await stage.visit(address('linked'));
    const other = await openCardBeside(second);
    await until('the note', () => other.$eval('textarea', (field) => field.value === 'Begun.'));
    await click(other, 'Note');
    await second.keyboard.type('From the other. ');
    await first.bringToFront();
    await click(one, 'Note');
    await first.keyboard.type('From the one. ');
    await click(one, 'Save');
    await waitForText(one, 'Saved');
    await second.bringToFront();
    await click(other, 'Save');
    await waitForText(other, 'Saved together with what was written in another window');
    const both = await other.$eval('textarea', (field) => field.value);
    expect(both).toContain('From the one.');
    expect(both).toContain('From the other.');
    await first.close();
    await second.close();
  });

  test('after Whence was updated under an open page, the card left behind goes and its draft comes back', async () => {
    const page = await stage.visit(address('zoomed'));
    const card = await openCard(page);
    await click(card, 'Note');
    await page.keyboard.type('Before the update');
    await page.mouse.click(4, 4);
    await isClosed(page);
    await clickOn(page, words);
    await waitForText(await waitForCard(page), 'Unsaved draft restored');
    // Only a reader that starts anew paints them again.
    await page.evaluate(() => CSS.highlights.clear());
    await stage.update();
    await waitForPaint(page, words);
    await page.mouse.click(4, 4);
    await isClosed(page);
    const again = await openCard(page);
    await waitForText(again, 'Unsaved draft restored');
    await page.close();
  });

  test('the popup on a page of 100,000 words draws what is seen, and finds the last', async () => {
    const page = await stage.visit('news/2026/03/the-longest-winter-on-the-quays');
    await waitForPaint(page, 'We counted 3 nets');
    const popup = await openPopup(stage, page);
    await until('rows', () => popup.$('button.finding-row'));
    expect((await popup.$$('button.finding-row')).length).toBeLessThan(200);
    await click(popup, 'Search this page’s findings');
    await popup.keyboard.type('2323 nets');
    await until('one row', async () => (await popup.$$('button.finding-row')).length === 1);
    await (await until('the row', () => popup.$('button.finding-row'))).click();
    await until('the editor', () => popup.$('textarea'));
    await popup.close();
    await page.close();
  });
});

/** On a mark without a link in it. */
async function openCardBeside(page: Page) {
  const plain = 'You walk along the quay';
  await waitForPaint(page, plain);
  await clickOn(page, plain);
  return waitForCard(page);
}
