import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  browserKinds,
  click,
  control,
  openPanel,
  painted,
  type Stage,
  setStage,
  until,
  waitForPaint,
  waitForText,
} from '@/tests/browser/harness';
import { paths } from '@/tests/browser/made-pages';

/** Opens the row of the page card whose name this is. */
async function openRow(panel: Page, name: string): Promise<void> {
  const row = await until(`the row “${name}”`, () =>
    panel.$(`::-p-xpath(//details[contains(@class, "row")][summary//*[text()="${name}"]])`),
  );
  await row.evaluate((details) => details.setAttribute('open', ''));
}

const isInView = (page: Page, words: string): Promise<boolean> =>
  page.evaluate(
    (wanted) =>
      [...CSS.highlights.values()]
        .flatMap((highlight) => [...highlight])
        .filter((range) => range instanceof Range)
        .some((range) => {
          const { top, bottom } = range.getBoundingClientRect();
          return range.toString() === wanted && top >= 0 && bottom <= innerHeight;
        }),
    words,
  );

describe.each(browserKinds)('the page card in %s', (kind) => {
  let stage: Stage;
  let page: Page;
  let panel: Page;
  beforeAll(async () => {
    stage = await setStage(kind);
    page = await stage.visit(paths.demo);
    await waitForPaint(page, 'bring back a single herring');
    panel = await openPanel(stage, page);
    await waitForText(panel, 'Sources in the text');
  });
  afterAll(() => stage.close());

  test('leads from a value to its place on the page', async () => {
    await openRow(panel, 'Relative dates');
    expect((await painted(page)).some(({ text }) => text === 'On Tuesday')).toBe(false);
    await click(panel, 'On Tuesday');
    await until('the words in view', () => isInView(page, 'On Tuesday'));
  });

  test('leads from each hop of a chain to where it is named', async () => {
    const hop = await until('the chain', () =>
      panel.$('::-p-xpath(//ol[@class="chain"]//button[contains(., "two diplomats")])'),
    );
    await hop.click();
    await until('the words in view', () => isInView(page, 'two diplomats briefed on the meeting'));
  });

  test('says what the reader takes the page for, once they have said so', async () => {
    await openRow(panel, 'Originality');
    await (await control(panel, 'Say what it is', 'button')).click();
    const field = await until('the choice', () => panel.$('.page-note select'));
    await field.select('changed-copy');
    await click(panel, 'Save');
    await waitForText(panel, 'Saved');
    await until('the row to say so', () =>
      panel.$eval('.page-card', (card) => card.textContent?.includes('A copy with changes')),
    );
  });

  test('asks nobody before the reader clicks, and then where the reader chose', async () => {
    const asks = async (engine: string): Promise<void> => {
      await (await until('where to ask', () => panel.$('.page-card .ask summary'))).click();
      await until(`a link to ${engine}`, () => panel.$(`.page-card .ask a[href^="https://${engine}/?q="]`));
    };
    await asks('duckduckgo.com');
    const options = await stage.started.open('options.html');
    await (await until('the engines', () => options.$('.ask-setting select'))).select('Qwant');
    await until('the address', () =>
      options.$eval('.ask-setting input', (field) => field.value.includes('qwant.com')),
    );
    await options.close();
    await panel.close();
    panel = await openPanel(stage, page);
    await asks('www.qwant.com');
  });

  test('says nothing more of automatic rewriting on a site where the reader dismissed it, until they take that back', async () => {
    const row = 'Wording typical of automatic rewriting';
    const says = (): Promise<boolean> =>
      panel.$eval('.page-card', (card, name) => card.textContent?.includes(name) === true, row);
    await openRow(panel, row);
    await (await control(panel, 'Do not say this on 127.0.0.1', 'button')).click();
    await waitForText(panel, 'Not said on 127.0.0.1 any more');
    await panel.close();
    panel = await openPanel(stage, page);
    await waitForText(panel, 'Sources in the text');
    expect(await says()).toBe(false);
    const options = await stage.started.open('options.html');
    await (
      await control(options, 'Say again where wording on 127.0.0.1 is typical of automatic rewriting')
    ).click();
    await until('the list to be empty', async () => (await options.$('.off li')) === null);
    await options.close();
    await panel.close();
    panel = await openPanel(stage, page);
    await until('the row again', says);
  });
});
