import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { describeTarget } from '@/anchor/describe-target';
import type { FoundNote, PageAnswer, PagePlan, SaveReply } from '@/browser/message-shapes';
import background from '@/entrypoints/background';
import { copySettled } from '@/entrypoints/background/second-copy';
import { usualLook } from '@/model/mark-choice';
import { defaultSettings } from '@/model/settings';
import { markStyles } from '@/page/mark-styles';
import { recordPage } from '@/page/record-page';
import { parse } from '@/scripts/read-html';
import { ask, card, deliver, inTab, listNotes } from '@/tests/background/ask';
import { fake } from '@/tests/background/fake-browser';
import { firstId, key, note, otherId } from '@/tests/store/fixtures';

vi.mock('webextension-polyfill', async () => {
  const { fake } = await import('@/tests/background/fake-browser');
  vi.stubGlobal('chrome', fake.api);
  return { default: fake.api };
});

const { api, state } = fake;
beforeAll(() => void background.main());
beforeEach(async () => {
  await ask('library.erase');
  state.tabs = [];
  state.told = [];
  for (const mock of [api.tabs.sendMessage, api.scripting.executeScript, api.action.setBadgeText])
    mock.mockClear();
});

const address = note().page.url;

test('a saved note is there, and pages and readers hear of it', async () => {
  state.tabs = [
    { id: 1, url: `${address}#part` },
    { id: 2, url: 'https://other.example/' },
    { id: 3, url: 'chrome://settings' },
  ];
  const reply = (await ask('annotation.save', note(), card)) as SaveReply;
  expect(reply).toMatchObject({ merged: false, annotation: { id: firstId, revision: 1, page: key } });
  expect(await ask('annotation.get', { id: firstId }, card)).toEqual(reply.annotation);
  expect(await listNotes(key)).toEqual([reply.annotation]);
  expect(state.told).toEqual([{ to: 'pages', type: 'annotations.changed', event: { pages: [key] } }]);
  // The reader script, and the card in its frame, which Firefox does not tell otherwise.
  await vi.waitFor(() =>
    expect(api.tabs.sendMessage.mock.calls.map(([tab, message]) => [tab, message])).toEqual([
      [1, { to: 'pages', type: 'annotations.changed', event: { pages: [key] } }],
      [1, { to: 'reader', type: 'reader.refresh', ask: undefined }],
      [7, { to: 'reader', type: 'reader.refresh', ask: undefined }],
    ]),
  );
});

test('a saved note goes into the second copy, a removed one out of it', async () => {
  const { annotation } = (await ask('annotation.save', note())) as SaveReply;
  await copySettled();
  expect(state.kept[`note:${firstId}`]).toEqual(annotation);
  await ask('annotation.remove', { ids: [firstId] });
  await copySettled();
  expect(Object.keys(state.kept).filter((name) => /^(note|page):/.test(name))).toEqual([]);
});

test('a connection that is gone is opened anew, and the reader notices nothing', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
    throw new DOMException('closing', 'InvalidStateError');
  });
  await expect(ask('annotation.save', note())).resolves.toMatchObject({ annotation: { revision: 1 } });
  transaction.mockRestore();
});

test('what fails again is said in a sentence', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await expect(ask('annotation.save', note())).rejects.toThrow('«errorStoreFull»');
  transaction.mockRestore();
});

test('a removed note is answered with, and can be restored', async () => {
  const { annotation } = (await ask('annotation.save', note())) as SaveReply;
  const removed = await ask('annotation.remove', { ids: [firstId] });
  expect(removed).toMatchObject({ annotations: [annotation], pages: [{ key }] });
  expect(await ask('annotation.get', { id: firstId })).toBeNull();
  await ask('annotation.restore', removed);
  await ask('annotation.restore', removed);
  expect(await listNotes(key)).toEqual([annotation]);
});

test('a file taken in twice is kept once', async () => {
  await ask('annotation.save', note());
  const contents = await ask('annotation.remove', { ids: [firstId] });
  expect(await ask('library.import', contents)).toEqual({ added: 1, updated: 0, unchanged: 0 });
  expect(await ask('library.import', contents)).toEqual({ added: 0, updated: 0, unchanged: 1 });
});

