import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { CheckedSource, SaveReply, WaitingNote } from '@/browser/message-shapes';
import background from '@/entrypoints/background';
import type { PageChange } from '@/model/page-change';
import { ask, card, inTab } from '@/tests/background/ask';
import { fake } from '@/tests/background/fake-browser';
import { firstId, key, note } from '@/tests/store/fixtures';

vi.mock('webextension-polyfill', async () => {
  const { fake } = await import('@/tests/background/fake-browser');
  vi.stubGlobal('chrome', fake.api);
  return { default: fake.api };
});

const { api, state } = fake;
beforeAll(() => void background.main());
beforeEach(async () => {
  await ask('library.erase');
  state.tabs = [
    { id: 4, url: 'https://archive.example/log', title: 'The log' },
    { id: 7, url: key, title: 'Harbour to close' },
  ];
  state.told = [];
  texts.clear();
  texts.set(4, source);
  for (const mock of [api.tabs.sendMessage, api.tabs.update, api.scripting.executeScript]) mock.mockReset();
  api.tabs.sendMessage.mockImplementation(answerAsReader);
});

const source = [
  ...Array.from({ length: 12 }, (_, at) => `Item ${at} on the list was the lamp at pier ${at}, which stays.`),
  'The harbour closes in May for six weeks, the mayor said, and not a day longer.',
  'Then she left.',
].join('\n');
/** What the reader script of each tab reads; tabs that are not named have none. */
const texts = new Map<number, string>();
let selected = '';

async function answerAsReader(tabId: number, message: unknown): Promise<unknown> {
  const text = texts.get(tabId);
  if (text === undefined) throw new Error('Could not establish connection. Receiving end does not exist.');
  const replies: Record<string, unknown> = {
    'reader.text': { text, title: 'The log' },
    'reader.article': { text, quoted: [] },
    'reader.selection': selected,
    'reader.open': true,
  };
  return { ok: true, reply: replies[(message as { type: string }).type] };
}

const quote = '“The harbour closes in May for six weeks,”';
const words = (piece: string, exact = true) => ({ id: 'w', pieces: [piece], exact });
const check = async (piece: string, given: unknown, exact = true): Promise<CheckedSource> =>
  (await ask(
    'source.check',
    { page: key, words: [words(piece, exact)], source: given },
    card,
  )) as CheckedSource;

test.each([
  ['word for word', quote, true, 'verbatim'],
  ['with another word', '“The harbour closes in June for six weeks,”', true, 'differs'],
  ['reported, with another word', 'the harbour closes in June for six weeks', false, 'possibly'],
  ['something else', 'Nobody in the ministry has read the report on solvents.', true, 'not-in-source'],
])('a quote that stands in an open tab %s', async (_name, piece, exact, verdict) => {
  const { url, title, checks } = await check(piece, { tabId: 4 }, exact);
  expect({ url, title }).toEqual({ url: 'https://archive.example/log', title: 'The log' });
  expect(checks).toMatchObject([{ id: 'w', check: { verdict, method: 1, answer: null } }]);
  expect(checks[0]?.check.hash).toMatch(/^[0-9a-f]{64}$/);
});

test('a source is found again by its address, whatever its fragment, and text can be given', async () => {
  const byAddress = await check(quote, { url: 'https://archive.example/log#part' });
  expect(byAddress.checks[0]?.check.verdict).toBe('verbatim');
  const pasted = await check(quote, { text: source });
  expect(pasted).toMatchObject({ url: null, checks: [{ check: { verdict: 'verbatim' } }] });
});

test.each([
  ['a form to sign in', 'Sign in\nE-mail\nPassword\nForgot your password?'],
  ['a page that has not finished loading', 'Loading…'],
])('of %s nobody says that the words are not in it', async (_name, text) => {
  texts.set(4, text);
  await expect(check(quote, { tabId: 4 })).rejects.toThrow('«sourceNearlyEmpty»');
  expect((await check(quote, { text })).checks[0]?.check.verdict).toBe('not-in-source');
});

test('a post of a few words that has the quote is a source', async () => {
  texts.set(4, 'The harbour closes in May for six weeks.');
  expect((await check(quote, { tabId: 4 })).checks[0]?.check.verdict).toBe('verbatim');
});

test.each([
  ['a page that is not open', { url: 'https://gone.example/' }, '«sourceNotOpen»'],
  ['a tab that was closed', { tabId: 61_780_578 }, '«sourceNotOpen»'],
  ['a viewer whose page has no text', { tabId: 10 }, '«sourceNearlyEmpty»'],
  ['a tab of the browser itself', { tabId: 9 }, '«sourceUnreadable»'],
  ['a script as address', { url: 'javascript:alert(1)' }, 'should be a web address'],
  ['no text at all', { text: '' }, 'is empty'],
  ['nothing', null, 'should be an object'],
])('%s is refused with a sentence', async (_name, given, sentence) => {
  state.tabs.push(
    { id: 9, url: 'chrome://settings' },
    { id: 10, url: 'https://council.example/minutes.pdf' },
  );
  texts.set(10, ' \n\u00a0');
  await expect(check(quote, given)).rejects.toThrow(sentence);
});

