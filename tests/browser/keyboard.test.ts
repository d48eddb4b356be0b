import type { Frame, KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  browserKinds,
  click,
  openPanel,
  openPopup,
  painted,
  type Stage,
  select,
  setStage,
  until,
  waitForCard,
  waitForPaint,
  waitForText,
} from '@/tests/browser/harness';
import { paths } from '@/tests/browser/made-pages';

async function press(page: Page, ...keys: KeyInput[]): Promise<void> {
  for (const key of keys) await page.keyboard.down(key);
  for (const key of keys.toReversed()) await page.keyboard.up(key);
}

/** The words that are painted under the name that nothing else is painted under: the mark stepped to. */
async function currentMark(page: Page): Promise<string | undefined> {
  const marks = await painted(page);
  const alone = marks.filter(({ name, text }) =>
    marks.some((other) => other.name !== name && other.text === text),
  );
  const counts = new Map(alone.map(({ name }) => [name, marks.filter((mark) => mark.name === name).length]));
  return alone.find(({ name }) => counts.get(name) === 1)?.text;
}

/** Presses Tab until something that fits has the focus, with this text where one is given. */
async function tabTo(page: Page, where: Page | Frame, selector: string, text = ''): Promise<void> {
  for (let steps = 0; steps < 150; steps++) {
    const isThere = await where.evaluate(
      (wanted, words) => {
        const at = document.activeElement;
        return at?.matches(wanted) === true && (words === '' || at.textContent?.startsWith(words) === true);
      },
      selector,
      text,
    );
    if (isThere) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector} ${text}.`);
}

const focused = (page: Page): Promise<string | undefined> => page.evaluate(() => document.activeElement?.id);

describe.each(browserKinds)('by keyboard alone in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
  });
  afterAll(() => stage.close());

  test('a reader steps through the marks, opens one, writes, saves and is back where they were', async () => {
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, 'A harbour that doesn');
    await page.evaluate(() => {
      const link = document.querySelector('header a');
      if (link instanceof HTMLElement) {
        link.id = 'start';
        link.focus();
      }
    });
    await press(page, 'Alt', 'Shift', 'KeyN');
    const first = await until('a current mark', () => currentMark(page));
    await press(page, 'Alt', 'Shift', 'KeyN');
    const second = await until('another current mark', async () => {
      const mark = await currentMark(page);
      return mark !== first && mark;
    });
    await press(page, 'Alt', 'Shift', 'KeyP');
    await until('the first mark again', async () => (await currentMark(page)) === first);
    await press(page, 'Alt', 'Shift', 'KeyN');
    await until('the second mark again', async () => (await currentMark(page)) === second);

    await page.keyboard.press('Enter');
    const card = await waitForCard(page);
    await until('the focus in the card', () => card.evaluate(() => document.hasFocus()));
    for (let steps = 0; steps < 12; steps++) {
      if (await card.evaluate(() => document.activeElement?.tagName === 'TEXTAREA')) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('Written without a mouse.');
    await press(page, 'Control', 'Enter');
    await waitForText(card, 'Saved');
    await page.keyboard.press('Escape');
    await until('the card to be gone', async () => page.frames().length === 1);
    await until('the focus back on the link', async () => (await focused(page)) === 'start');
    await page.close();
  });

  test('a whole story: a verdict and a source in the card, the side panel, search and undo in the review', async () => {
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, 'Critics additionally argue');
    for (let steps = 0; steps < 40; steps++) {
      await press(page, 'Alt', 'Shift', 'KeyN');
      if ((await currentMark(page))?.startsWith('Critics additionally argue')) break;
    }
    await page.keyboard.press('Enter');
    const card = await waitForCard(page);
    await until('the focus in the card', () => card.evaluate(() => document.hasFocus()));
    await tabTo(page, card, 'textarea');
    await page.keyboard.type('Which critics?');
    await tabTo(page, card, 'select');
    await page.keyboard.type('Not f');
    await tabTo(page, card, '[placeholder="Address of a source"]');
    await page.keyboard.type('https://minutes.example/council\n');
    await waitForText(card, 'minutes.example');
    await press(page, 'Control', 'Enter');
    await waitForText(card, 'Saved');
    await page.keyboard.press('Escape');
    await until('the card to be gone', async () => page.frames().length === 1);

    const panel = await openPanel(stage, page);
    await waitForText(panel, 'Noted');
    await tabTo(panel, panel, '[type=search]');
    await panel.keyboard.type('Which critics');
    await until('one finding', () =>
      panel.evaluate(() => document.querySelectorAll('.finding-row').length === 1),
    );
    await tabTo(panel, panel, '.finding-row');
    await panel.keyboard.press('Enter');
    await until('the note', () => panel.$eval('textarea', (field) => field.value === 'Which critics?'));
    await tabTo(panel, panel, 'textarea');
    await panel.keyboard.press('End');
    await panel.keyboard.type(' None is named.');
    await press(panel, 'Control', 'Enter');
    await waitForText(panel, 'Saved');
    await panel.close();
    await page.close();

    const review = await stage.started.open('review.html');
    await waitForText(review, 'None is named.');
    await review.keyboard.press('/');
    await review.keyboard.type('verdict:not-found minutes');
    const entries = (): Promise<number> => review.evaluate(() => document.querySelectorAll('.entry').length);
    await until('the one note', async () => (await entries()) === 1);
    await review.keyboard.press('Enter');
    await tabTo(review, review, 'button', 'Delete');
    await review.keyboard.press('Enter');
    await until('none', async () => (await entries()) === 0);
    // The way back has the focus.
    await until('“Undo”', () => review.evaluate(() => document.activeElement?.textContent === 'Undo'));
    await review.keyboard.press('Enter');
    await until('the note again', async () => (await entries()) === 1);
    await review.close();
  });

  test('the options: a kind off, another look, a site, and back', async () => {
    const options = await stage.started.open('options.html');
    await waitForText(options, 'Notes:');
    await tabTo(options, options, '.look-sample ~ .choice input');
    await options.keyboard.press('ArrowRight');
    await until('another shape', () =>
      options.evaluate(() => document.querySelector<HTMLInputElement>('input[value=ground]')?.checked),
    );
    await tabTo(options, options, '.kinds input');
    await options.keyboard.press(' ');
    await until('direct quotes off', () =>
      options.evaluate(() => document.querySelector<HTMLInputElement>('.kinds input')?.checked === false),
    );
    await options.keyboard.press(' ');
    await tabTo(options, options, '.add-site input');
    await options.keyboard.type('quiet.example\n');
    await until('the site', () => options.$('::-p-xpath(//li[contains(., "quiet.example")])'));
    await until('“Undo”', () => options.evaluate(() => document.activeElement?.textContent === 'Undo'));
    await options.keyboard.press('Enter');
    await until(
      'no site',
      async () => (await options.$('::-p-xpath(//li[contains(., "quiet.example")])')) === null,
    );
    await options.close();
  });

  test('Alt+Shift+A annotates the selected text', async () => {
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, 'A harbour that doesn');
    await select(page, 'left the gathering');
    await press(page, 'Alt', 'Shift', 'KeyA');
    const card = await waitForCard(page);
    await waitForText(card, 'Your selection');
    await click(card, 'Note');
    await page.keyboard.type('When did he leave?');
    await click(card, 'Save');
    await waitForText(card, 'Saved');
    await page.keyboard.press('Escape');
    await waitForPaint(page, 'the gathering');
    const popup = await openPopup(stage, page);
    await waitForText(popup, 'Your selection');
    await popup.close();
    await page.close();
  });

  test('the button beside selected text opens the card for it, and can be switched off', async () => {
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, 'A harbour that doesn');
    const findButton = (): Promise<{ x: number; y: number } | null> =>
      page.evaluate(() => {
        // The only thing of ours in the page: an element behind the page's own two.
        const host = document.documentElement.children[2];
        const box = host?.getBoundingClientRect();
        return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      });
    await select(page, 'drawn up to suit');
    const { x, y } = await until('the button', findButton);
    await page.mouse.click(x, y);
    const card = await waitForCard(page);
    await waitForText(card, 'Your selection');
    await page.keyboard.press('Escape');
    await until('the card to be gone', async () => page.frames().length === 1);
    // Where the key is let go in the page, as when the card closes fast.
    await page.keyboard.press('Escape');
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
    expect(await findButton()).toBe(null);
    // A button that is there when it is switched off goes with the next selection.
    await select(page, 'a single shipping');
    await until('the button again', findButton);

    const popup = await openPopup(stage, page);
    await (await until('the switches', () => popup.$('details.switches summary'))).click();
    await click(popup, 'A button beside text I select');
    await popup.close();
    await page.bringToFront();
    // The reader script hears of it a little later. Other words each time: those that are selected would be dragged.
    const words = ['answers to questions', 'drawn up to suit'];
    await until('a selection without the button', async () => {
      words.reverse();
      await select(page, words[0] ?? '');
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
      return (await findButton()) === null;
    });
    await press(page, 'Alt', 'Shift', 'KeyA');
    await waitForCard(page);
    await page.keyboard.press('Escape');
    await until('nothing of ours in the page', () =>
      page.evaluate(() => document.documentElement.children.length === 2),
    );
    await page.close();
  });
});
