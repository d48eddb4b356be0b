import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askReader, waitForReading } from '@/scripts/ask-reader';
import { browserKinds, painted, type Stage, setStage, until, waitForPaint } from '@/tests/browser/harness';
import { pageOf, paragraphs, storyLines, storyTitle } from '@/tests/page/hall-story';
import { articles, fixture, others } from '@/tests/page/page-fixtures';

const story = `<h1>${storyTitle}</h1>${paragraphs}`;
const quoted = 'Nobody asked us where the boats are meant to land';
const last = 'tired but honest';
const copy = '<style>.print { display: none } @media print { .print { display: block } }</style>';

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
    // As browsers do it: every text node gives way to two <font> with the words of another language.
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
    });
    await waitForPaint(page, 'No one asked any of us where the boats');
    await until('the old mark to be gone', async () =>
      (await painted(page)).every(({ text }) => !text.includes(quoted)),
    );
    await page.close();
  });
});
