import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDemo } from '@/scripts/demo';
import {
  browserKinds,
  click,
  clickOn,
  control,
  painted,
  type Stage,
  select,
  setStage,
  until,
  waitForCard,
  waitForPaint,
  waitForText,
} from '@/tests/browser/harness';
import { paths } from '@/tests/browser/made-pages';
import { settledMarks, whatThePageSees } from '@/tests/browser/what-page-sees';

const words = 'A harbour that doesn';
const plain = 'sent to the wrong laboratory';
const demo = readDemo().html;
const address = (name: string): string => `2026/03/maren-defends-harbour-plan-${name}.html`;
const atFirst = (script: string): string => demo.replace('<head>', `<head><script>${script}</script>`);

/** Names that a page gives to elements so that they stand in the way of what a script looks for. */
const clobbered = [
  ...['attributes', 'children', 'childNodes', 'firstChild', 'nextSibling', 'parentNode', 'parentElement', 'nodeType', 'nodeName'],
  ...['textContent', 'innerText', 'nodeValue', 'tagName', 'id', 'className', 'classList', 'style', 'dataset', 'title', 'lang', 'dir'],
  ...['getAttribute', 'hasAttribute', 'matches', 'closest', 'contains', 'querySelector', 'querySelectorAll', 'append', 'remove'],
  ...['getBoundingClientRect', 'getClientRects', 'checkVisibility', 'cloneNode', 'ownerDocument', 'getRootNode', 'shadowRoot'],
  ...['addEventListener', 'dispatchEvent', 'config', 'body', 'head', 'location', 'documentElement', 'createTreeWalker', 'cookie'],
  ...['getSelection', 'activeElement', 'defaultView', 'chrome', 'browser', 'CSS', 'length', 'name', 'toString', 'constructor'],
]; // biome-ignore format: names read best close together

const inputs = clobbered.map((name) => `<input type="hidden" name="${name}">`).join('');
const named = clobbered.map((name) => `<img name="${name}" alt=""><a id="${name}"></a>`).join('');

const hostile = {
  clean: demo,
  patched: atFirst(`
    const evil = () => { window.fooled = (window.fooled || 0) + 1; throw new Error('patched'); };
    window.sawRoot = 0;
    Element.prototype.attachShadow = () => { window.sawRoot++; evil(); };
    for (const [of, names] of [
      [Document.prototype, ['createTreeWalker', 'querySelectorAll', 'createRange']],
      [Node.prototype, ['cloneNode', 'contains']],
      [Range.prototype, ['setStart', 'setEnd']],
      [Array.prototype, ['push', 'map', 'flatMap', 'filter', 'sort']],
      [String.prototype, ['slice', 'replace', 'split', 'trim']],
      [RegExp.prototype, ['exec', 'test']],
      [Promise.prototype, ['then']],
    ]) for (const name of names) of[name] = evil;
    JSON.parse = evil; Map = evil; Set = evil; Object.entries = evil;
    Object.defineProperty(Object.prototype, 'toJSON', { value: evil });
  `),
  clobbered: demo.replace(/(<body[^>]*>)/, `$1<form>${inputs}`).replace('</body>', `</form>${named}</body>`),
  faint: demo.replace(
    '</body>',
    '<script>window.fade = () => { document.documentElement.style.opacity = 0.02; };</script></body>',
  ),
};

async function openCard(page: Page, on = words): Promise<Frame> {
  await waitForPaint(page, on);
  await clickOn(page, on);
  return waitForCard(page);
}