test('a draft is kept until it is saved', async () => {
  const draft = { key: firstId, page: key, body: note().body, modified: '2026-03-02T08:00:00.000Z' };
  await ask('draft.put', draft, card);
  expect(await ask('draft.get', { key: firstId }, card)).toEqual(draft);
  await ask('annotation.save', note());
  expect(await ask('draft.get', { key: firstId })).toBeNull();
  await ask('draft.put', draft);
  await ask('draft.remove', { key: firstId });
  expect(await ask('draft.get', { key: firstId })).toBeNull();
});

const ownOnly: [string, unknown][] = [
  ['annotation.list', { page: key }],
  ['annotation.get', { id: firstId }],
  ['annotation.save', note()],
  ['annotation.remove', { ids: [firstId] }],
  ['annotation.restore', { pages: [], annotations: [] }],
  ['draft.get', { key: firstId }],
  ['draft.put', {}],
  ['draft.remove', { key: firstId }],
  ['library.import', { pages: [], annotations: [] }],
  ['library.copy', undefined],
  ['import.lay', { id: firstId, number: 0, part: { pages: [], annotations: [], snapshots: [] } }],
  ['import.take', { id: firstId, parts: 0 }],
  ['import.drop', undefined],
  ['backup.status', undefined],
  ['backup.run', undefined],
  ['library.erase', undefined],
  ['notes.change', { ids: [], act: { kind: 'remove' } }],
  ['library.undo', { step: 1 }],
  ['index.refresh', undefined],
  ['settings.get', undefined],
  ['settings.change', { marks: false }],
  ['reader.force', { tabId: 7 }],
  ['tab.current', undefined],
  ['tabs.list', undefined],
];
test.each(ownOnly)('a script in a page may not ask for %s', async (type, what) => {
  await expect(ask(type, what, inTab(address))).rejects.toThrow('may not ask');
});

test.each(['reader.start', 'page.extract', 'page.find', 'page.plan', 'page.states', 'page.count'])(
  'a frame in a page may not ask for %s',
  async (type) => {
    await expect(ask(type, {}, { ...inTab(address), frameId: 3 })).rejects.toThrow('may not ask');
    await expect(ask(type, {}, { ...inTab(address), tab: undefined })).rejects.toThrow('may not ask');
  },
);

test.each([
  [
    'another extension',
    { to: 'background', type: 'settings.get' },
    { id: 'other', url: 'chrome-extension://other/' },
  ],
  ['a message for somebody else', { to: 'reader', type: 'settings.get' }, undefined],
  ['a request nobody knows', { to: 'background', type: 'toString' }, undefined],
  ['no message at all', null, undefined],
])('%s is not heard', async (_name, message, sender) => {
  expect(await deliver(message, sender)).toBeUndefined();
});

test('a page learns where its own notes stand, and nothing of what they say', async () => {
  await ask('annotation.save', note({}, { note: 'secret', tags: ['secret'], verdict: 'disputed' }));
  await ask(
    'annotation.save',
    note({ id: otherId, page: { ...note().page, url: 'https://other.example/' } }),
  );
  const plan = await ask('page.plan', { url: `${address}#x`, others: [] }, inTab(address));
  const { subject, target } = note();
  expect(plan).toEqual({
    targets: [{ id: firstId, subject, target }],
    marks: true,
    wanted: 'usual hedge unsourced-assertion',
    styles: markStyles(usualLook),
    selectionButton: true,
  });
  expect(JSON.stringify(plan)).not.toContain('secret');
});

test.each([
  ['its own newer address is believed', `${address}?p=2`, 'https://news.example/', 0],
  ['its own address is believed', address, 'https://news.example/', 1],
  ['another origin is not', address, 'https://other.example/', 0],
  ['no address: the one that the browser knows', 'nonsense', address, 1],
])('%s', async (_name, said, known, notes) => {
  await ask('annotation.save', note());
  const plan = (await ask('page.plan', { url: said, others: [] }, inTab(known))) as { targets: unknown[] };
  expect(plan.targets).toHaveLength(notes);
});

