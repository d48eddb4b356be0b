import { beforeEach, expect, test, vi } from 'vitest';
import type { Analysis } from '@/browser/messages';
import { analysePage } from '@/entrypoints/background/analyse-page';
import type { Findings } from '@/model/finding';
import type { PageCard } from '@/model/page-card';
import { defaultSettings, type Settings } from '@/model/settings';
import type { SpanPair } from '@/model/span';

let settings: Settings = defaultSettings;
vi.mock('@/browser/settings', () => ({ readSettings: async () => settings }));
beforeEach(() => {
  settings = defaultSettings;
});

const sentence = '“The bridge stays shut,” said Ida Moen. ';

const url = 'https://news.example/a';
const facts = {
  title: null,
  byline: null,
  publisher: { value: 'Bridge News', from: 'meta', sure: 'likely' },
  published: { value: 'x'.repeat(20), from: 'the moon', sure: 'sure' },
  modified: null,
  canonical: null,
  language: null,
  credits: [],
};

async function ask(text: string): Promise<{ findings: Findings; quoted: SpanPair[]; card: PageCard }> {
  const blocks = [{ start: 0, end: text.length, kind: 'paragraph' }];
  const reply = await analysePage({ text, blocks, facts, url });
  const { findings, quoted, card } = JSON.parse(reply) as Analysis;
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
  const { host, facts } = (await ask(sentence)).card;
  expect([host, facts.publisher?.value, facts.published]).toEqual(['news.example', 'Bridge News', null]);
});

test.each<[what: string, ask: unknown]>([
  ['nothing', undefined],
  ['no text', { blocks: [] }],
  ['text that is none', { text: ['a'], blocks: [] }],
  ['no blocks', { text: 'a' }],
  ['a block that ends nowhere', { text: 'a', blocks: [{ start: 0, end: Number.NaN, kind: 'paragraph' }] }],
  ['a block of a kind that there is not', { text: 'a', blocks: [{ start: 0, end: 1, kind: 'advert' }] }],
  ['a block outside the text', { text: 'a', blocks: [{ start: 0, end: 2, kind: 'paragraph' }] }],
  ['no facts', { text: 'a', blocks: [], url }],
  ['an address that is none', { text: 'a', blocks: [], facts, url: 'about:blank' }],
])('refuses %s', async (_, asked) => {
  await expect(analysePage(asked)).rejects.toThrow(/should be|do not fit/);
});
