import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedOf, type CountingProxy, countRequests } from '@/scripts/counting-proxy';
import { readDemo } from '@/scripts/demo';
import { firefoxId } from '@/scripts/launch';
import { browserKinds, painted, type Stage, setStage, until, waitForPaint } from '@/tests/browser/harness';
import { longArticle, paths } from '@/tests/browser/made-pages';

const words = 'A harbour that doesn';
const mark = 'kestrel-seventeen';

/** An article of two hundred words, with one quote of its own. */
const small = (number: number): string =>
  longArticle(200).replace(/We counted 3 nets/, `We at Maren${number} counted`);

/** All that another extension can know of ours is its id, which is public. */
function makeStranger(id: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'whence-stranger-'));
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Stranger',
    version: '1',
    background: { service_worker: 'background.js', scripts: ['background.js'] },
    host_permissions: ['http://*/*'],
    content_scripts: [{ matches: ['http://*/*'], js: ['page.js'] }],
    permissions: ['scripting', 'tabs'],
    browser_specific_settings: { gecko: { id: 'stranger@whence.example' } },
  };
  const background = `
    const api = globalThis.browser ?? chrome;
    const types = ['annotation.list', 'annotation.get', 'annotation.save', 'library.copy', 'library.erase', 'library.size',
      'settings.get', 'tabs.list', 'page.plan', 'reader.reading'];
    async function askAll() {
      let answers = 0;
      for (let round = 0; round < 5; round++)
        for (const type of types)
          for (const to of ['background', 'reader']) {
            const message = { to, type, ask: { page: 'http://127.0.0.1/', id: '', ids: [], marks: false } };
            const answer = await api.runtime.sendMessage(${JSON.stringify(id)}, message).catch(() => undefined);
            if (answer !== undefined) answers++;
          }
      const heard = await new Promise((resolve) => {
        try {
          const port = api.runtime.connect(${JSON.stringify(id)}, { name: 'whence.panel' });
          port.onMessage.addListener(() => resolve(true));
          port.onDisconnect.addListener(() => resolve(false));
          port.postMessage({ to: 'background', type: 'library.size' });
        } catch { resolve(false); }
      });
      return answers + ' answers' + (heard ? ', a port' : '');
    }
    api.runtime.onMessage.addListener((message, sender, respond) => { askAll().then(respond); return true; });
  `;
  // The page is told by an attribute, since nothing else of a stranger's extension is seen from outside.
  const page = `
    const api = globalThis.browser ?? chrome;
    api.runtime.sendMessage({}).then((found) => { document.documentElement.dataset.stranger = found; });
  `;
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), background);
  writeFileSync(join(folder, 'page.js'), page);
  return folder;
}

describe.each(browserKinds)('in %s', (kind) => {
  let stage: Stage;
  let proxy: CountingProxy;
  beforeAll(async () => {
    proxy = await countRequests();
    stage = await setStage(kind, { proxy: proxy.port });
  });
  afterAll(async () => {
    await stage.close();
    await proxy.close();
  });

  /** All that our extension and the browser on its behalf have written down, as text. */
  async function allThatIsKept(): Promise<string> {
    const own = await stage.started.open('options.html');
    const kept = await own.evaluate(async () => {
      const given = globalThis as unknown as Record<
        'browser' | 'chrome',
        { storage: Record<'local' | 'session' | 'sync', { get(key: null): Promise<object> }> }
      >;
      const { storage } = given.browser ?? given.chrome;
      const parts: unknown[] = [];
      for (const area of ['local', 'session', 'sync'] as const)
        parts.push(await storage[area].get(null).catch(() => null));
      for (const { name = '' } of await indexedDB.databases()) {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => resolve(opening.result);
          opening.onerror = () => reject(opening.error);
        });
        for (const store of database.objectStoreNames) {
          const all = database.transaction(store).objectStore(store).getAll();
          parts.push(await new Promise((resolve) => (all.onsuccess = () => resolve([store, all.result]))));
        }
        database.close();
      }
      parts.push(
        await caches.keys().catch(() => null),
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
      );
      return JSON.stringify(parts, (_key, value: unknown) =>
        value instanceof ArrayBuffer ? [...new Uint8Array(value)] : value,
      );
    });
    await own.close();
    return kept;
  }

  test('of a hundred pages that were only read, nothing is written down and nothing asked for but the pages', async () => {
    // The database is made when it is first asked for anything.
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, words);
    const before = await allThatIsKept();
    const already = askedOf(proxy, stage.served.address).length;
    await page.bringToFront();
    for (let at = 0; at < 100; at++) {
      const path = `2026/03/${mark}-${at}.html`;
      stage.pages[`/${path}`] = { html: small(at) };
      await page.goto(stage.served.address + path, { waitUntil: 'domcontentloaded' });
      await waitForPaint(page, `Maren${at}`);
    }
    const after = await allThatIsKept();
    expect(after).not.toContain(mark);
    expect(after).not.toContain('Maren');
    expect(after).toBe(before);
    const visited = Array.from(
      { length: 100 },
      (_, at) => `${stage.served.address}2026/03/${mark}-${at}.html`,
    );
    expect(askedOf(proxy, stage.served.address).slice(already)).toEqual(visited);
    await page.close();
  });

  test('nothing of ours runs in frames: another site’s, sandboxed ones, made ones', async () => {
    const address = `2026/03/${mark}-frames.html`;
    const other = stage.served.address.replace('127.0.0.1', 'localhost') + paths.demo;
    const inner = readDemo().html.replaceAll('"', '&quot;');
    stage.pages[`/${address}`] = {
      html: readDemo().html.replace(
        '</body>',
        `<iframe src="${other}"></iframe><iframe sandbox="allow-scripts" src="/${paths.demo}"></iframe><iframe srcdoc="${inner}" sandbox="allow-scripts"></iframe><iframe src="about:blank"></iframe></body>`,
      ),
    };
    const page = await stage.visit(address);
    await waitForPaint(page, words);
    await until('the frames', async () => page.frames().length === 5);
    const [, ...frames] = page.frames();
    for (const frame of frames) {
      const marks = await frame.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length]);
      expect(marks).toEqual([0, 0]);
    }
    expect((await painted(page)).length).toBeGreaterThan(0);
    await page.close();
  });

  test('another extension gets no answer to a hundred questions, and no port', async () => {
    const id = kind === 'chromium' ? new URL(stage.started.origin).hostname : firefoxId;
    const folder = makeStranger(id);
    try {
      await stage.started.browser.installExtension(folder);
      const page = await stage.visit('news/home');
      const found = await until('what the other extension has found', () =>
        page.evaluate(() => document.documentElement.dataset.stranger),
      );
      expect(found).toBe('0 answers');
      await page.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
