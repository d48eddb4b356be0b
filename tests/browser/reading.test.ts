import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askReader } from '@/scripts/ask-reader';
import {
  browserKinds,
  clickOn,
  painted,
  type Stage,
  setStage,
  until,
  waitForCard,
  waitForPaint,
} from '@/tests/browser/harness';
import { paths } from '@/tests/browser/made-pages';

describe.each(browserKinds)('in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
  });
  afterAll(() => stage.close());

  test('quotes and claims of the demo article are painted by themselves', async () => {
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, 'bring back a single herring');
    await waitForPaint(page, 'rumours as a substitute of measurements');
    await waitForPaint(page, 'Critics additionally argue');
    const marks = await painted(page);
    expect(marks.some(({ text }) => text.includes('Post a Comment'))).toBe(false);
    expect(marks.some(({ text }) => text.includes('Ten beaches'))).toBe(false);
    await page.close();
  });

  test('the page’s own HTML stays as it was', async () => {
    const page = await stage.started.browser.newPage();
    await page.goto(`${stage.served.address}${paths.demo}`, { waitUntil: 'domcontentloaded' });
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await waitForPaint(page, 'bring back a single herring');
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await clickOn(page, 'A harbour that doesn');
    await waitForCard(page);
    await page.keyboard.press('Escape');
    await until('the card to be gone', () =>
      page.evaluate((html) => document.documentElement.outerHTML === html, before),
    );
    await page.close();
  });

  test('a page that forbids scripts, styles and frames is read, and shows the card', async () => {
    const page = await stage.visit(paths.strict);
    await waitForPaint(page, 'bring back a single herring');
    await clickOn(page, 'A harbour that doesn');
    const card = await waitForCard(page);
    expect(await card.evaluate(() => document.body.textContent)).toContain('Ilse Maren');
    await page.close();
  });

  test('a page of 20,000 words is painted from its first quote to its last', async () => {
    const page = await stage.visit(paths.long);
    const last = await page.evaluate(
      () => document.querySelector('article p:last-child')?.textContent?.match(/“[^”]+”/)?.[0],
    );
    await waitForPaint(page, 'We counted 3 nets');
    await waitForPaint(page, last?.slice(1, -2) ?? 'no quote');
    await page.close();
  });

  test('on a page that is no article nothing happens, and the reader is not loaded', async () => {
    const page = await stage.visit(paths.shop);
    await page.waitForNetworkIdle?.().catch(() => undefined);
    const own = await stage.started.open('popup.html');
    expect(await askReader(own, `${stage.served.address}${paths.shop}`)).toBeNull();
    expect(await painted(page)).toEqual([]);
    await own.close();
    await page.close();
  });

  test('on a single-page site the marks follow the story and go with it', async () => {
    const page = await stage.visit(paths.appHome);
    await page.click('#one');
    await waitForPaint(page, 'We counted 103 nets');
    await page.click('#two');
    await waitForPaint(page, 'We counted 303 nets');
    expect((await painted(page)).some(({ text }) => text.includes('We counted 103 nets'))).toBe(false);
    await page.click('#home');
    await until('the marks to be gone', async () => (await painted(page)).length === 0);
    await page.close();
  });

  test('a page that never rests keeps its marks, and text that arrives late is marked', async () => {
    const page = await stage.visit(paths.restless);
    await waitForPaint(page, 'We counted 503 nets');
    await page.evaluate(() => (globalThis as unknown as { addMore(): void }).addMore());
    await waitForPaint(page, 'The last boat came home at noon');
    await waitForPaint(page, 'We counted 503 nets');
    await page.close();
  });
});

test('in chromium, which counts nodes, a story that has gone is let go of', async () => {
  const stage = await setStage('chromium');
  try {
    const page = await stage.visit(paths.appHome);
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    const nodes = async (): Promise<number> => {
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'Nodes')?.value ?? Number.NaN;
    };
    const before = await nodes();
    await page.click('#one');
    await waitForPaint(page, 'We counted 103 nets');
    const meanwhile = await nodes();
    // A heading and twelve paragraphs, each with its text.
    expect(meanwhile).toBeGreaterThan(before + 25);
    await page.click('#home');
    await until('the marks to be gone', async () => (await painted(page)).length === 0);
    await until('the story’s nodes to be gone', async () => (await nodes()) < before + 10);
  } finally {
    await stage.close();
  }
});
