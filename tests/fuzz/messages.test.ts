import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import background from '@/entrypoints/background';
import { library as checkLibrary } from '@/formats/library-shape';
import { recordPage } from '@/page/record-page';
import { parse } from '@/scripts/read-html';
import { openStore } from '@/store/open-store';
import { exportAll } from '@/store/read-notes';
import { ask, card, deliver, inTab } from '@/tests/background/ask';
import { fake } from '@/tests/background/fake-browser';
import { mutated } from '@/tests/formats/mutated';
import { badTexts } from '@/tests/fuzz/bad-texts';
import { runsOf, sayDone } from '@/tests/fuzz/runs';
import { firstId, key, note, otherId } from '@/tests/store/fixtures';

vi.mock('webextension-polyfill', async () => {
  const { fake } = await import('@/tests/background/fake-browser');
  vi.stubGlobal('chrome', fake.api);
  return { default: fake.api };
});

beforeAll(() => void background.main());

const own = { id: 'whence-id', url: 'chrome-extension://whence-id/review.html' };
const page = inTab(note().page.url);
const strangers = [
  page,
  { ...page, frameId: 3 },
  { id: 'other', url: 'chrome-extension://other/' },
  { id: 'whence-id', url: 'https://chrome-extension.example/whence-id/' },
  { id: 'whence-id' },
];
const text = '“It will hold,” said Rosa Lind.';
const { record: honest } = recordPage(
  parse(
    `<title>Bridge</title><body><h1>Bridge</h1><time>3 May 2026</time><p>By <b>Rosa</b> Lind</p><p>${text}</p>`,
  ),
);
const record = JSON.stringify(honest);

const seen = [{ block: 0, url: key, own: true, page: note().page }];

/** What each request is asked with when nobody means harm. */
const asks: Record<string, unknown> = {
  'annotation.list': { page: key },
  'annotation.get': { id: firstId },
  'annotation.save': note(),
  'annotation.remove': { ids: [firstId, otherId] },
  'annotation.restore': { pages: [], annotations: [] },
  'notes.change': { ids: [firstId], act: { kind: 'tag', add: ['a'], remove: [] } },
  'library.undo': { step: 1 },
  'library.import': { pages: [], annotations: [] },
  'library.copy': { all: true },
  'draft.get': { key: 'typed' },
  'draft.put': { key: 'typed', page: key, body: note().body, modified: '2026-03-02T08:00:00.000Z' },
  'draft.remove': { key: 'typed' },
  'source.check': { page: key, words: [{ id: 'words', pieces: ['It will hold'], exact: true }], source: { text } },
  'source.take': { key: 'typed' },
  'settings.get': { all: true },
  'settings.change': { sitesOff: ['news.example'] },
  'page.plan': { url: note().page.url, others: [key] },
  'page.extract': { url: key, force: true, record, plan: true, seen },
  'page.find': { url: key, text, stretches: [{ url: key, start: 0, end: text.length }] },
  'page.compare': { url: key, text, blocks: [] },
  'page.states': { url: key, found: [{ id: firstId, state: 'missing' }] },
  'page.count': { claims: 3 },
}; // biome-ignore format: one request a line

const types = Object.keys(asks);

/** What a script in a page may ask for, about its own page. */
const ofPages = [
  'reader.start',
  'page.plan',
  'page.extract',
  'page.find',
  'page.compare',
  'page.states',
  'page.count',
];
const requests = fc.oneof(
  ...types.map((type) => mutated(asks[type]).map((changed) => ({ type, what: changed }))),
  fc.tuple(fc.constantFrom(...types), fc.anything()).map(([type, what]) => ({ type, what })),
  mutated(honest).map((changed) => ({
    type: 'page.extract',
    what: { url: key, force: true, record: JSON.stringify(changed), plan: false, seen: [] },
  })),
  badTexts.map((words) => ({
    type: 'annotation.save',
    what: note({}, { note: words, reason: words, tags: [words] }),
  })),
);

test('messages: every one is answered, and nothing is stored that the model does not allow', async () => {
  const store = await openStore();
  const senders = fc.constantFrom(own, card, ...strangers);
  let sent = 0;
  await fc.assert(
    fc.asyncProperty(requests, senders, async ({ type, what }, sender) => {
      const answer = await deliver({ to: 'background', type, ask: what }, sender);
      const isHeard = sender.id === 'whence-id';
      if (isHeard !== (typeof answer === 'object' && answer !== null && 'ok' in answer))
        throw new Error(`${type} got ${JSON.stringify(answer)}.`);
      sent += 1;
      if (sent % 25 > 0) return;
      const kept = await exportAll(store);
      expect(checkLibrary(kept, 'the store')).toEqual(kept);
      if (kept.annotations.length > 40) await ask('library.erase');
    }),
    { ...runsOf('messages'), endOnFailure: true },
  );
  fake.state.told.length = 0;
  store.close();
  sayDone('messages');
});

test('messages: a page’s script changes no note whatever it asks', async () => {
  await ask('library.erase');
  await ask('annotation.save', note());
  const store = await openStore();
  const before = await exportAll(store);
  await fc.assert(
    fc.asyncProperty(requests, fc.constantFrom(...strangers), async ({ type, what }, sender) => {
      const answer = (await deliver({ to: 'background', type, ask: what }, sender)) as
        | { ok: boolean }
        | undefined;
      if (answer?.ok && !ofPages.includes(type)) throw new Error(`${type} was granted.`);
    }),
    { numRuns: Math.max(10_200, runsOf('messages').numRuns / 4), endOnFailure: true },
  );
  expect(await exportAll(store)).toEqual(before);
  store.close();
});
