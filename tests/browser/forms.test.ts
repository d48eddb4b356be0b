import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askReader, waitForReading } from '@/scripts/ask-reader';
import {
  browserKinds,
  click,
  clickOn,
  openPopup,
  painted,
  type Stage,
  setStage,
  until,
  waitForCard,
  waitForPaint,
  waitForText,
} from '@/tests/browser/harness';
import { pageOf, paragraphs, storyLines, storyTitle } from '@/tests/page/hall-story';
import { articles, fixture, others } from '@/tests/page/page-fixtures';

const story = `<h1>${storyTitle}</h1>${paragraphs}`;
const quoted = 'Nobody asked us where the boats are meant to land';
const last = 'tired but honest';
const copy = '<style>.print { display: none } @media print { .print { display: block } }</style>';

const storyWords = storyLines.join(' ');
/** Another story, in which a name of the first is named once more and not in full. */
const ferry = storyLines
  .map((line) =>
    line.replace(
      /.*Marit Olsen.*/,
      '“Two crews are what we need for that,” Olsen said on Friday after the meeting.',
    ),
  )
  .map((line) => `<p>${line.replaceAll('hall', 'ferry')}</p>`)
  .join('');

/** The story as sites of many makes print it. */
const forms = {
  breaks: `<table><tr><td><a href="/">Home</a><br><a href="/old">Archive</a></td><td><h2>${storyTitle}</h2>${storyLines.join('<br><br>')}</td></tr></table>`,
  rows: `<table><tr><td><h2>${storyTitle}</h2></td></tr>${storyLines.map((line) => `<tr><td>${line}</td></tr>`).join('')}</table>`,
  copies: `${copy}<div class="print">${story}</div><main>${story}</main><div class="print">${story}</div>`,
  // As many links as a page has that is no empty shell around its story.
  shadow: `${'<a href="/old">Archive</a> '.repeat(9)}<bay-app></bay-app><template>${story}</template><script>document.querySelector('bay-app').attachShadow({ mode: 'open' }).append(document.querySelector('template').content)</script>`,
  framed: `<div>Bay Notes</div><iframe width="900" height="600" srcdoc="${pageOf(`<main>${story}</main>`).replaceAll('"', '&quot;')}"></iframe>`,
  late: `<main><p>Please wait.</p></main><template>${story}</template><script>setTimeout(() => document.querySelector('main').replaceChildren(document.querySelector('template').content), 700)</script>`,
  plain: `<main>${story}</main>`,
  rewritten: `<main>${story}</main><script>let times = 0; setInterval(() => { const main = document.querySelector('main'); main.innerHTML = main.innerHTML; document.body.dataset.times = String(++times) }, 1000)</script>`,
  appended: `<main><article>${story}</article></main><template><article><h1>Ferry to run on Sundays</h1>${ferry}</article></template><script>document.addEventListener('more', () => document.querySelector('main').append(document.querySelector('template').content))</script>`,
  // As many sites have it: with the next story comes its address.
  next: `<main><article>${story}</article></main><template><article><h1>Ferry to run on Sundays</h1>${ferry}</article></template><script>document.addEventListener('more', () => { document.querySelector('main').append(document.querySelector('template').content); history.pushState({}, '', 'old-fish-hall-to-close-ferry.html') })</script>`,
  ferry: `<main><article><h1>Ferry to run on Sundays</h1>${ferry}</article></main>`,
  cut: `<article><h1>${storyTitle}</h1><p>${storyLines[0]}</p><p>${storyLines[1]}</p><div class="paywall"><p>Critics say that nobody should subscribe; subscribe all the same, for one crown a week, and read on.</p></div></article>`,
};

const address = (name: string): string => `news/2026/05/old-fish-hall-to-close-${name}.html`;

