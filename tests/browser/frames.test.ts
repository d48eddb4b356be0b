import type { Frame, KeyInput, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { waitForReading } from '@/scripts/ask-reader';
import {
  browserKinds,
  click,
  painted,
  type Stage,
  setStage,
  until,
  waitForCard,
  waitForPaint,
  waitForText,
} from '@/tests/browser/harness';
import { pageOf, paragraphs, storyLines, storyTitle } from '@/tests/page/hall-story';

const quoted = 'Nobody asked us where the boats are meant to land';
const last = 'tired but honest';
const ferry = storyLines.map((line) => `<p>${line.replace('Nobody asked us', 'No ferryman was asked')}</p>`);

const inner = pageOf(`<main><h1>${storyTitle}</h1>${paragraphs}</main>`);
const shell = (attributes: string, after = ''): string =>
  pageOf(
    `<div style="height: 150px">Bay Notes</div><iframe style="border: 7px solid; margin-left: 90px" width="700" height="420" ${attributes}></iframe>${after}`,
  );
const address = (name: string): string => `news/2026/05/old-fish-hall-to-close-in-${name}.html`;
const storyPath = 'inner/hall.html';
const own = `<main><h1>${storyTitle}</h1>${ferry.join('')}</main>`;

/** Scripts may stand on `other`, which is another origin at the same server. */
const shells = (other: string): Record<string, string> => ({
  frame: shell(`src="/${storyPath}"`),
  srcdoc: shell(`srcdoc="${inner.replaceAll('"', '&quot;')}"`),
  still: shell(`sandbox="allow-same-origin" src="/${storyPath}"`),
  sealed: shell(`sandbox="allow-scripts" src="/${storyPath}"`, own),
  foreign: shell(`src="${other}${storyPath}"`, own),
  nested: shell('src="/inner/shell.html"'),
});

/** The one frame of the page's own. */
function frameOf(page: Page): Promise<Frame> {
  return until('the frame', async () =>
    page.frames().find((frame) => frame.parentFrame() === page.mainFrame()),
  );
}

/** The middle of the first letters of words in the page's frame, in the page's viewport; `null` when they are not painted. */
function placeOf(page: Page, words: string): Promise<{ x: number; y: number } | null> {
  return page.evaluate((wanted) => {
    const frame = document.querySelector('iframe');
    const view = frame?.contentWindow as (Window & typeof globalThis) | null | undefined;
    if (!frame || !view) return null;
    const range = [...view.CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .filter((one) => one instanceof view.Range)
      .find((one) => one.toString().includes(wanted));
    const box = range?.getClientRects()[0];
    const outer = frame.getBoundingClientRect();
    return box
      ? {
          x: outer.left + frame.clientLeft + box.left + 12,
          y: outer.top + frame.clientTop + box.top + box.height / 2,
        }
      : null;
  }, words);
}

async function clickOnFramed(page: Page, words: string): Promise<{ x: number; y: number }> {
  const place = await until(`“${words}” in the frame`, () => placeOf(page, words));
  await page.mouse.click(place.x, place.y);
  return place;
}

function cardBox(page: Page): Promise<DOMRect | null> {
  return page.evaluate(
    () => document.querySelector('div[popover="manual"]')?.getBoundingClientRect().toJSON() ?? null,
  );
}

async function press(page: Page, ...keys: KeyInput[]): Promise<void> {
  for (const key of keys) await page.keyboard.down(key);
  for (const key of keys.reverse()) await page.keyboard.up(key);
}

const isClosed = (page: Page): Promise<true> =>
  until('the card to be gone', async () => (await cardBox(page)) === null) as Promise<true>;

describe.each(browserKinds)('a story in a frame, in %s', (kind) => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await setStage(kind);
    stage.pages[`/${storyPath}`] = { html: inner };
    stage.pages['/inner/ferry.html'] = { html: pageOf(own) };
    stage.pages['/inner/shell.html'] = {
      html: shell(`src="/${storyPath}"`, '<div style="height: 600px"></div>'),
    };
    const made = shells(stage.served.address.replace('127.0.0.1', 'localhost'));
    for (const [name, html] of Object.entries(made)) stage.pages[`/${address(name)}`] = { html };
  });
  afterEach(() => page.close());
  afterAll(() => stage.close());

  async function visit(name: string): Promise<Frame> {
    page = await stage.visit(address(name));
    return frameOf(page);
  }

  test.each(['frame', 'srcdoc', 'still'])('is marked in the frame itself: %s', async (name) => {
    const frame = await visit(name);
    await until('the marks', () => placeOf(page, quoted));
    if (name !== 'still') await waitForPaint(frame, last);
    expect(await painted(page)).toEqual([]);
  });

  test('in a frame within a frame is marked there, and its card stands by the words wherever either of them scrolls', async () => {
    const frame = await visit('nested');
    const deep = await until('the frame in it', async () => frame.childFrames()[0]);
    await waitForPaint(deep, quoted);
    const at = (): Promise<{ x: number; y: number } | null> => placeWithin(deep, quoted);
    const place = await until('the place of the words', at);
    await page.mouse.click(place.x, place.y);
    await waitForText(await waitForCard(page), 'Marit Olsen');
    const isBeside = async (below: number): Promise<boolean> => {
      const [box, mark] = [await cardBox(page), await at()];
      const gap = box && mark && Math.min(Math.abs(box.top - mark.y), Math.abs(box.bottom - mark.y));
      return gap !== null && gap < 30 && (mark?.y ?? below) < below;
    };
    await until('the card by its mark', () => isBeside(900));
    expect((await cardBox(page))?.left).toBeGreaterThan(150);
    await frame.evaluate(() => scrollBy({ top: 100, behavior: 'instant' }));
    await until('the card to follow', () => isBeside(place.y - 90));
    // In the frame around it, beside all marks.
    await page.mouse.click(110, (await frameTop(page)) + 8);
    await isClosed(page);
    expect(await painted(page)).toEqual([]);
    expect(await painted(frame)).toEqual([]);
  });

  test('when the inner of two frames goes to another story that one is marked', async () => {
    const frame = await visit('nested');
    const deep = await until('the frame in it', async () => frame.childFrames()[0]);
    await waitForPaint(deep, quoted);
    await frame.evaluate(() => document.querySelector('iframe')?.setAttribute('src', '/inner/ferry.html'));
    await waitForPaint(deep, 'No ferryman was asked');
  });

  test.each(['sealed', 'foreign'])(
    'of another origin is left alone, and the page’s own is marked: %s',
    async (name) => {
      await visit(name);
      await waitForPaint(page, 'No ferryman was asked');
      const { items } = await waitForReading(stage.started, page);
      expect(items.some(({ text }) => text.includes('Nobody asked us'))).toBe(false);
    },
  );

  test('a click opens the card beside the words, which goes along when the frame scrolls, and a click beside all marks closes it', async () => {
    const frame = await visit('frame');
    const place = await clickOnFramed(page, quoted);
    const card = await waitForCard(page);
    await waitForText(card, 'Marit Olsen');
    const beside = (box: DOMRect, y: number): boolean =>
      Math.abs(box.top - y) < 60 || Math.abs(box.bottom - y) < 60;
    const box = await until('the card by its mark', async () => {
      const now = await cardBox(page);
      return now && beside(now, place.y) ? now : null;
    });
    expect(box.left).toBeGreaterThan(90);
    await frame.evaluate(() => scrollBy({ top: 20, behavior: 'instant' }));
    await until('the card to follow', async () => {
      const [now, mark] = [await cardBox(page), await placeOf(page, quoted)];
      return (
        now && mark && mark.y < place.y - 10 && Math.round(now.top - mark.y) === Math.round(box.top - place.y)
      );
    });
    // Back in the frame: beside all marks, which closes the card.
    await page.mouse.click(place.x, (await frameTop(page)) + 8);
    await isClosed(page);
    expect(await frame.evaluate(() => document.documentElement.outerHTML.includes('popover'))).toBe(false);
  });

  test('keys step through its marks, scrolling the frame, and open the card', async () => {
    const frame = await visit('frame');
    await until('the marks', () => placeOf(page, quoted));
    await page.mouse.click(400, (await frameTop(page)) + 12);
    await press(page, 'Alt', 'Shift', 'KeyN');
    await press(page, 'Enter');
    await waitForCard(page);
    await page.keyboard.press('Escape');
    await isClosed(page);
    // To the last one, from above.
    await frame.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await press(page, 'Alt', 'Shift', 'KeyP');
    await until('the frame to be scrolled', () => frame.evaluate(() => scrollY > 0));
    await press(page, 'Alt', 'Shift', 'KeyN');
  });

  test('selected words get a note, which stands there again on the next visit', async () => {
    const frame = await visit('frame');
    await until('the marks', () => placeOf(page, quoted));
    await page.mouse.click(400, (await frameTop(page)) + 12);
    await frame.evaluate(() => {
      const line = [...document.querySelectorAll('p')].find((one) =>
        one.textContent?.includes('two thousand names'),
      );
      const node = line?.firstChild;
      const at = node?.nodeValue?.indexOf('two thousand names') ?? 0;
      if (node) getSelection()?.setBaseAndExtent(node, at, node, at + 'two thousand names'.length);
    });
    await press(page, 'Alt', 'Shift', 'KeyA');
    const card = await waitForCard(page);
    await waitForText(card, 'Your selection');
    await click(card, 'Note');
    await page.keyboard.type('Who counted?');
    await click(card, 'Save');
    await waitForText(card, 'Saved');
    await page.close();
    await visit('frame');
    const place = await until('the note', () => placeOf(page, 'two thousand names'));
    expect(place.y).toBeGreaterThan(0);
    const { items } = await waitForReading(stage.started, page);
    const note = items.find(({ annotation }) => annotation);
    expect([note?.text, note?.annotation?.state]).toEqual(['two thousand names', 'same']);
  });

  test('what changes there is read again', async () => {
    const frame = await visit('frame');
    await until('the marks', () => placeOf(page, quoted));
    await frame.evaluate(() => {
      const line = [...document.querySelectorAll('p')].find((one) =>
        one.textContent?.includes('Nobody asked us'),
      );
      if (line)
        line.textContent =
          '“Somebody told us at last,” said Marit Olsen, who has sold cod from the same stall for thirty-one years.';
    });
    await waitForPaint(frame, 'Somebody told us at last');
    expect(await placeOf(page, quoted)).toBe(null);
  });

  test('when the frame goes to another story its marks are that one’s, and clicks open their cards', async () => {
    const frame = await visit('frame');
    await until('the marks', () => placeOf(page, quoted));
    await clickOnFramed(page, quoted);
    await waitForCard(page);
    await page.evaluate(() => document.querySelector('iframe')?.setAttribute('src', '/inner/ferry.html'));
    await waitForPaint(frame, 'No ferryman was asked');
    await page.keyboard.press('Escape');
    await isClosed(page);
    await clickOnFramed(page, 'No ferryman was asked');
    await waitForText(await waitForCard(page), 'Marit Olsen');
  });

  test('when the frame goes, with its card open, nothing of it stays, and the page’s own story is read', async () => {
    await visit('frame');
    await clickOnFramed(page, quoted);
    await waitForCard(page);
    await page.evaluate((html) => {
      document.querySelector('iframe')?.remove();
      document.body.insertAdjacentHTML('beforeend', html);
    }, own);
    await waitForPaint(page, 'No ferryman was asked');
    await page.keyboard.press('Escape');
    await isClosed(page);
    expect(
      (await waitForReading(stage.started, page)).items.some(({ text }) => text.includes('Nobody')),
    ).toBe(false);
  });

  test('frames that come and go all the time do no harm', async () => {
    await visit('frame');
    await until('the marks', () => placeOf(page, quoted));
    await page.evaluate(async (path) => {
      for (let i = 0; i < 40; i++) {
        document.querySelector('iframe')?.remove();
        const next = document.createElement('iframe');
        next.width = '700';
        next.height = '420';
        next.src = i % 3 === 1 ? 'about:blank' : path;
        document.body.append(next);
        await new Promise((go) => setTimeout(go, 30));
      }
    }, `/${storyPath}`);
    await clickOnFramed(page, quoted);
    await waitForText(await waitForCard(page), 'Marit Olsen');
  });
});

/** The middle of the first letters of words in a frame in the page's frame, in the page's viewport. */
function placeWithin(deep: Frame, words: string): Promise<{ x: number; y: number } | null> {
  return deep.evaluate((wanted) => {
    const range = [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .filter((one) => one instanceof Range)
      .find((one) => one.toString().includes(wanted));
    const box = range?.getClientRects()[0];
    if (!box) return null;
    let [x, y] = [box.left + 12, box.top + box.height / 2];
    for (let at: Window = window; at.frameElement; at = at.parent) {
      const outer = at.frameElement.getBoundingClientRect();
      x += outer.left + at.frameElement.clientLeft;
      y += outer.top + at.frameElement.clientTop;
    }
    return { x, y };
  }, words);
}

function frameTop(page: Page): Promise<number> {
  return page.evaluate(() => {
    const frame = document.querySelector('iframe');
    return frame ? frame.getBoundingClientRect().top + frame.clientTop : 0;
  });
}
