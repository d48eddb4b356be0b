import { beforeEach, expect, test, vi } from 'vitest';
import type { Analysis, RecordReading } from '@/browser/message-shapes';
import { answerPage } from '@/entrypoints/background/answer-page';
import { readPage } from '@/entrypoints/background/read-page';
import type { Findings } from '@/model/finding';
import type { PageCard } from '@/model/page-card';
import type { PageRecord } from '@/model/page-record';
import { defaultSettings, type Settings } from '@/model/settings';
import type { SpanPair } from '@/model/span';
import { recordPage } from '@/page/record-page';
import { parse } from '@/scripts/read-html';

let settings: Settings = defaultSettings;
vi.mock('webextension-polyfill', async () => {
  const { fake } = await import('@/tests/background/fake-browser');
  vi.stubGlobal('chrome', fake.api);
  return { default: fake.api };
});
vi.mock('@/browser/settings', () => ({ readSettings: async () => settings }));
beforeEach(() => {
  settings = defaultSettings;
});

const sentence = '“The bridge stays shut,” said Ida Moen. ';

const url = 'https://news.example/a';

const pageOf = (text: string, head = '') =>
  recordPage(parse(`<html><head>${head}</head><body><article><p>${text}</p></article></body></html>`)).record;

const answer = (record: PageRecord, force = true): Promise<RecordReading> => readPage(record, url, force);

async function ask(
  text: string,
  head = '',
): Promise<{ findings: Findings; quoted: SpanPair[]; card: PageCard }> {
  const { analysis } = await answer(pageOf(text, head));
  const { findings, quoted, card } = JSON.parse(analysis ?? '') as Analysis;
  return { findings, quoted, card: JSON.parse(card) as PageCard };
}

test('replies with what the engine finds', async () => {
  expect((await ask(sentence)).findings.quotes).toMatchObject([
    { start: 0, type: 'direct', speaker: { name: 'Ida Moen' } },
  ]);
});

test('gives only so much of a page made of quotes', async () => {
  expect((await ask(sentence.repeat(10_050))).findings.quotes).toHaveLength(10_000);
});

const told =
  '“The bridge stays shut,” said Ida Moen. Ida Moen said that the ferry would go on. It is believed that the pier is weak. She apparently left by car.';

test.each<[what: string, choice: Partial<Settings>, quotes: string[], claims: string[]]>([
  ['as usual', {}, ['direct', 'indirect'], ['impersonal']],
  ['no reported speech', { kindsOff: ['indirect', 'hedge'] }, ['direct'], ['impersonal']],
  ['no direct quotes', { kindsOff: ['direct', 'hedge'] }, ['indirect'], ['impersonal']],
  [
    'nothing of what nobody is credited with',
    { kindsOff: ['impersonal', 'hedge'] },
    ['direct', 'indirect'],
    [],
  ],
  ['the writer’s doubt too', { kindsOff: [] }, ['direct', 'indirect'], ['impersonal', 'hedge']],
])('gives the kinds that the reader wants marked: %s', async (_, choice, quotes, claims) => {
  settings = { ...defaultSettings, ...choice };
  const { findings, quoted, card } = await ask(told);
  expect([...new Set(findings.quotes.map(({ type }) => type))]).toEqual(quotes);
  expect(findings.claims.map(({ kind }) => kind)).toEqual(claims);
  // What the page says does not change with what is marked.
  expect(quoted).toHaveLength(1);
  settings = defaultSettings;
  expect(card).toEqual((await ask(told)).card);
});

test('tells what the page says of itself, without what cannot be true', async () => {
  const meta = (name: string, value: string) => `<meta name="${name}" content="${value}">`;
  const head = meta('og:site_name', 'Bridge News') + meta('date', 'the day the bridge fell');
  const { host, facts } = (await ask(sentence, head)).card;
  expect([host, facts.publisher?.value, facts.published]).toEqual(['news.example', 'Bridge News', null]);
});

test('of a page that is no article nothing is analysed, unless it is asked for', async () => {
  const record = pageOf('Nothing.');
  expect(await answer(record, false)).toMatchObject({
    isArticle: false,
    chosen: [],
    kinds: [],
    analysis: null,
  });
  expect(await answer(record)).toMatchObject({ isArticle: false, chosen: [0], kinds: ['paragraph'] });
});

const record = pageOf(sentence);
const [none] = record.boxes;

test.each<[what: string, ask: unknown]>([
  ['nothing', undefined],
  ['no record', { url, force: true, plan: false }],
  ['a record that is no JSON', { url, force: true, plan: false, record: '{' }],
  [
    'an address that is none',
    { url: 'about:blank', force: true, plan: false, record: JSON.stringify(record) },
  ],
  ['no word on force', { url, plan: false, record: JSON.stringify(record) }],
  ['no word on the plan', { url, force: true, record: JSON.stringify(record) }],
  ...(
    [
      ['no head', { head: undefined }],
      ['a title that is none', { head: { ...record.head, title: 7 } }],
      ['texts that are none', { texts: [['a']] }],
      ['an empty text', { texts: [''] }],
      ['more texts than blocks', { texts: ['a', 'b'] }],
      ['a number that is none', { blocks: ['0', 0, 0, 0, 0] }],
      ['half a number', { blocks: [0.5, 0, 0, 0, 0] }],
      ['a block in no box', { blocks: [99, 0, 0, 0, 0] }],
      ['a box in one that comes after it', { boxes: [none, 0, 2, 0, 0, 0] }],
      ['a second box in none', { boxes: [none, 0, -1, 0] }],
      ['a box that looks like nothing', { boxes: [none, 99] }],
      ['half a box', { boxes: [none] }],
      ['a cut in no block', { cuts: [9, 1] }],
      ['a hidden box that there is not', { hidden: [99] }],
      ['counts that are none', { counts: [['p', -1]] }],
    ] as const
  ).map(([what, change]): [string, unknown] => [
    what,
    { url, force: true, plan: false, record: JSON.stringify({ ...record, ...change }) },
  ]),
])('refuses %s', async (_, asked) => {
  await expect(answerPage(asked, {})).rejects.toThrow(
    /should be|is empty|no JSON|does not fit|do not fit|true or false/,
  );
});