describe.each(browserKinds)('in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
    for (const [name, html] of Object.entries(forms))
      stage.pages[`/${address(name)}`] = { html: pageOf(html) };
  });
  afterAll(() => stage.close());

  /** A page of one class, where such pages stand. */
  function visit(name: string, url: string) {
    const { pathname, search } = new URL(url);
    stage.pages[pathname] = { html: fixture(name) };
    return stage.visit(pathname.slice(1) + search);
  }

  test.each(articles)('a page of its class is read by itself: %s', async (name, url) => {
    const page = await visit(name, url);
    const { isArticle } = await waitForReading(stage.started, page);
    expect(isArticle).toBe(true);
    await page.close();
  });

  test.each(others)('a page of its class is left alone: %s', async (name, url) => {
    const page = await visit(name, url);
    await page.waitForNetworkIdle?.().catch(() => undefined);
    const own = await stage.started.open('popup.html');
    expect((await askReader(own, page.url()))?.isArticle ?? false).toBe(false);
    expect(await painted(page)).toEqual([]);
    await own.close();
    await page.close();
  });

  test.each(['breaks', 'rows', 'shadow', 'late', 'plain'])(
    'the story is marked by itself: %s',
    async (name) => {
      const page = await stage.visit(address(name));
      await waitForPaint(page, quoted);
      await waitForPaint(page, last);
      await page.close();
    },
  );

  test('of copies, the one that is seen is marked, and it alone', async () => {
    const page = await stage.visit(address('copies'));
    await waitForPaint(page, quoted);
    const seen = await page.evaluate((words) => {
      const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
      const own = ranges.filter((range) => range instanceof Range && range.toString().includes(words));
      return own.map((range) => range.startContainer.parentElement?.closest('main') !== null);
    }, quoted);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen).not.toContain(false);
    await page.close();
  });

  test('where a paywall cuts the text, what it asks is no claim of the article’s', async () => {
    const page = await stage.visit(address('cut'));
    await waitForPaint(page, quoted);
    expect((await painted(page)).some(({ text }) => text.includes('Critics say'))).toBe(false);
    await page.close();
  });

  test('a story in a frame of the page’s own origin is read', async () => {
    const page = await stage.visit(address('framed'));
    const { isArticle, items } = await waitForReading(stage.started, page);
    expect(isArticle).toBe(true);
    expect(items.some(({ text }) => text.includes(quoted))).toBe(true);
    await page.close();
  });

  test('a page that the browser translates keeps no mark of the words that went, and gets those of the new', async () => {
    const page = await stage.visit(address('plain'));
    await waitForPaint(page, quoted);
    await translate(page);
    await waitForPaint(page, 'No one asked any of us where the boats');
    await until('the old mark to be gone', async () =>
      (await painted(page)).every(({ text }) => !text.includes(quoted)),
    );
    await page.close();
  });

  test('a note on a page that the browser translates is not missing, and is there again in the original', async () => {
    const page = await stage.visit(address('plain'));
    await waitForPaint(page, quoted);
    await takeNote(page, quoted, 'Who should have asked?');
    await translate(page);
    const noted = async () => {
      const { page: facts, items } = await waitForReading(stage.started, page);
      const note = items.find(({ annotation }) => annotation);
      return `${facts.language} ${note?.annotation?.state}`;
    };
    await until('the translation to be noticed', async () => (await noted()) === 'nn translated');
    const popup = await openPopup(stage, page);
    await waitForText(popup, 'Page is translated');
    await popup.close();
    await page.bringToFront();
    await page.evaluate(() => {
      document.documentElement.className = '';
      document.documentElement.lang = 'en';
      const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = words.nextNode(); node; node = words.nextNode())
        node.nodeValue = node.nodeValue?.replace('No one asked any of us', 'Nobody asked us') ?? '';
    });
    await until('the original to be noticed', async () => (await noted()) === 'en same');
    await page.close();
  });

  test('an article that is written anew every second has marks again and again, and on its own words only', async () => {
    const page = await stage.visit(address('rewritten'));
    for (let i = 0; i < 2; i++) {
      await waitForPaint(page, quoted);
      const before = await page.evaluate(() => Number(document.body.dataset.times ?? 0));
      await until('the article to be written anew', async () =>
        page.evaluate((times) => Number(document.body.dataset.times) > times, before),
      );
      for (const { text } of await painted(page)) expect(storyWords).toContain(text);
    }
    await page.close();
  });

  test('two articles in one page are marked both, and nobody of the first speaks in the second', async () => {
    const page = await stage.visit(address('appended'));
    await waitForPaint(page, quoted);
    await page.evaluate(() => document.dispatchEvent(new Event('more')));
    await waitForPaint(page, 'Two crews are what we need');
    const { items } = await waitForReading(stage.started, page);
    const speakers = items.flatMap(({ subject, text }) =>
      subject.kind === 'quote' && /Two crews|Nobody asked/.test(text) ? [subject.speaker] : [],
    );
    expect(speakers).toEqual(['Marit Olsen', 'Olsen']);
    await page.close();
  });

  test('a note on an article that came with its own address stands on that address', async () => {
    const page = await stage.visit(address('next'));
    await waitForPaint(page, quoted);
    await page.evaluate(() => document.dispatchEvent(new Event('more')));
    await waitForPaint(page, 'Two crews are what we need');
    await takeNote(page, 'Two crews are what we need', 'Which meeting?');
    const alone = await stage.visit(address('ferry'));
    await waitForPaint(alone, 'Two crews are what we need');
    const { items } = await waitForReading(stage.started, alone);
    const noted = items.filter(({ annotation }) => annotation);
    expect(noted.map(({ text, annotation }) => [text.includes('Two crews'), annotation?.state])).toEqual([
      [true, 'same'],
    ]);
    for (const one of [alone, page]) await one.close();
  });

  test('a page that calls itself an article and has next to no text is read when the reader asks for it', async () => {
    const words = 'The gate is shut';
    stage.pages['/notice'] = {
      html: pageOf(`<p>“${words},” said Rosa Lind.</p>`, '<meta property="og:type" content="article">'),
    };
    const page = await stage.visit('notice');
    const popup = await openPopup(stage, page);
    await click(popup, 'Annotate this page anyway');
    await waitForPaint(page, words);
    await popup.close();
    await page.close();
  });
});

/** Keeps a note on marked words, by its card. */
async function takeNote(page: Page, words: string, note: string): Promise<void> {
  await clickOn(page, words);
  const card = await waitForCard(page);
  await click(card, 'Note');
  await page.keyboard.type(note);
  await click(card, 'Save');
  await waitForText(card, 'Saved');
  await page.keyboard.press('Escape');
}

/** As browsers do it: every text node gives way to two <font> with the words of another language, and the root says so. */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes: Node[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
    for (const node of nodes) {
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      inner.textContent = node.nodeValue?.replace('Nobody asked us', 'No one asked any of us') ?? '';
      outer.append(inner);
      node.parentNode?.replaceChild(outer, node);
    }
    document.documentElement.lang = 'nn';
    document.documentElement.classList.add('translated-ltr');
  });
}