test('where its own notes stand in a page’s text is found, and of no other page’s', async () => {
  await ask('annotation.save', note());
  const { exact } = note().target?.quote ?? { exact: '' };
  const text = `Before it. ${exact} And after.`;
  const found = await ask('page.find', { url: address, text, stretches: [] }, inTab(address));
  const place = { state: 'same', start: 11, end: 11 + exact.length };
  expect(JSON.parse(String(found))).toEqual([{ id: firstId, anchor: place }]);
  const gone = await ask('page.find', { url: address, text: 'Nothing.', stretches: [] }, inTab(address));
  expect(JSON.parse(String(gone))).toEqual([{ id: firstId, anchor: { state: 'missing' } }]);
  expect(await ask('page.find', { url: address, text, stretches: [] }, inTab('https://other.example/'))).toBe(
    '[]',
  );
  await expect(ask('page.find', { url: address, text: 7, stretches: [] }, inTab(address))).rejects.toThrow(
    'should be text',
  );
});

/** Another page of the same site, whose article scrolling has appended to the page. */
const next = new URL('/next', address).href;

test('of articles that follow each other each has its own notes, and none of another site', async () => {
  const onNext = note({ id: otherId, page: { ...note().page, url: next } });
  await ask('annotation.save', note());
  await ask('annotation.save', onNext);
  const others = [address, next, 'https://other.example/'];
  const plan = (await ask('page.plan', { url: address, others }, inTab(address))) as PagePlan;
  expect(plan.targets.map(({ id, page }) => [id, page])).toEqual([
    [firstId, undefined],
    [otherId, next],
  ]);
});

test('a note is found in its own article first, and elsewhere only to the letter', async () => {
  const page = { ...note().page, url: next };
  await ask('annotation.save', note({ page }));
  const { exact } = note().target?.quote ?? { exact: '' };
  const find = async (first: string, second: string): Promise<unknown> => {
    const text = `${first}\n${second}`;
    const start = first.length + 1;
    const parts = [
      { url: address, start: 0, end: start },
      { url: next, start, end: text.length },
    ];
    const [found] = JSON.parse(
      String(await ask('page.find', { url: address, text, stretches: parts }, inTab(address))),
    ) as FoundNote[];
    return found && 'start' in found.anchor ? [found.anchor.state, found.anchor.start] : found?.anchor.state;
  };
  const before = 'What stands before it. ';
  expect(await find(`${before}${exact}`, `${before}${exact}`)).toEqual([
    'same',
    before.length * 2 + exact.length + 1,
  ]);
  expect(await find(`${before}${exact}`, 'Nothing.')).toEqual(['same', before.length]);
  expect(await find(`${before}${exact.replace('harbour', 'old harbour')}`, 'Nothing.')).toBe('missing');
});

test('as long as only another address’s article stands on a page, nothing there is taken for changed words of its own', async () => {
  const said = 'The council will close the old fish hall after the winter, and move its eleven traders.';
  const text = `It was decided on Tuesday. ${said.replace('eleven', 'twelve')} Nobody was asked.`;
  const before = `It was decided on Tuesday. ${said} Nobody was asked.`;
  const start = before.indexOf(said);
  await ask('annotation.save', note({ target: describeTarget(before, { start, end: start + said.length }) }));
  const find = async (...stretches: unknown[]): Promise<unknown> =>
    JSON.parse(String(await ask('page.find', { url: address, text, stretches }, inTab(address))));
  expect(await find({ url: address, start: 0, end: text.length })).toMatchObject([
    { anchor: { state: 'changed' } },
  ]);
  expect(await find({ url: next, start: 0, end: text.length })).toMatchObject([
    { anchor: { state: 'missing' } },
  ]);
});

test('a note that is saved in a tab is shown there, also on an article whose address the tab has left', async () => {
  state.tabs = [{ id: 7, url: next }];
  await ask('annotation.save', note(), { ...card, tab: { id: 7 } as typeof card.tab });
  const refresh = { to: 'reader', type: 'reader.refresh', ask: undefined };
  await vi.waitFor(() =>
    expect(api.tabs.sendMessage.mock.calls).toContainEqual([7, refresh, expect.anything()]),
  );
});