describe.each(browserKinds)('a hostile page in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
    for (const [name, html] of Object.entries(hostile)) stage.pages[`/${address(name)}`] = { html };
  });
  afterAll(() => stage.close());

  test('reads in the registry of highlights the same whether or not its findings carry notes', async () => {
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, words);
    await settledMarks(page);
    const before = await whatThePageSees(page);
    for (const on of [words, plain]) {
      const card = await openCard(page, on);
      await click(card, 'Note');
      await page.keyboard.type('A private matter');
      await click(card, 'Save');
      await waitForText(card, 'Saved');
      await page.keyboard.press('Escape');
      await until('the card to be gone', async () => page.frames().length === 1);
    }
    await page.close();
    const later = await stage.visit(paths.demo);
    await waitForPaint(later, words);
    await settledMarks(later);
    expect(await whatThePageSees(later)).toBe(before);
    await later.close();
  });

  test('learns of words that the reader chose only that they are marked, as quotes are', async () => {
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, words);
    await settledMarks(page);
    const before = await painted(page);
    const chosen = 'The council';
    const text = await page.evaluate(() => document.querySelector('.post-body')?.textContent ?? '');
    const own = text.includes(chosen) ? chosen : text.trim().split(/\s+/).slice(0, 3).join(' ');
    await select(page, own);
    await page.keyboard.down('Alt');
    await page.keyboard.down('Shift');
    await page.keyboard.press('KeyA');
    await page.keyboard.up('Shift');
    await page.keyboard.up('Alt');
    const card = await waitForCard(page);
    await click(card, 'Note');
    await page.keyboard.type('Mine');
    await click(card, 'Save');
    await waitForText(card, 'Saved');
    await page.close();
    const later = await stage.visit(paths.demo);
    await waitForPaint(later, words);
    await waitForPaint(later, own);
    await settledMarks(later);
    const names = new Set(before.map(({ name }) => name));
    const added = (await painted(later)).filter(
      (one) => !before.some(({ name, text }) => name === one.name && text === one.text),
    );
    expect(added.every(({ name }) => names.has(name))).toBe(true);
    expect(added.map((one) => one.text).join('')).toContain(own);
    await later.close();
  });

  test('measures of the card no more than where it stands', async () => {
    const page = await stage.visit(paths.demo);
    await openCard(page);
    const host = await page.evaluate(() => {
      const box = document.querySelector('div[popover="manual"]');
      if (!(box instanceof HTMLElement)) return null;
      return {
        attributes: [...box.attributes].map(({ name, value }) => [name, value]),
        inside: box.innerHTML + box.innerText + box.textContent,
        root: box.shadowRoot,
        nodes: box.childNodes.length,
        frames: window.length,
        reachable:
          document.elementsFromPoint(
            box.getBoundingClientRect().x + 9,
            box.getBoundingClientRect().y + 9,
          )[0] === box,
      };
    });
    expect(host).toEqual({
      attributes: [['popover', 'manual']],
      inside: '',
      root: null,
      nodes: 0,
      frames: 0,
      reachable: true,
    });
    await page.close();
  });

  test('that has patched the prototypes of its world changes no mark and sees no root made', async () => {
    const clean = await stage.visit(address('clean'));
    await waitForPaint(clean, words);
    await settledMarks(clean);
    const wanted = (await painted(clean)).filter(({ text }) => text.length > 12).length;
    await clean.close();
    const page = await stage.visit(address('patched'));
    const count = () =>
      page.evaluate(`(() => {
      let n = 0;
      for (const one of CSS.highlights.values()) for (const range of one) if (range.toString().length > 12) n++;
      return n;
    })()`);
    await until('as many marks as on the clean page', async () => Number(await count()) >= wanted);
    expect(await page.evaluate('window.sawRoot')).toBe(0);
    await page.close();
  });

  test('full of named elements is read like a clean one', async () => {
    const clean = await stage.visit(address('clean'));
    await waitForPaint(clean, words);
    await settledMarks(clean);
    const wanted = (await painted(clean)).map(({ text }) => text).sort();
    await clean.close();
    const page = await stage.visit(address('clobbered'));
    const marks = (): Promise<string[]> =>
      page.evaluate(() =>
        [...CSS.highlights.values()]
          .flatMap((one) => [...one].map((range) => Range.prototype.toString.call(range)))
          .sort(),
      );
    await until('the same marks', async () => JSON.stringify(await marks()) === JSON.stringify(wanted));
    await page.close();
  });

  test('that makes the card faint or covers it gets no click of the reader’s', async () => {
    const page = await stage.visit(address('faint'));
    const card = await openCard(page);
    await click(card, 'Note');
    await page.keyboard.type('Not by accident');
    await page.evaluate('window.fade()');
    await until('the card to be gone', async () => page.frames().length === 1);
    await page.evaluate(() => document.documentElement.removeAttribute('style'));
    const again = await openCard(page);
    // Firefox takes nothing along from a frame that is taken out in the very moment of typing.
    if (kind === 'chromium') await waitForText(again, 'Unsaved draft restored');
    await page.evaluate(() => {
      const box = document.createElement('div');
      box.id = 'cover';
      const cover = document.createElement('div');
      // Where a look from outside does not find it. Chromium tells the card, Firefox lets us look into it.
      box.attachShadow({ mode: 'closed' }).append(cover);
      cover.popover = 'manual';
      cover.style.cssText =
        'position:fixed;inset:0;width:100%;height:100%;pointer-events:none;background:#fff';
      document.body.append(box);
      cover.showPopover();
    });
    if (kind === 'firefox') {
      await until('the covered card to be gone', async () => page.frames().length === 1);
    } else {
      const save = await control(again, 'Save');
      await until('the browser to call the card covered', () =>
        again.evaluate(() => document.documentElement.hasAttribute('data-unseen')),
      );
      await save.click();
      await until('the reader to be told', () =>
        again.evaluate(() => document.getElementById('unseen') !== null),
      );
      expect(await again.evaluate(() => document.body.textContent?.includes('Saved'))).toBe(false);
      await page.evaluate(() => document.getElementById('cover')?.remove());
      await until('a click that counts again', async () => {
        await click(again, 'Save');
        return again.evaluate(() => document.body.textContent?.includes('Saved'));
      });
    }
    await page.close();
  });

  test('that posts messages of ours to everybody is not heard', async () => {
    const page = await stage.visit(paths.demo);
    const card = await openCard(page);
    await page.evaluate(() => {
      const forged = [
        'library.erase',
        'annotation.remove',
        'card.close',
        'reader.refresh',
        'settings.change',
      ].flatMap((type) =>
        ['background', 'reader', 'pages', 'relay'].map((to) => ({ to, type, ask: { ids: [] }, event: {} })),
      );
      for (const message of forged) {
        window.postMessage(message, '*');
        window.dispatchEvent(new MessageEvent('message', { data: message }));
        document.dispatchEvent(new CustomEvent(message.type, { detail: message }));
        new BroadcastChannel('whence').postMessage(message);
      }
      return new Promise((done) => setTimeout(done, 0));
    });
    expect(
      await page.evaluate(() => 'runtime' in ((window as unknown as { chrome?: object }).chrome ?? {})),
    ).toBe(false);
    expect(page.frames()).toHaveLength(2);
    await waitForText(card, 'Note');
    const own = await stage.started.open('review.html');
    await waitForText(own, 'A private matter');
    await own.close();
    await page.close();
  });

  test('finds nothing of the extension at a fixed address', async () => {
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, words);
    const names = [
      'card.html',
      'popup.html',
      'sidepanel.html',
      'gate.js',
      'reader.js',
      'manifest.json',
      'icons/16.png',
    ];
    // Firefox draws the address anew for every reader, so that one address tells a page nothing of the next reader.
    const origin = kind === 'chromium' ? stage.started.origin : 'moz-extension://whence@whence.example/';
    const loaded = await page.evaluate(
      async (from, files) => {
        const answers = await Promise.all(
          files.flatMap((name) => [
            fetch(from + name, { mode: 'no-cors' }).then(
              () => `fetch ${name}`,
              () => '',
            ),
            new Promise<string>((resolve) => {
              const image = new Image();
              image.onload = () => resolve(`image ${name}`);
              image.onerror = () => resolve('');
              image.src = from + name;
            }),
          ]),
        );
        return answers.filter(Boolean);
      },
      origin,
      names,
    );
    expect(loaded).toEqual([]);
    await page.close();
  });
});

