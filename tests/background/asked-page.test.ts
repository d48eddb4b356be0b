import { beforeEach, expect, test, vi } from 'vitest';

type Listener = (message: unknown) => void;
const listeners: Listener[] = [];
const messages: { to: string; type: string }[] = [];
const reading = { page: { url: 'https://news.example/a' }, card: null, items: [], isArticle: true };
const replies: Record<string, unknown> = {
  'settings.get': { marks: true },
  'annotation.list': JSON.stringify([{ id: 'n1' }]),
  'reader.reading': JSON.stringify(reading),
};
const answer = async (message: { to: string; type: string }) => {
  messages.push(message);
  return { ok: true, reply: replies[message.type] };
};
vi.stubGlobal('chrome', {
  runtime: {
    sendMessage: answer,
    onMessage: { addListener: (one: Listener) => void listeners.push(one), removeListener: () => undefined },
  },
  tabs: {
    get: async (id: number) => ({ id, url: 'https://news.example/a', status: 'complete' }),
    query: async () => [],
    sendMessage: (_tab: number, message: { to: string; type: string }) => answer(message),
  },
});

const { askPage, leaveAsked, takeAsked } = await import('@/browser/asked-page');

beforeEach(() => void messages.splice(0));

test('asks the page, its notes and the choices at once, each once', async () => {
  const asked = askPage(7);
  expect(await asked.tab).toEqual({ id: 7, url: 'https://news.example/a', isLoading: false });
  expect(await asked.view).toMatchObject({ state: 'read', reading, notes: new Map([['n1', { id: 'n1' }]]) });
  expect(await asked.settings).toEqual({ marks: true });
  expect(messages.map(({ type }) => type).sort()).toEqual([
    'annotation.list',
    'reader.reading',
    'settings.get',
  ]);
});

test('there may be no tab to ask', async () => {
  const asked = askPage(null);
  expect([await asked.tab, await asked.view]).toEqual([null, null]);
});

test('tells when notes have changed since', async () => {
  const asked = askPage(7);
  expect(asked.isStale()).toBe(false);
  for (const listener of listeners) listener({ to: 'pages', type: 'annotations.changed', event: {} });
  expect(asked.isStale()).toBe(true);
});

test('what one script leaves the next one takes', () => {
  expect(takeAsked()).toBeNull();
  const asked = askPage(7);
  leaveAsked(asked);
  expect(takeAsked()).toBe(asked);
});