test('what the page said when it was first noted tells that another copy of the words is not the one noted', async () => {
  const rule = 'Wear a life vest.';
  const after = `Rules for the ferry\nDo not run. ${rule}\nRules for the boats\nTie them up well.\nThe harbour master`;
  const before = after.replace('up well.', `up well. ${rule}`);
  const start = before.lastIndexOf(rule);
  await ask('annotation.save', note({ target: describeTarget(before, { start, end: start + rule.length }) }));
  const find = async (text: string): Promise<unknown> =>
    JSON.parse(String(await ask('page.find', { url: address, text, stretches: [] }, inTab(address))));
  expect(await find(after)).toMatchObject([{ anchor: { state: 'same' } }]);
  await ask('page.compare', { url: address, text: before, blocks: [] }, inTab(address));
  expect(await find(after)).toEqual([{ id: firstId, anchor: { state: 'missing' } }]);
  expect(await find(before)).toMatchObject([{ anchor: { state: 'same', start } }]);
});

test('settings change for all, and every reader is told to look again', async () => {
  state.tabs = [{ id: 4, url: 'https://a.example/' }];
  expect(await ask('settings.get')).toMatchObject({ marks: true, sitesOff: [] });
  expect(await ask('settings.change', { sitesOff: ['news.example'] })).toMatchObject({ marks: true });
  expect(await ask('page.plan', { url: address, others: [] }, inTab(address))).toMatchObject({
    marks: false,
  });
  await vi.waitFor(() => expect(api.tabs.sendMessage).toHaveBeenCalledOnce());
  await ask('settings.change', { sitesOff: [] });
});

test.each([
  [{ marks: 'yes' }],
  [{ sitesOff: 'all' }],
  [{ kindsOff: ['term'] }],
  [{ density: 'none' }],
  [{ look: { shape: 'mixed', strength: 'blinding' } }],
  [null],
  [[true]],
])('%j is no change of settings', async (change) => {
  await expect(ask('settings.change', change)).rejects.toThrow('should be');
});

test.each([
  ['https://a.example/?q={quote}', true],
  ['', true],
  ['javascript:{quote}', false],
  ['https://{quote}/', false],
])('%j may be an address to ask at: %s', async (search, isFine) => {
  const { askAddresses } = defaultSettings;
  const changed = ask('settings.change', { askAddresses: { ...askAddresses, search } });
  if (isFine) expect(await changed).toMatchObject({ askAddresses: { search } });
  else await expect(changed).rejects.toThrow('no address to ask at');
  await ask('settings.change', { askAddresses });
});

test('changes of settings at the same time are all kept', async () => {
  const changes = [
    { sitesOff: ['a.example'] },
    { pagesOff: ['https://b.example'] },
    { selectionButton: false },
  ];
  await Promise.all(changes.map((change) => ask('settings.change', change)));
  expect(await ask('settings.get')).toMatchObject(Object.assign({}, ...changes));
  await ask('settings.change', { sitesOff: [], pagesOff: [], selectionButton: true });
});

test('settings that nobody knows are not kept', async () => {
  await ask('settings.change', { other: 1, selectionButton: true });
  expect(state.kept.settings).not.toHaveProperty('other');
});

test.each([
  ['a verdict that is none', note({}, { verdict: 'true' as never }), 'verdict should be one of'],
  ['a link to a script', note({}, { links: [link('javascript:alert(1)')] }), 'should be a web address'],
  ['a link with a password', note({}, { links: [link('https://a:b@c.example/')] }), 'user name or password'],
  ['a note too long', note({}, { note: 'x'.repeat(100_001) }), 'longer than 100000 characters'],
  [
    'a page that is no web page',
    note({ page: { ...note().page, url: 'file:///etc' } }),
    'should be a web address',
  ],
  ['an id that is none', note({ id: '../..' }), 'UUID'],
  ['a half revision', note({ revision: 0.5 }), 'whole number'],
])('%s is refused with a sentence, and nothing is kept', async (_name, request, sentence) => {
  await expect(ask('annotation.save', request)).rejects.toThrow(sentence);
  expect(await listNotes(key)).toEqual([]);
});

