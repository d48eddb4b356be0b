import type { Browser } from 'webextension-polyfill';
import { against, median, ms, times } from '@/bench/figures';
import { makeParagraphs } from '@/bench/make-article';
import { makeNewsPage } from '@/bench/make-page';
import { askBackground, inWindow } from '@/bench/own-pages';
import type { Table } from '@/bench/table';
import type { Item, Reading } from '@/model/reading';
import { root } from '@/scripts/build';
import type { BrowserKind } from '@/scripts/find-browser';
import type { Launched } from '@/scripts/launch';
import { serve } from '@/scripts/serve';
import { findTab, until, waitForPaint } from '@/tests/browser/harness';

/** A page of as many lines as HTML, which goes into the extension that is measured. */
export const stillName = 'still.html';
export function makeStillPage(): string {
  const row = (at: number): string =>
    `<li><button><b>Line ${at}</b> <span>We counted nets on the quay.</span></button></li>`;
  const rows = Array.from({ length: wanted }, (_, at) => row(at)).join('');
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Still</title></head><body><ul>${rows}</ul></body></html>`;
}

const rounds = 7;
const wanted = 50;
const path = 'news/2026/03/a-long-winter-on-the-quays';

/** The popup of an article with fifty notes, in a library of many others, beside a page that holds as many lines as HTML. */
export async function benchPopup(started: Launched, kind: BrowserKind): Promise<Table> {
  const article = makeNewsPage('A long winter on the quays', makeParagraphs(4_000, 30));
  const served = await serve(root, { [`/${path}`]: { html: article } });
  try {
    const page = await started.browser.newPage();
    await page.goto(served.address + path);
    await waitForPaint(page, ' ');
    const own = await started.open('options.html');
    const tab = await findTab(own, served.address + path);
    const reading = await until('the reading', () =>
      own.evaluate(async (id) => {
        // Every page of an extension is given one of these two; their shape is the WebExtension API's.
        const given = globalThis as unknown as { browser?: Browser; chrome: Browser };
        const api = given.browser ?? given.chrome;
        return JSON.stringify(
          await api.tabs.sendMessage(id, { to: 'reader', type: 'reader.reading' }, { frameId: 0 }),
        );
      }, tab),
    );
    const reply = JSON.parse((JSON.parse(reading) as { reply: string }).reply) as Reading; // the reader's own answer
    const items = reply.items.filter(({ target }) => target).slice(0, wanted);
    if (items.length < wanted) throw new Error(`The article has only ${items.length} marks.`);
    for (const item of items) await askBackground(own, 'annotation.save', saveRequest(reply, item));
    await until('the notes on the page', async () => {
      const now = (await askBackground(own, 'annotation.list', { page: reply.page.url })) as {
        reply: string;
      };
      return (JSON.parse(now.reply) as unknown[]).length >= wanted;
    });
    const popups: number[] = [];
    const stills: number[] = [];
    for (let round = 0; round < rounds; round++) {
      popups.push(
        await inWindow(own, `popup.html?tab=${tab}`, timeDrawn, { selector: '.finding-note', count: wanted }),
      );
      stills.push(await inWindow(own, stillName, timeDrawn, { selector: 'li', count: wanted }));
    }
    await own.close();
    const share = median(popups) / median(stills);
    return {
      title: `The popup with ${wanted} notes, among 100,000 stored: ${kind} ${await started.browser.version()}`,
      head: ['', 'opened to drawn', 'slowest', 'to reach'],
      rows: [
        [
          'the popup',
          ms(median(popups)),
          ms(Math.max(...popups)),
          against(`${times(share)}, ≤ 2.5 ×`, share <= 2.5),
        ],
        ['a static page of as many lines in the extension', ms(median(stills)), ms(Math.max(...stills)), ''],
      ],
      notes: [
        `From the start of the navigation to the frame with ${wanted} notes in it; median of ${rounds}, in turns.`,
      ],
    };
  } finally {
    await served.close();
  }
}

function saveRequest({ page }: Reading, { subject, target }: Item) {
  const body = { note: 'Seen.', verdict: 'looking', reason: '', origin: null, links: [], tags: ['dam'] };
  return { id: crypto.randomUUID(), revision: 0, page, subject, target, body };
}

/** Runs in the opener: what it needs it brings along. */
function timeDrawn(opened: Window, wanted: { selector: string; count: number }): Promise<number> {
  return new Promise((done) => {
    const timer = opened.setInterval(() => {
      if ((opened.document?.querySelectorAll(wanted.selector).length ?? 0) < wanted.count) return;
      opened.clearInterval(timer);
      opened.requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(opened.performance.now());
        channel.port2.postMessage(null);
      });
    }, 2);
  });
}
