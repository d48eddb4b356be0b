import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { waitForReading } from '@/scripts/ask-reader';
import {
  browserKinds,
  click,
  clickOn,
  painted,
  type Stage,
  setStage,
  until,
  waitForCard,
  waitForPaint,
  waitForText,
} from '@/tests/browser/harness';
import { forms, type Story, stories } from '@/tests/page/endless-story';

const { hall, ferry } = stories;
const article = (one: Story): string => forms.article(one);
const text = (html: string): string => JSON.stringify(html).replaceAll('</', '<\\/');
const pageOf = (body: string, script: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${hall.title} - Bay Notes</title><meta property="og:type" content="article"></head><body>${body}<script>${script}</script></body></html>`;

const main = `<main>${article(hall)}</main>`;
const change = (to: string): string => `document.querySelector('main').innerHTML = ${to};`;

const pages = {
  wall: pageOf(
    main,
    `window.cut = () => { for (const one of [...document.querySelectorAll('p')].slice(2)) one.remove(); };
     window.open = () => { ${change(text(article(hall)))} };`,
  ),
  // A site of one page that is slow to bring the next story.
  slow: pageOf(
    main,
    `const html = { hall: ${text(article(hall))}, ferry: ${text(article(ferry))} };
     let name = 'hall';
     window.arrive = () => { ${change('html[name]')} };
     window.go = (to) => { name = to; history.pushState({ to }, '', to === 'ferry' ? '?story=ferry' : location.pathname); };
     addEventListener('popstate', ({ state }) => { name = state?.to ?? 'hall'; });`,
  ),
  shadows: pageOf(
    `<bay-app></bay-app><template>${article(hall)}</template>`,
    `const app = document.querySelector('bay-app').attachShadow({ mode: 'open' });
     app.append(document.createElement('bay-story'));
     app.firstChild.attachShadow({ mode: 'open' }).append(document.querySelector('template').content);`,
  ),
  consent: pageOf(
    `<dialog><p>We and our many partners would like to count you.</p></dialog>${main}`,
    `document.querySelector('dialog').showModal(); window.accept = () => document.querySelector('dialog').close();`,
  ),
};

const quoteOf = ({ lines }: Story, at: number): string => /“([^,]*)/.exec(lines[at] ?? '')?.[1] ?? '';

describe.each(browserKinds)('a page that changes, in %s', (kind) => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await setStage(kind);
    for (const [name, html] of Object.entries(pages)) stage.pages[`/2026/05/${name}`] = { html };
  });
  afterEach(() => page.close());
  afterAll(() => stage.close());

  async function noteOn(one: Story, at: number): Promise<void> {
    await waitForPaint(page, quoteOf(one, at));
    await clickOn(page, quoteOf(one, at));
    const card = await waitForCard(page);
    await click(card, 'Note');
    await page.keyboard.type('Noted');
    await click(card, 'Save');
    await waitForText(card, 'Saved');
    await page.keyboard.press('Escape');
    await until('the card to be gone', async () => page.frames().length === 1);
  }

  /** Waits until the page’s notes are found so: of each the words, by their quote, and the state. */
  const waitForNotes = (...wanted: [words: string, state: string][]): Promise<unknown> =>
    until(`the notes to be ${JSON.stringify(wanted)}`, async () => {
      const { items } = await waitForReading(stage.started, page);
      const notes = items.filter(({ annotation }) => annotation);
      return (
        notes.length === wanted.length &&
        wanted.every(([words, state]) =>
          notes.some((one) => one.text.includes(words) && one.annotation?.state === state),
        )
      );
    });

  test('behind a paywall a note is missing and kept, and is there again with its words', async () => {
    page = await stage.visit('2026/05/wall');
    await noteOn(hall, 3);
    await page.evaluate('cut()');
    await waitForNotes([quoteOf(hall, 3), 'missing']);
    await page.evaluate('open()');
    await waitForNotes([quoteOf(hall, 3), 'same']);
  });

  test('back and forth between two stories each has its own note, also as long as the next has not come', async () => {
    page = await stage.visit('2026/05/slow');
    await noteOn(hall, 0);
    await page.evaluate('go("ferry")');
    await page.evaluate('arrive()');
    await noteOn(ferry, 1);
    await waitForNotes([quoteOf(ferry, 1), 'same']);
    await page.evaluate('history.back()');
    await until('the address', () => page.evaluate(() => location.search === ''));
    // The ferry's words stand there still, and its own note on them; the hall's is not on any of them.
    await waitForNotes([quoteOf(ferry, 1), 'same'], [quoteOf(hall, 0), 'missing']);
    await page.evaluate('arrive()');
    await waitForNotes([quoteOf(hall, 0), 'same']);
    await page.evaluate('history.forward()');
    await until('the address', () => page.evaluate(() => location.search !== ''));
    await page.evaluate('arrive()');
    await waitForNotes([quoteOf(ferry, 1), 'same']);
  });

  test('a story in a shadow tree within a shadow tree is marked, and its cards open', async () => {
    page = await stage.visit('2026/05/shadows');
    const words = quoteOf(hall, 2);
    await waitForPaint(page, words);
    const point = await page.evaluate((wanted) => {
      const all = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
      const range = all.find((one) => one instanceof Range && one.toString().includes(wanted)) as Range;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = range.getClientRects()[0];
      return { x: (box?.left ?? 0) + 12, y: (box?.top ?? 0) + (box?.height ?? 0) / 2 };
    }, words);
    await page.mouse.click(point.x, point.y);
    await waitForText(await waitForCard(page), 'Amira Lindqvist');
  });

  test('under a dialog that asks for consent the story is marked, and takes notes when that has gone', async () => {
    page = await stage.visit('2026/05/consent');
    await waitForPaint(page, quoteOf(hall, 0));
    expect((await painted(page)).some(({ text }) => text.includes('partners'))).toBe(false);
    await page.evaluate('accept()');
    await noteOn(hall, 0);
    await waitForNotes([quoteOf(hall, 0), 'same']);
  });
});
