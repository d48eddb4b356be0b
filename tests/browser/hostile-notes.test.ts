import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeEvidenceHtml } from '@/formats/write-evidence';
import { writeWhence } from '@/formats/write-whence';
import type { Annotation, SavedPage } from '@/model/annotation';
import { evidenceFields } from '@/model/exports';
import { pageKey } from '@/model/page-key';
import {
  browserKinds,
  click,
  clickOn,
  openPanel,
  openPopup,
  type Stage,
  setStage,
  until,
  waitForCard,
  waitForPaint,
  waitForText,
} from '@/tests/browser/harness';
import { paths } from '@/tests/browser/made-pages';
import { now } from '@/tests/formats/harbour';
import { payloads as all } from '@/tests/formats/payloads';
import { saying } from '@/tests/formats/saying';
import { testWords } from '@/tests/formats/words';

const words = 'A harbour that doesn';
/** The last of them begin with a turn of direction that they do not close. */
const payloads = [...all.slice(0, 120), ...all.slice(-10)];
const id = (number: number): string => `0b6c1c3e-5f0a-4d53-9d0c-${String(number).padStart(12, '0')}`;

/** Every text once as a note on the demo article and once as a note, and the title, of an article of its own. */
function hostileLibrary(address: string): { pages: SavedPage[]; annotations: Annotation[] } {
  const key = pageKey(address);
  const made = payloads.map((text, at) => {
    const { page, note } = saying(text);
    const own = { ...page, key: `https://p${at}.example/`, url: `https://p${at}.example/` };
    return {
      own,
      notes: [
        { ...note, id: id(2 * at), page: key },
        { ...note, id: id(2 * at + 1), page: own.key },
      ],
    };
  });
  const article = { ...saying(payloads[0] ?? '').page, key, url: address };
  return { pages: [article, ...made.map(({ own }) => own)], annotations: made.flatMap(({ notes }) => notes) };
}

/** What has run, or stands in a document so that it might; no element of ours is of these kinds or has a handler. */
async function foundIn(page: Page): Promise<string[]> {
  const found = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => {
        const found = 'ran' in window ? ['ran'] : [];
        const suspect =
          'img, image, iframe, object, embed, base, video, audio, marquee, math, template, noscript, meta[http-equiv], script:not([src])';
        for (const { outerHTML } of document.querySelectorAll(suspect)) found.push(outerHTML.slice(0, 100));
        // A turn of direction that is not closed must not reach the words beside it: an element or a sign keeps it apart.
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const { nodeValue, parentElement } = node;
          const isApart = parentElement?.closest('bdi, [dir]:not(html), textarea, .unseen');
          const isTurned =
            /[\u202a-\u202e]/.test(nodeValue ?? '') && !/\u2068[^\u2069]*\u2069/.test(nodeValue ?? '');
          if (isTurned && !isApart) found.push(`turned: ${parentElement?.outerHTML.slice(0, 150)}`);
        }
        for (const element of document.querySelectorAll('*'))
          for (const { name, value } of element.attributes)
            if (/^on/.test(name) || (/href$|src$|action$/.test(name) && /^\s*(?!https?:)\w+:/i.test(value)))
              found.push(`${element.localName} ${name}=${value}`);
        return found;
      }),
    ),
  );
  return found.flat();
}

describe.each(browserKinds)('notes that are full of scripts, in %s', (kind) => {
  let stage: Stage;
  let address = '';
  beforeAll(async () => {
    stage = await setStage(kind);
    address = stage.served.address + paths.demo;
  });
  afterAll(() => stage.close());

  test('come in by the review page and run nothing in it', async () => {
    const path = join(stage.downloads, 'hostile.jsonld');
    writeFileSync(path, await writeWhence(hostileLibrary(address), now));
    const review = await stage.started.open('review.html');
    const input = await until('the file field', () => review.$('input[type=file]'));
    // The selector has just named it a file field.
    await (input as Awaited<ReturnType<typeof review.$<'input'>>>)?.uploadFile(path);
    await waitForText(review, `New notes${2 * payloads.length}`);
    await click(review, 'Take in');
    await waitForText(review, `Notes: ${2 * payloads.length}`);
    // Rows are drawn as they come into view.
    for (const share of [0, 0.2, 0.4, 0.6, 0.8, 1]) {
      await review.evaluate((part) => {
        scrollTo({ top: document.documentElement.scrollHeight * part, behavior: 'instant' });
        return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      }, share);
      await waitForText(review, 'window.ran=1');
      expect(await foundIn(review)).toEqual([]);
    }
    await review.close();
  });

  test('run nothing in the popup, the panel, the card or the page that they are on', async () => {
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, words);
    for (const open of [openPopup, openPanel]) {
      const own = await open(stage, page);
      await until('the notes', () => own.evaluate(() => document.body.textContent?.includes('window.ran=1')));
      for (const row of (await own.$$('summary')).slice(0, 6)) await row.click().catch(() => undefined); // some are not shown
      expect(await foundIn(own)).toEqual([]);
      await own.close();
    }
    await page.bringToFront();
    await clickOn(page, words);
    const card = await waitForCard(page);
    await click(card, 'Note');
    for (const text of ['<img src=x onerror=window.ran=1>', '</textarea><script>window.ran=1</script>'])
      await page.keyboard.type(text);
    await click(card, 'Save');
    await waitForText(card, 'Saved');
    expect(await card.evaluate(() => 'ran' in window)).toBe(false);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    await page.close();
  });

  test('run nothing where their evidence is opened without its policy', async () => {
    const { pages, annotations } = hostileLibrary(address);
    const [page] = pages;
    if (!page) throw new Error('There is no page.');
    const evidence = { page, annotations, snapshot: null, changes: [], words: testWords, now };
    const html = writeEvidenceHtml({ ...evidence, fields: new Set(evidenceFields), version: '0.2.0' });
    stage.pages['/evidence.html'] = { html: html.replace(/<meta http-equiv[^>]*>/, '') };
    const file = await stage.visit('evidence.html');
    await waitForText(file, 'window.ran=1');
    expect(await foundIn(file)).toEqual([]);
    await file.close();
  });
});
