import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import {
  browserKinds,
  click,
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

    const popup = await openPopup(stage, page);
    await (await until('the switches', () => popup.$('details.switches summary'))).click();
    await click(popup, 'A button beside text I select');
    await popup.close();
    await page.bringToFront();
    // The reader script hears of it a little later.
    await until('a selection without the button', async () => {
      await select(page, 'answers to questions');
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
