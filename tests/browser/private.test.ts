import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  browserKinds,
  click,
  clickOn,
  painted,
  type Stage,
  setStage,
  waitForCard,
  waitForPaint,
  waitForText,
} from '@/tests/browser/harness';
import { paths } from '@/tests/browser/made-pages';

const secret = 'Kestrel seventeen';
const words = 'sent to the wrong laboratory';

/** All the ways tried here in which a page's own script might come upon words that are not its own. */
function searchAsThePage(page: Page): Promise<string[]> {
  return page.evaluate((wanted) => {
    const found: string[] = [];
    const note = (way: string, text: unknown): void => {
      if (String(text).includes(wanted)) found.push(way);
    };
    note('html', document.documentElement.outerHTML);
    note('text', document.body.innerText);
    for (const element of document.querySelectorAll('*')) {
      note('shadow', element.shadowRoot?.innerHTML);
    }
    // Not in the standard, and in both browsers.
    const { find } = window as unknown as { find(text: string): boolean };
    if (find(wanted.slice(0, 7))) found.push('find');
    getSelection()?.selectAllChildren(document.documentElement);
    note('selection', getSelection());
    getSelection()?.removeAllRanges();
    for (const [name, highlight] of CSS.highlights) {
      note('highlight name', name);
      for (const range of highlight) note('highlight', range);
    }
    for (let at = 0; at < window.length; at++) {
      try {
        note('frame', window[at]?.document.body.textContent);
      } catch {
        // Another origin's, as it should be.
      }
    }
    note('entries', JSON.stringify(performance.getEntries()));
    note('storage', JSON.stringify({ ...localStorage, ...sessionStorage }));
    return found;
  }, secret);
}

describe.each(browserKinds)('what a page can see in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
  });
  afterAll(() => stage.close());

  test('a note cannot be read by the page, while it is written or later', async () => {
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, words);
    const before = await painted(page);
    await clickOn(page, words);
    const card = await waitForCard(page);
    await click(card, 'Note');
    await page.keyboard.type(secret);
    await click(card, 'Save');
    await waitForText(card, 'Saved');
    expect(await searchAsThePage(page)).toEqual([]);
    await page.close();

    const later = await stage.visit(paths.demo);
    await waitForPaint(later, words);
    expect(await searchAsThePage(later)).toEqual([]);
    expect(await painted(later)).toEqual(before);
    await later.close();
  });

  test('what a page does in the reader’s name opens nothing', async () => {
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, words);
    const frames = await page.evaluate(async (wanted) => {
      const mark = [...CSS.highlights.values()]
        .flatMap((highlight) => [...highlight])
        .find((range) => range instanceof Range && range.toString().includes(wanted));
      const box = mark instanceof Range ? mark.getBoundingClientRect() : new DOMRect();
      const target = document.querySelector('.post-body') ?? document.body;
      const at = { bubbles: true, composed: true, clientX: box.left + 8, clientY: box.top + 8 };
      for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click']) {
        target.dispatchEvent(new MouseEvent(type, at));
      }
      for (const code of ['KeyN', 'Enter', 'KeyA']) {
        window.dispatchEvent(
          new KeyboardEvent('keydown', { code, key: code, altKey: true, shiftKey: true, bubbles: true }),
        );
      }
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return document.documentElement.children.length;
    }, words);
    expect(frames).toBe(2);
    expect(page.frames()).toHaveLength(1);
    await page.close();
  });

  test('a page cannot load anything of the extension by its address', async () => {
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, words);
    const loaded = await page.evaluate(async (origin) => {
      const answers = await Promise.all(
        ['popup.html', 'review.html', 'manifest.json', 'reader.js', 'icons/16.png'].map((name) =>
          fetch(origin + name).then(
            () => name,
            () => null,
          ),
        ),
      );
      return answers.filter(Boolean);
    }, stage.started.origin);
    expect(loaded).toEqual([]);
    await page.close();
  });
});
