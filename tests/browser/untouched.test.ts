import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reading } from '@/model/reading';
import {
  browserKinds,
  findTab,
  painted,
  type Stage,
  setStage,
  until,
  waitForPaint,
} from '@/tests/browser/harness';
import { longArticle } from '@/tests/browser/made-pages';
import { settledMarks, whatThePageSees } from '@/tests/browser/what-page-sees';

/** As much as is used here of what every page of an extension is given. */
interface Given {
  chrome: {
    runtime: { sendMessage(message: unknown): Promise<{ ok: boolean }> };
    tabs: {
      /** A `Reading` as JSON. */
      sendMessage(tab: number, message: unknown): Promise<{ reply: string }>;
    };
  };
}

/** Keeps a note on each of these quotes, as a file brings them; `own` is one of our own pages. */
function keepQuotes(own: Page, url: string, quotes: string[]): Promise<boolean> {
  const when = '2026-03-01T08:00:00.000Z';
  const unknown = { publisher: null, published: null, modified: null, canonical: null, language: null };
  const said = { quoteType: 'direct', speaker: null, mention: null, cue: null, via: [] };
  const annotations = quotes.map((exact, at) => ({
    ...{ id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`, page: url },
    subject: { kind: 'quote', ...said },
    target: {
      quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start: 0, end: exact.length },
    },
    ...{ note: `Private ${at}`, verdict: 'open', reason: '', origin: null, links: [], tags: ['secret'] },
    ...{ history: [], foreign: null, created: when, modified: when, revision: 1 },
  }));
  const pages = [{ key: url, url, title: 'Fifty', byline: [], ...unknown, saved: when }];
  return own.evaluate(
    async (ask) => {
      const { chrome } = globalThis as unknown as Given; // given to every page of an extension
      return (await chrome.runtime.sendMessage({ to: 'background', type: 'library.import', ask })).ok;
    },
    { pages, annotations },
  );
}

/** How many items the reader script in a tab has joined to a note. */
function notedItems(own: Page, tab: number): Promise<number> {
  return own.evaluate(async (id) => {
    const { chrome } = globalThis as unknown as Given; // the same
    const { reply } = await chrome.tabs.sendMessage(id, { to: 'reader', type: 'reader.reading' });
    const { items }: Pick<Reading, 'items'> = JSON.parse(reply);
    return items.filter(({ annotation }) => annotation !== null).length;
  }, tab);
}

/** Counts in `own` from now on how often a page is read: what is sent to the background is heard by all of our own pages. */
function hearReadings(own: Page): Promise<unknown> {
  return own.evaluate(`
    globalThis.readings = 0;
    chrome.runtime.onMessage.addListener(({ type }) => { if (type === 'page.extract') readings++; });
  `);
}

/** An article one of whose lines its script rewrites 10,000 times in a second, for as long as it is told to. */
const stormy = longArticle(2_600).replace(
  '</article>',
  `<p id="line">The boats came home.</p></article><script>
    window.changes = 0;
    window.storm = async (milliseconds) => {
      const line = document.getElementById('line');
      for (const end = performance.now() + milliseconds; performance.now() < end; ) {
        for (let turn = 0; turn < 100; turn++) line.firstChild.data = 'Boat ' + ++window.changes + ' came home.';
        await new Promise((done) => setTimeout(done, 10));
      }
      return window.changes;
    };
  </script>`,
);

describe.each(browserKinds)('an open page in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
  });
  afterAll(() => stage.close());

  test('is byte for byte the same with fifty notes as without, while it is open and when it is opened again', async () => {
    const path = 'news/2026/03/fifty-quotes';
    stage.pages[`/${path}`] = { html: longArticle(2_600) };
    const page = await stage.visit(path);
    await waitForPaint(page, 'We counted 62 nets');
    await settledMarks(page);
    const before = await whatThePageSees(page);
    const quotes = (await painted(page)).filter(({ text }) => text.includes('We counted')).slice(0, 50);
    const own = await stage.started.open('options.html');
    await keepQuotes(
      own,
      stage.served.address + path,
      quotes.map(({ text }) => text),
    );
    const tab = await findTab(own, stage.served.address + path);
    for (const shown of [page, null]) {
      const now = shown ?? (await stage.visit(path));
      await waitForPaint(now, 'We counted 62 nets');
      await settledMarks(now);
      const its = shown ? tab : await findTab(own, stage.served.address + path);
      await until('fifty notes joined to their marks', async () => (await notedItems(own, its)) === 50);
      expect(await whatThePageSees(now)).toBe(before);
      await now.close();
    }
    await own.close();
  });

  test('that changes ten thousand times a second is read once or twice meanwhile', async () => {
    const path = 'news/2026/03/a-storm-of-changes';
    stage.pages[`/${path}`] = { html: stormy };
    const own = await stage.started.open('options.html');
    const page = await stage.visit(path);
    await waitForPaint(page, 'We counted 62 nets');
    await settledMarks(page);
    await hearReadings(own);
    // Longer than a page that never rests is left unread.
    const changes = await page.evaluate('storm(4000)');
    expect(Number(changes)).toBeGreaterThan(10_000);
    const heard = await until('a reading', () => own.evaluate('readings'));
    expect([1, 2]).toContain(heard);
    await page.close();
    await own.close();
  });
});
