import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedOf, type CountingProxy, countRequests } from '@/scripts/counting-proxy';
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

const words = 'A harbour that doesn';
/** Linked and never to be asked, not for a title and not for an icon. */
const linked = 'http://linked.example/first-report';

async function readAndAnnotate(stage: Stage): Promise<Page> {
  const page = await stage.visit(paths.demo);
  await waitForPaint(page, words);
  await clickOn(page, words);
  const card = await waitForCard(page);
  await click(card, 'Note');
  await page.keyboard.type('Ask the deputy http://pictured.example/a.png');
  await click(card, 'Sources');
  await page.keyboard.type(linked);
  await page.keyboard.press('Enter');
  await waitForText(card, 'linked.example');
  await click(card, 'Save');
  await waitForText(card, 'Saved');
  return page;
}

async function lookThrough(stage: Stage, page: Page): Promise<void> {
  const panel = await openPanel(stage, page);
  await waitForText(panel, 'Maren defends harbour plan');
  await panel.close();
  const popup = await openPopup(stage, page);
  await waitForText(popup, 'Maren defends harbour plan');
  await popup.close();
  for (const own of ['options.html', 'welcome.html']) {
    const opened = await stage.started.open(own);
    await waitForText(opened, 'Whence');
    await opened.close();
  }
}

async function reviewAndExport(stage: Stage): Promise<void> {
  const review = await stage.started.open('review.html');
  await waitForText(review, 'Ask the deputy');
  await review.keyboard.type('/deputy');
  await click(review, 'Export');
  await (await until('our format', () => review.$('input[name=format][value=whence]')))?.click();
  await click(review, 'Download');
  const path = await until('the file', async () => {
    const name = readdirSync(stage.downloads).find((each) => /\.jsonld$/.test(each));
    const whole = name && statSync(join(stage.downloads, name)).size > 0;
    return whole ? join(stage.downloads, name) : null;
  });
  expect(readFileSync(path, 'utf8')).toContain(linked);
  await review.keyboard.press('Escape');
  const input = await until('the file field', () => review.$('input[type=file]'));
  // The selector has just named it a file field.
  await (input as Awaited<ReturnType<typeof review.$<'input'>>>)?.uploadFile(path);
  await waitForText(review, 'Notes that you have already1');
  await review.close();
}

/** Every way known here in which a document may ask for something; resolves with their number when all have been tried. */
async function tryAllChannels(address: string): Promise<number> {
  const attempts: [name: string, attempt: () => unknown][] = [
    ['fetch', () => fetch(`${address}?fetch`, { mode: 'no-cors' })],
    ['beacon', () => navigator.sendBeacon(`${address}?beacon`, 'x')],
    [
      'request',
      () => {
        const request = new XMLHttpRequest();
        request.open('GET', `${address}?xhr`);
        request.send();
      },
    ],
    ['socket', () => new WebSocket(`${address.replace('http', 'ws')}?socket`)],
    ['events', () => new EventSource(`${address}?events`)],
    ['worker', () => new Worker(`${address}?worker`)],
    ['font', () => new FontFace('leak', `url(${address}?font)`).load()],
    ['style', () => new CSSStyleSheet().replace(`@import url(${address}?import)`)],
    ['module', () => import(/* @vite-ignore */ `${address}?module`)],
    ...(
      [
        ['img', 'src'],
        ['script', 'src'],
        ['iframe', 'src'],
        ['video', 'src'],
        ['audio', 'src'],
        ['embed', 'src'],
        ['object', 'data'],
        ['link', 'href'],
      ] as const
    ).map(([tag, key]): [string, () => unknown] => [
      tag,
      () => {
        const element = document.createElement(tag);
        if (element instanceof HTMLLinkElement) element.rel = 'stylesheet';
        element.setAttribute(key, `${address}?${tag}`);
        document.body.append(element);
      },
    ]),
    ...['prefetch', 'preconnect', 'dns-prefetch', 'icon', 'modulepreload'].map(
      (rel): [string, () => unknown] => [
        rel,
        () => {
          const link = document.createElement('link');
          link.rel = rel;
          link.href = `${address}?${rel}`;
          document.head.append(link);
        },
      ],
    ),
    [
      'picture in a style',
      () => {
        document.body.style.backgroundImage = `url(${address}?background)`;
        document.body.getBoundingClientRect();
      },
    ],
    [
      'form',
      () => {
        const form = document.createElement('form');
        form.action = `${address}?form`;
        document.body.append(form);
        form.submit();
      },
    ],
  ];
  for (const [, attempt] of attempts) {
    try {
      // What is neither refused nor through by then has been sent, and is counted.
      await Promise.race([attempt(), new Promise((done) => setTimeout(done, 200))]);
    } catch {
      // Refused, as it should be.
    }
  }
  return attempts.length;
}