test('a tab that is closed while it is read is said not to be open', async () => {
  texts.delete(4);
  api.scripting.executeScript.mockImplementation(async () => {
    state.tabs = [];
    throw new Error('No tab with id: 4.');
  });
  await expect(check(quote, { tabId: 4 })).rejects.toThrow('«sourceNotOpen»');
});

test('a tab without a reader script gets one, and is not marked by it', async () => {
  texts.delete(4);
  api.scripting.executeScript.mockImplementation(async () => {
    texts.set(4, source);
    return [];
  });
  expect((await check(quote, { tabId: 4 })).checks[0]?.check.verdict).toBe('verbatim');
  expect(api.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
    target: { tabId: 4, frameIds: [0] },
    files: ['/reader.js'],
  });
});

test('a source with most of the page’s own wording is said to repeat it', async () => {
  const page = Array.from(
    { length: 30 },
    (_, n) => `Boat ${n} left pier ${n * 7} for the outer basin at noon.`,
  );
  texts.set(7, page.join('\n'));
  texts.set(4, [...page, 'One line of its own.'].join('\n'));
  expect((await check(quote, { tabId: 4 })).repeats).toBe(true);
  texts.set(4, source);
  expect((await check(quote, { tabId: 4 })).repeats).toBe(false);
});

const waiting: WaitingNote = { key: firstId, words: words(quote), tabId: 7, itemId: 'q3' };

test('words selected elsewhere come to the note that waits, once, and the reader goes back to it', async () => {
  await ask('source.await', { note: waiting }, card);
  expect(api.contextMenus.update).toHaveBeenLastCalledWith(
    'selection-as-source',
    expect.objectContaining({ visible: true }),
  );
  selected = 'The harbour closes in May for six weeks, the mayor said';
  api.contextMenus.onClicked.fire({ menuItemId: 'selection-as-source', selectionText: 'x' }, state.tabs[0]);
  await vi.waitFor(() =>
    expect(state.told).toContainEqual({ to: 'pages', type: 'source.arrived', event: { key: firstId } }),
  );
  await vi.waitFor(() => expect(api.tabs.update).toHaveBeenCalledExactlyOnceWith(7, { active: true }));
  const arrived = await ask('source.take', { key: firstId }, card);
  expect(arrived).toMatchObject({
    url: 'https://archive.example/log',
    title: 'The log',
    check: {
      verdict: 'verbatim',
      excerpt: { quote: { exact: selected, suffix: ', and not a day longer.\nThen she left.' } },
    },
  });
  expect(await ask('source.take', { key: firstId }, card)).toBeNull();
  expect(api.contextMenus.update).toHaveBeenLastCalledWith(
    'selection-as-source',
    expect.objectContaining({ visible: false }),
  );
});

test('the first note keeps the page’s text; a later visit says what has changed and takes the verdict back, once', async () => {
  const page = inTab(key);
  const before = 'Harbour to close\nShe said the harbour closes in May. Nothing else was decided.';
  const after = before.replace('in May', 'in June');
  const blocks = (text: string) => [
    { start: 0, end: 16, kind: 'title' },
    { start: 17, end: text.length, kind: 'paragraph' },
  ];
  const compare = async (text: string): Promise<PageChange[] | null> =>
    JSON.parse(String(await ask('page.compare', { url: key, text, blocks: blocks(text) }, page)));

  expect(await compare(before)).toBeNull();
  const exact = 'the harbour closes in May';
  const target = {
    quote: { type: 'TextQuoteSelector' as const, exact, prefix: 'She said ', suffix: '. Nothing' },
    position: { type: 'TextPositionSelector' as const, start: 26, end: 51 },
  };
  await ask('annotation.save', note({ target }, { verdict: 'supported' }));
  expect(await compare(before)).toEqual([]);
  expect(await compare(after)).toMatchObject([{ kind: 'text-changed' }]);
  const changed = await ask('annotation.get', { id: firstId });
  expect(changed).toMatchObject({
    verdict: 'looking',
    reason: '«reasonPageChanged»',
    revision: 2,
    history: [
      { verdict: 'supported', by: 'reader' },
      { verdict: 'looking', by: 'page-changed' },
    ],
  });
  const body = { ...note().body, verdict: 'supported' as const, reason: 'Still so.' };
  const again = (await ask('annotation.save', { ...note({ target }), revision: 2, body })) as SaveReply;
  expect(again.annotation.verdict).toBe('supported');
  await compare(after);
  expect(await ask('annotation.get', { id: firstId })).toMatchObject({ verdict: 'supported', revision: 3 });
});

test('a page that gives only its beginning takes no verdict back', async () => {
  const long = `Harbour to close\n${'The boats stay in port for now. '.repeat(20)}She said the harbour closes in May.`;
  const blocks = (text: string) => [{ start: 0, end: text.length, kind: 'paragraph' }];
  const visit = (text: string) => ask('page.compare', { url: key, text, blocks: blocks(text) }, inTab(key));
  await ask('annotation.save', note({}, { verdict: 'supported' }));
  await visit(long);
  await visit(long.slice(0, 100));
  expect(await ask('annotation.get', { id: firstId })).toMatchObject({ verdict: 'supported' });
});
