import type { Page } from 'puppeteer-core';
import { painted, until } from '@/tests/browser/harness';

/** All that a page can find out of the marks and the DOM, in one string. */
export function whatThePageSees(page: Page): Promise<string> {
  return page.evaluate(() =>
    JSON.stringify({
      marks: [...CSS.highlights].map(([name, highlight]) => [
        name,
        highlight.priority,
        highlight.type,
        [...highlight].map((range) => (range instanceof Range ? range.toString() : '')),
      ]),
      sheets: document.adoptedStyleSheets.map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)),
      html: document.documentElement.outerHTML,
      frames: window.length,
      globals: Object.keys(window).length,
    }),
  );
}

/** Waits until no more marks are painted. */
export const settledMarks = async (page: Page): Promise<void> => {
  let last = -1;
  await until('the marks to be complete', async () => {
    const now = (await painted(page)).length;
    const same = now > 0 && now === last;
    last = now;
    return same;
  });
};
