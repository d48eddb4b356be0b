import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ReaderNews } from '@/browser/messages';
import type { PageView, ReadView } from '@/model/page-view';
import type { Reading } from '@/model/reading';

/** One tab, its reader script and the background, as far as a panel sees them. */
const world = vi.hoisted(() => ({
  tab: { id: 7, url: 'https://news.example/a', status: 'complete' },
  reading: null as unknown,
  listeners: new Map<string, ((...told: never[]) => void)[]>(),
  ports: [] as { tell: (news: unknown) => void; leave: () => void; disconnect: () => void }[],
}));

const event = (name: string) => ({
  addListener: (listener: () => void) =>
    void world.listeners.set(name, [...(world.listeners.get(name) ?? []), listener]),
  removeListener: (listener: () => void) =>
    void world.listeners.set(
      name,
      (world.listeners.get(name) ?? []).filter((one) => one !== listener),
    ),
});
const api = {
  tabs: {
    onUpdated: event('updated'),
    get: async () => ({ ...world.tab }),
    connect: () => {
      const heard: ((news: unknown) => void)[] = [];
      const gone: (() => void)[] = [];
      const port = {
        tell: (news: unknown) => {
          for (const listener of heard) listener(news);
        },
        leave: () => {
          for (const listener of gone) listener();
        },
        disconnect: vi.fn(),
        onMessage: { addListener: (listener: (news: unknown) => void) => void heard.push(listener) },
        onDisconnect: { addListener: (listener: () => void) => void gone.push(listener) },
      };
      world.ports.push(port);
      return port;
    },
  },
  runtime: { onMessage: event('message') },
};
vi.stubGlobal('chrome', api);
vi.mock('@/browser/send', () => ({
  send: async () => '[]',
  sendToReader: async () => {
    if (!world.reading) throw new Error('Receiving end does not exist.');
    return JSON.stringify(world.reading);
  },
}));
vi.mock('@/browser/text', () => ({ text: (key: string) => key }));

const { followPage } = await import('@/browser/follow-page');

const reading = (url: string, part: Partial<Reading> = {}): Partial<Reading> => ({
  page: { url } as Reading['page'], // nothing else of it is looked at here
  isArticle: true,
  items: [],
  card: '{"host":"news.example"}',
  ...part,
});

function follow() {
  const seen: PageView[] = [];
  const news: ReaderNews[] = [];
  const following = followPage(
    7,
    'panel',
    (view) => void seen.push(view),
    (told) => void news.push(told),
  );
  return { following, seen, news, states: () => seen.map(({ state }) => state) };
}
const tell = (name: string, ...told: unknown[]): void => {
  for (const listener of world.listeners.get(name) ?? []) listener(...(told as never[])); // as the browser does
};
const settle = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
  world.tab = { id: 7, url: 'https://news.example/a', status: 'complete' };
  world.reading = null;
  world.listeners.clear();
  world.ports.length = 0;
});
afterEach(() => vi.useRealTimers());

test('tells what was read, and reads again when the reader script says that it is another list', async () => {
  world.reading = reading('https://news.example/a');
  const { seen, states } = follow();
  await settle();
  expect(states()).toEqual(['read']);
  expect(seen[0]).toMatchObject({ card: { host: 'news.example' } });
  world.ports[0]?.tell({ kind: 'items' });
  await settle();
  expect([states(), world.ports.length]).toEqual([['read', 'read'], 1]);
});

test('passes on where the reader is', async () => {
  world.reading = reading('https://news.example/a');
  const { news } = follow();
  await settle();
  world.ports[0]?.tell({ kind: 'at', itemId: 'q1' });
  expect(news).toEqual([{ kind: 'at', itemId: 'q1' }]);
});

test('a loaded page that nobody reads is said to be no article at once', async () => {
  const { states } = follow();
  await settle();
  expect(states()).toEqual(['quiet']);
});

test('a page that is loading is given its time, and read as soon as it can be', async () => {
  world.tab.status = 'loading';
  const { states } = follow();
  await settle(1000);
  expect(states()).toEqual(['asking']);
  world.reading = reading('https://news.example/a');
  tell('message', { to: 'pages', type: 'page.read', event: { tabId: 7 } });
  await settle();
  expect(states()).toEqual(['asking', 'read']);
});

test('a page that never ends loading is said to be no article after a while', async () => {
  world.tab.status = 'loading';
  const { states } = follow();
  await settle(10_000);
  expect(states()).toEqual(['asking', 'quiet']);
});

test('follows the tab to another page, and watches that', async () => {
  world.reading = reading('https://news.example/a');
  const { states, seen } = follow();
  await settle();
  world.reading = null;
  world.tab.url = 'https://news.example/b';
  tell('updated', 7, { status: 'loading', url: world.tab.url });
  world.ports[0]?.leave();
  await settle();
  tell('updated', 7, { status: 'complete' });
  world.reading = reading('https://news.example/b');
  await settle(600);
  expect(states().at(-1)).toBe('read');
  expect(states()).not.toContain('quiet');
  expect(seen.at(-1)?.url).toBe('https://news.example/b');
  expect(world.ports).toHaveLength(2);
});

test('hears nothing of other tabs, nor after it was stopped', async () => {
  const { following, states } = follow();
  await settle();
  tell('updated', 8, { status: 'loading' });
  tell('message', { to: 'pages', type: 'page.read', event: { tabId: 8 } });
  await settle(5000);
  expect(states()).toEqual(['quiet']);
  following.stop();
  tell('updated', 7, { status: 'complete' });
  await settle(5000);
  expect(states()).toEqual(['quiet']);
  expect([...world.listeners.values()].flat()).toEqual([]);
});

test('what has just been asked is not asked again, unless notes have changed since', async () => {
  const tab = { id: 7, url: 'https://news.example/a', isLoading: false };
  const isRead = (url: string): ReadView => ({
    url,
    state: 'read',
    reading: reading(url) as Reading, // nothing else of it is looked at here
    card: null,
    notes: new Map(),
  });
  world.reading = reading('https://news.example/b');
  for (const isStale of [false, true]) {
    const seen: PageView[] = [];
    const view = Promise.resolve(isRead('https://news.example/a'));
    const known = { tab, view, isStale: () => isStale };
    const following = followPage(
      7,
      'popup',
      (one) => void seen.push(one),
      () => undefined,
      known,
    );
    await settle();
    following.stop();
    const last = seen.at(-1);
    expect(last?.state === 'read' && last.reading.page.url).toBe(
      `https://news.example/${isStale ? 'b' : 'a'}`,
    );
  }
});