function link(url: string) {
  return { url, title: '', role: 'original' as const, added: '2026-03-02T08:00:00.000Z', check: null };
}

test('what a page says of itself never keeps a note from being saved', async () => {
  const page = {
    ...note().page,
    url: `https://user:word@news.example/harbour#part`,
    title: 'x'.repeat(5_000),
    published: 'last week',
    canonical: 'javascript:alert(1)',
  };
  const { annotation } = (await ask('annotation.save', note({ page }))) as SaveReply;
  expect(annotation.page).toBe(key);
  const removed = await ask('annotation.remove', { ids: [firstId] });
  expect(removed).toMatchObject({ pages: [{ url: address, published: null, canonical: null }] });
  await expect(ask('library.import', removed)).resolves.toMatchObject({ added: 1 });
});

test('no message, however malformed, does more than be refused', async () => {
  const types = ownOnly
    .map(([type]) => type)
    .concat('reader.start', 'page.extract', 'page.plan', 'page.count');
  const safe = types.filter((type) => type !== 'settings.change');
  const whole = fc.constantFrom<unknown>(
    note(),
    { key, ids: [firstId], page: key },
    { pages: [], annotations: [] },
  );
  const broken = fc
    .tuple(whole, fc.string(), fc.anything())
    .map(([base, name, value]) => ({ ...Object(base), [name]: value }));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...safe), fc.oneof(fc.anything(), broken), async (type, what) => {
      const answer = await deliver({ to: 'background', type, ask: what });
      expect(answer).toHaveProperty('ok');
      const list = await listNotes(key);
      expect(list.every((one) => one.id === firstId)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('the badge shows the count of claims, and goes with the article', async () => {
  const from = inTab(address);
  await ask('page.count', { claims: 12 }, from);
  await ask('page.count', { claims: 1200 }, from);
  await ask('page.count', { claims: null }, from);
  expect(badges()).toEqual([
    { tabId: 7, text: '12' },
    { tabId: 7, text: '999+' },
    { tabId: 7, text: '' },
  ]);
  expect(state.told).toContainEqual({ to: 'pages', type: 'page.read', event: { tabId: 7 } });
  await expect(ask('page.count', { claims: -1 }, from)).rejects.toThrow('whole number');
});

test('what is an article on a page is found in its record, and analysed', async () => {
  const page = '<html><body><p>“It will hold,” said Rosa Lind.</p></body></html>';
  const record = JSON.stringify(recordPage(parse(page)).record);
  const { chosen, analysis, plan } = await extract({ force: true, record });
  expect(chosen).toEqual([0]);
  expect(JSON.parse(String(analysis))).toMatchObject({ findings: { quotes: [{ start: 0 }] } });
  expect(plan).toBeNull();
  expect(badges()).toEqual([{ tabId: 7, text: '0' }]);
  expect(state.told).toContainEqual({ to: 'pages', type: 'page.read', event: { tabId: 7 } });
});

test('a page that is no article is read where a note stands on it, with the plan that it is read by', async () => {
  const record = JSON.stringify(recordPage(parse('<html><body><p>It will hold.</p></body></html>')).record);
  expect(await extract({ record, plan: true })).toMatchObject({ chosen: [], plan: { targets: [] } });
  expect(badges()).toEqual([{ tabId: 7, text: '' }]);
  await ask('annotation.save', note());
  expect(await extract({ record, plan: true })).toMatchObject({
    chosen: [0],
    plan: { targets: [{ id: firstId }] },
  });
  expect(await extract({ record })).toMatchObject({ chosen: [], plan: null });
});

/** What the background makes of this record of the page. */
async function extract(asked: { record: string; force?: boolean; plan?: boolean }): Promise<PageAnswer> {
  const whole = { url: address, force: false, plan: false, seen: [], ...asked };
  return JSON.parse(String(await ask('page.extract', whole, inTab(address)))) as PageAnswer;
}

function badges(): unknown[] {
  return api.action.setBadgeText.mock.calls.map(([badge]) => badge);
}

test('a page’s text is compared only when the blocks lie in it', async () => {
  const text = '“It will hold,” said Rosa Lind.';
  const block = { start: 0, end: text.length, kind: 'paragraph' };
  for (const blocks of [[{ ...block, end: 9e15 }], [block, block], [{ ...block, start: 5, end: 4 }]]) {
    const asked = ask('page.compare', { url: address, text, blocks }, inTab(address));
    await expect(asked).rejects.toThrow('do not fit');
  }
});

test('the reader comes to the top frame of the tab that asks', async () => {
  await ask('reader.start', undefined, inTab(address, 9));
  expect(api.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
    target: { tabId: 9, frameIds: [0] },
    files: ['/reader.js'],
  });
});

test('a forced reader finds the sign that it is forced', async () => {
  await ask('reader.force', { tabId: 9 });
  const [[first] = [], [second] = []] = api.scripting.executeScript.mock.calls as [{ func: () => void }][];
  expect(second).toMatchObject({ files: ['/reader.js'] });
  first?.func();
  expect(Reflect.get(globalThis, Symbol.for('whence.force'))).toBe(true);
  api.scripting.executeScript.mockRejectedValueOnce(new Error('Cannot access contents'));
  await expect(ask('reader.force', { tabId: 9 })).rejects.toThrow('«errorPageNotAllowed»');
});

test('the card learns its tab; a page without one is told so', async () => {
  expect(await ask('tab.current', undefined, card)).toEqual({ tabId: 7 });
  await expect(ask('tab.current')).rejects.toThrow('in a tab');
});

test('open web pages are listed last used first, without the one that asks and without passwords', async () => {
  state.tabs = [
    { id: 1, url: 'https://front.example/', title: 'Front', lastAccessed: 9 },
    { id: 7, url: 'https://news.example/harbour', title: 'Asking', lastAccessed: 8 },
    { id: 2, url: 'https://user:word@older.example/', title: 'Older', lastAccessed: 1 },
    { id: 3, url: 'about:blank' },
  ];
  const older = { id: 2, title: 'Older', url: 'https://older.example/' };
  const front = { id: 1, title: 'Front', url: 'https://front.example/' };
  expect(await ask('tabs.list', undefined, card)).toEqual([front, older]);
  expect(await ask('tabs.list')).toEqual([
    { id: 7, title: 'Asking', url: 'https://news.example/harbour' },
    older,
  ]);
});

test.each([
  ['next-finding', { to: 'reader', type: 'reader.step', ask: { by: 1 } }],
  ['previous-finding', { to: 'reader', type: 'reader.step', ask: { by: -1 } }],
  ['annotate-selection', { to: 'reader', type: 'reader.annotate', ask: undefined }],
])('the command %s is asked of the reader in front', async (command, message) => {
  api.tabs.sendMessage.mockResolvedValueOnce({ ok: true, reply: true });
  api.commands.onCommand.fire(command, { id: 6, url: 'https://a.example/' });
  await vi.waitFor(() =>
    expect(api.tabs.sendMessage).toHaveBeenCalledExactlyOnceWith(6, message, { frameId: 0 }),
  );
  expect(api.scripting.executeScript).not.toHaveBeenCalled();
});

test('the menu of selected text brings the reader where there is none', async () => {
  api.runtime.onInstalled.fire({ reason: 'update' });
  await vi.waitFor(() => expect(api.contextMenus.create).toHaveBeenCalled());
  expect(api.contextMenus.create.mock.calls[0]?.[0]).toMatchObject({
    contexts: ['selection'],
    title: '«commandAnnotate»',
  });
  const none = new Error('Receiving end does not exist.');
  api.tabs.sendMessage.mockRejectedValueOnce(none).mockResolvedValue({ ok: true, reply: true });
  api.contextMenus.onClicked.fire({ menuItemId: 'annotate-selection' }, { id: 6 });
  await vi.waitFor(() => expect(api.tabs.sendMessage).toHaveBeenCalledTimes(3));
  const asked = api.tabs.sendMessage.mock.calls.map(([, message]) => (message as { type: string }).type);
  expect(asked).toEqual(['reader.annotate', 'reader.reading', 'reader.annotate']);
  expect(api.scripting.executeScript).toHaveBeenCalledTimes(2);
  api.tabs.sendMessage.mockRejectedValue(none);
});
