import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  browserKinds,
  click,
  clickOn,
  openPanel,
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

const rowOf = (panel: Page, words: string) =>
  until(`a row with “${words}”`, () =>
    panel.$(`::-p-xpath(//button[contains(@class, "finding-row")][contains(., "${words}")])`),
  );
const openRow = (panel: Page): Promise<string | null> =>
  panel
    .$eval('.finding-row[aria-expanded=true] .finding-words', (words) => words.textContent)
    .catch(() => null);
const herePlace = (panel: Page): Promise<string | null> =>
  panel.$eval('[aria-current=location] .finding-words', (words) => words.textContent).catch(() => null);

/** Every page of an extension is given one of these two; their shape is the WebExtension API's. */
interface Given {
  browser?: { sidebarAction?: { isOpen(of: object): Promise<boolean> } };
  chrome: {
    runtime: { getContexts(of: object): Promise<object[]> };
    sidePanel: { setOptions(to: { enabled: boolean }): Promise<void> };
  };
}

const isPanelOpen = (own: Page): Promise<boolean> =>
  own.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Given;
    if (browser?.sidebarAction) return browser.sidebarAction.isOpen({});
    return (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length > 0;
  });

describe.each(browserKinds)('the side panel in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
  });
  afterAll(() => stage.close());

  test('follows the page: its scrolling, a click on a mark, a selection, and where it goes', async () => {
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, 'bring back a single herring');
    const panel = await openPanel(stage, page);
    await waitForText(panel, 'Maren defends harbour plan');

    await page.bringToFront();
    const above = await until('a place', () => herePlace(panel));
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await until('another place', async () => {
      const now = await herePlace(panel);
      return now !== null && now !== above;
    });
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await until('the first place', async () => (await herePlace(panel)) === above);

    await clickOn(page, 'sent to the wrong');
    await until('the row', async () => (await openRow(panel))?.includes('sent to the wrong'));
    expect(page.frames()).toHaveLength(1);

    await select(page, 'left the gathering');
    await page.keyboard.down('Alt');
    await page.keyboard.down('Shift');
    await page.keyboard.press('KeyA');
    await page.keyboard.up('Shift');
    await page.keyboard.up('Alt');
    await until('the selection', async () => (await openRow(panel))?.includes('left the gathering'));
    await panel.bringToFront();
    await click(panel, 'Note');
    await panel.keyboard.type('When?');
    await click(panel, 'Save');
    // In the same row still, though the item is another now: its note has not been fetched anew.
    await waitForText(panel, 'Saved');
    await until('the note kept in the field', () =>
      panel.$eval('.finding-open textarea', (field) => field.value === 'When?'),
    );
    expect(page.frames()).toHaveLength(1);

    await page.goto(stage.served.address + paths.shop);
    await waitForText(panel, 'This does not look like an article');
    await page.goto(stage.served.address + paths.long);
    await waitForText(panel, 'A long winter on the quays');
    await panel.close();
    await page.close();
  });

  test('follows the tabs of its window, and keeps what was typed and not saved in sight', async () => {
    const first = await stage.visit(paths.demo);
    await waitForPaint(first, 'bring back a single herring');
    const panel = await stage.started.open('sidepanel.html');
    await waitForText(panel, 'Whence cannot run on this page');
    await first.bringToFront();
    await waitForText(panel, 'Maren defends harbour plan');
    await (await rowOf(panel, 'bring back a single herring')).evaluate((row) => {
      if (row instanceof HTMLElement) row.click();
    });
    await until('the field', () =>
      panel.$eval('.finding-open textarea', (field) => {
        field.value = 'Half a thou';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return true;
      }),
    );
    const second = await stage.visit(paths.strict);
    await waitForPaint(second, 'bring back a single herring');
    await until('the second page’s panel', async () => {
      const title = await panel.$('.summary-title');
      return title !== null && (await panel.$('.finding-open:not(.left-page *)')) === null;
    });
    expect(await panel.$eval('.left-page textarea', (field) => field.value)).toBe('Half a thou');
    await first.bringToFront();
    await until('what was typed in its own list', () =>
      panel.$eval('.finding-open:not(.left-page *) textarea', (field) => field.value === 'Half a thou'),
    );
    await panel.close();
    await second.close();
    await first.close();
  });

  test('goes on with a page that changes under the hands of who writes, and leaves them the field', async () => {
    const page = await stage.visit(paths.appHome);
    await page.click('#one');
    await waitForPaint(page, 'We counted');
    const panel = await openPanel(stage, page);
    await waitForText(panel, 'The first winter');
    await (await rowOf(panel, 'We counted 103 nets')).click();
    await click(panel, 'Note');
    await panel.keyboard.type('Who has ');
    await page.evaluate(() => document.getElementById('two')?.click());
    await until('the second page', () =>
      panel.$eval('.summary-title', (title) => title.textContent === 'The second winter'),
    );
    await panel.keyboard.type('counted?');
    expect(await panel.$eval('.left-page textarea', (field) => field.value)).toBe('Who has counted?');
    await click(panel, 'Save');
    await waitForText(panel, 'Saved');
    await click(panel, 'Close');
    await until('the list alone', async () => (await panel.$('.left-page')) === null);
    await page.evaluate(() => document.getElementById('one')?.click());
    await until('the note on its own words', () =>
      panel.$eval('.finding-open textarea', (field) => field.value === 'Who has counted?'),
    );
    await panel.close();
    await page.close();
  });

  test('is used by keyboard alone', async () => {
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, 'bring back a single herring');
    const panel = await openPanel(stage, page);
    await rowOf(panel, 'bring back a single herring');
    const tabTo = (what: string, isThere: () => boolean): Promise<boolean> =>
      until(what, async () => {
        if (await panel.evaluate(isThere)) return true;
        await panel.keyboard.press('Tab');
        return false;
      });
    await tabTo('the list', () => document.activeElement?.classList.contains('finding-row') === true);
    await panel.keyboard.press('Enter');
    await tabTo('the note', () => document.activeElement?.tagName === 'TEXTAREA');
    await panel.keyboard.type('Typed.');
    await panel.keyboard.down('Control');
    await panel.keyboard.press('Enter');
    await panel.keyboard.up('Control');
    await waitForText(panel, 'Saved');
    const before = await herePlace(panel);
    await panel.keyboard.down('Alt');
    await panel.keyboard.down('Shift');
    await panel.keyboard.press('KeyP');
    await panel.keyboard.up('Shift');
    await panel.keyboard.up('Alt');
    await until('another place on the page', async () => {
      const now = await herePlace(panel);
      return now !== null && now !== before;
    });
    await panel.close();
    await page.close();
  });

  test('takes over what the card shows, where the browser lets a card open it', async () => {
    const page = await stage.visit(paths.demo);
    await clickOn(page, (await waitForPaint(page, 'sent to the wrong')).text);
    const card = await waitForCard(page);
    if (kind === 'firefox') {
      expect(await card.$('::-p-aria([name="Side panel"])')).toBeNull();
      await page.close();
      return;
    }
    await click(card, 'Note');
    await page.keyboard.type('Which laboratory?');
    await click(card, 'Side panel');
    const panel = await until('the panel', async () => {
      for (const target of stage.started.browser.targets()) {
        if (target.url().endsWith('/sidepanel.html')) return target.asPage();
      }
      return null;
    });
    await until('the row', async () => (await openRow(panel))?.includes('sent to the wrong'));
    await until('what was typed', () =>
      panel.$eval('.finding-open textarea', (field) => field.value === 'Which laboratory?'),
    );
    await until('the card to be gone', async () => page.frames().length === 1);
    const own = await stage.started.open('options.html');
    await own.evaluate(async () => {
      // What may not be shown is closed.
      const { sidePanel } = (globalThis as unknown as Given).chrome;
      await sidePanel.setOptions({ enabled: false });
      await sidePanel.setOptions({ enabled: true });
    });
    await until('no panel', async () => !(await isPanelOpen(own)));
    await own.close();
    await page.close();
  });

  test('fits where the reader has made it narrow, with a note and its source open in it', async () => {
    const source = await stage.visit('original/');
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, 'bring back a single herring');
    const panel = await openPanel(stage, page);
    await (await rowOf(panel, 'bring back a single herring')).click();
    await click(panel, 'Open tab');
    await (
      await until('the other tab', () =>
        panel.$('::-p-xpath(//button[contains(@class, "tab-choice")][contains(., "Northern Press")])'),
      )
    ).click();
    await waitForText(panel, 'Differs');
    await panel.setViewport({ width: 230, height: 800 });
    await until('the panel to be narrow', () => panel.evaluate(() => innerWidth <= 230));
    expect(await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    for (const open of [panel, page, source]) await open.close();
  });

  test('is opened from the popup', async () => {
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, 'bring back a single herring');
    const popup = await openPopup(stage, page);
    await click(popup, 'Side panel');
    const own = await stage.started.open('options.html');
    await until('the panel', () => isPanelOpen(own));
    await own.close();
    await page.close();
  });
});
