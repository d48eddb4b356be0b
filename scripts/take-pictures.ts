import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { build, root } from '@/scripts/build';
import { needBrowser } from '@/scripts/find-browser';
import {
  click,
  clickOn,
  openPanel,
  openPopup,
  setStage,
  until,
  waitForCard,
  waitForPaint,
  waitForText,
} from '@/tests/browser/harness';
import { paths } from '@/tests/browser/made-pages';

/** Takes the README's and the stores' pictures from the built extension; `--browser firefox` for a look at the other one. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { browser: { type: 'string' }, into: { type: 'string' } } });
  const kind = values.browser === 'firefox' ? 'firefox' : 'chromium';
  const folder = values.into ?? join(root, 'docs');
  const store = join(folder, 'store');
  mkdirSync(store, { recursive: true });
  needBrowser(kind);
  build(kind);
  const stage = await setStage(kind);
  const file = (name: string): `${string}.png` => `${join(folder, name)}.png`;
  try {
    const page = await stage.visit(paths.demo);
    await page.setViewport({ width: 1000, height: 720 });
    await waitForPaint(page, 'sent to the wrong laboratory');
    await clickOn(page, 'sent to the wrong laboratory');
    const card = await waitForCard(page);
    await waitForText(card, 'Ilse Maren');
    await until('the card at rest', () => card.evaluate(() => document.readyState === 'complete'));
    await page.screenshot({ path: file('demo') });
    await click(card, 'Note');
    await page.keyboard.type(
      'The laboratory says it never received these samples. Asked the ministry which one it meant.',
    );
    await card.select('select', 'looking');
    await click(card, 'Sources');
    await page.keyboard.type('https://lab.example/statement-on-samples\n');
    await waitForText(card, 'lab.example');
    await click(card, 'Tags');
    await page.keyboard.type('dredging,samples,');
    await click(card, 'Save');
    await waitForText(card, 'Saved');
    await page.screenshot({ path: file('card') });
    await page.keyboard.press('Escape');

    const popup = await openPopup(stage, page);
    await waitForText(popup, 'Ilse Maren');
    await popup.screenshot({ path: file('popup') });
    const panel = await openPanel(stage, page);
    await waitForText(panel, 'Sources in the text');
    await panel.screenshot({ path: file('panel') });
    await panel.close();
    await popup.bringToFront();
    await click(popup, 'Add a note on the whole page');
    await click(popup, 'Note');
    await popup.keyboard.type(
      'A paraphrased copy. The quotes to Coast Radio suggest where the original stood.',
    );
    await click(popup, 'Save');
    await waitForText(popup, 'Saved');
    await popup.close();
    await page.bringToFront();
    await clickOn(page, 'Critics additionally');
    const claim = await waitForCard(page);
    await click(claim, 'Note');
    await page.keyboard.type('Which critics? None is named in the whole text.');
    await claim.select('select', 'not-found');
    await click(claim, 'Save');
    await waitForText(claim, 'Saved');
    await page.keyboard.press('Escape');

    const review = await stage.started.open('review.html');
    await review.setViewport({ width: 1000, height: 720 });
    await waitForText(review, 'Which critics?');
    await review.screenshot({ path: file('review') });

    // The stores ask for this size.
    const size = { width: 1280, height: 800 };
    const shoot = async (shown: Page, name: string): Promise<void> => {
      await shown.bringToFront();
      await shown.setViewport(size);
      await shown.screenshot({ path: `${join(store, name)}.png` });
    };
    await page.bringToFront();
    await page.setViewport(size);
    await clickOn(page, 'sent to the wrong laboratory');
    await waitForText(await waitForCard(page), 'Ilse Maren');
    await shoot(page, 'article');
    await shoot(review, 'review');
    for (const [path, words, name] of [
      ['welcome.html', 'Alt', 'welcome'],
      ['options.html', 'Notes:', 'options'],
    ] as const) {
      const own = await stage.started.open(path);
      await waitForText(own, words);
      await shoot(own, name);
      await own.close();
    }
    console.log(`Pictures are in ${folder}.`);
  } finally {
    await stage.close();
  }
}

await main();