/** `fetch` and a socket in the worker or the event page: how each ended. */
async function tryInBackground(stage: Stage, own: Page, address: string): Promise<string> {
  const attempt = async (to: string): Promise<string> => {
    const { chrome } = globalThis as unknown as { chrome: { extension?: { getBackgroundPage(): unknown } } };
    const background = ('document' in globalThis
      ? chrome.extension?.getBackgroundPage()
      : globalThis) as unknown as typeof globalThis; // the same names are there
    const fetched = await background.fetch(to).then(
      () => 'answered',
      () => 'refused',
    );
    const connected = await new Promise<string>((resolve) => {
      try {
        const socket = new background.WebSocket(to.replace('http', 'ws'));
        socket.onopen = () => resolve('answered');
        socket.onerror = () => resolve('refused');
      } catch {
        resolve('refused');
      }
    });
    return `${fetched} ${connected}`;
  };
  if (!stage.started.origin.startsWith('chrome')) return own.evaluate(attempt, `${address}?background`);
  const target = await stage.started.browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  if (!worker) throw new Error('There is no worker.');
  return worker.evaluate(attempt, `${address}?background`);
}

describe.each(browserKinds)('through a whole session in %s', (kind) => {
  let proxy: CountingProxy;
  let stage: Stage;
  let page: Page;
  /** Every visit of a reader to a page, the only requests that there may be. */
  let visits = 0;
  beforeAll(async () => {
    proxy = await countRequests();
    stage = await setStage(kind, { proxy: proxy.port });
  });
  afterAll(async () => {
    await stage.close();
    await proxy.close();
  });

  const asked = (): string[] => askedOf(proxy, stage.served.address);
  const visited = (): string[] => Array.from({ length: visits }, () => stage.served.address + paths.demo);

  test('an article is read and annotated, and only the article was asked for', async () => {
    visits += 1;
    page = await readAndAnnotate(stage);
    expect(asked()).toEqual(visited());
  });

  test('panel, popup, options and welcome are opened, and nothing is asked for', async () => {
    await lookThrough(stage, page);
    expect(asked()).toEqual(visited());
  });

  test('notes are searched, exported and imported, and nothing is asked for', async () => {
    await page.close();
    await reviewAndExport(stage);
    expect(asked()).toEqual(visited());
  });

  test('our own pages and the background could not ask for anything if they wanted to', async () => {
    const address = `${stage.served.address}leak`;
    const own = await stage.started.open('options.html');
    const channels = await own.evaluate(tryAllChannels, address);
    expect(channels).toBeGreaterThan(10);
    const fromBackground = await tryInBackground(stage, own, address);
    expect(fromBackground).toBe('refused refused');
    await own.close();
    // What was let through would have come by the time that another page has.
    visits += 1;
    await (await stage.visit(paths.demo)).close();
    expect(asked()).toEqual(visited());
  });

  test('and no request names the extension as the one that asks', () => {
    for (const { address, headers } of proxy.asked)
      expect(`${headers.origin} ${headers.referer}`, address).not.toContain('extension://');
  });
});