/** With the page's process taken over, somebody can ask as our script in it; only Chromium lets a test do so. */
test('our own script in a page, taken over, learns nothing of other pages and changes nothing', async () => {
  const stage = await setStage('chromium');
  try {
    const page = await stage.visit(paths.demo);
    const card = await openCard(page);
    await click(card, 'Note');
    await page.keyboard.type('A private matter');
    await click(card, 'Save');
    await waitForText(card, 'Saved');
    const other = await stage.visit('news/home');
    const session = await other.createCDPSession();
    let resolve: (id: number) => void = () => undefined;
    const promise = new Promise<number>((found) => {
      resolve = found;
    });
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) resolve(context.id);
    });
    await session.send('Runtime.enable');
    const contextId = await promise;
    const ask = async (message: object): Promise<unknown> => {
      const expression = `chrome.runtime.sendMessage(${JSON.stringify({ to: 'background', ...message })})`;
      const { result } = await session.send('Runtime.evaluate', {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      return result.value;
    };
    const demoAddress = stage.served.address + paths.demo;
    for (const type of [
      'annotation.list',
      'annotation.get',
      'library.copy',
      'library.erase',
      'annotation.remove',
      'tabs.list',
      'draft.get',
    ])
      expect(await ask({ type, ask: { page: demoAddress, ids: [] } }), type).toMatchObject({ ok: false });
    // Of the same origin the address is believed; what comes of it says where words stand, and nothing that the reader wrote.
    expect(
      JSON.stringify(await ask({ type: 'page.plan', ask: { url: demoAddress, others: [] } })),
    ).not.toContain('private');
    expect(
      await ask({ type: 'page.plan', ask: { url: 'https://other.example/', others: [] } }),
    ).toMatchObject({
      ok: true,
      reply: { targets: [] },
    });
  } finally {
    await stage.close();
  }
});
