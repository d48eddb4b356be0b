import { expect, test } from 'vitest';
import type { Analysis } from '@/browser/messages';
import { analysePage } from '@/entrypoints/background/analyse-page';
import type { Findings } from '@/model/finding';
import type { PageCard } from '@/model/page-card';

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

function ask(text: string): { findings: Findings; card: PageCard } {
  const blocks = [{ start: 0, end: text.length, kind: 'paragraph' }];
  const { findings, card } = JSON.parse(analysePage({ text, blocks, facts, url })) as Analysis;
  return { findings, card: JSON.parse(card) as PageCard };
}

test('replies with what the engine finds', () => {
  expect(ask(sentence).findings.quotes).toMatchObject([
    { start: 0, type: 'direct', speaker: { name: 'Ida Moen' } },
  ]);
});

test('gives only so much of a page made of quotes', () => {
  expect(ask(sentence.repeat(10_050)).findings.quotes).toHaveLength(10_000);
});

test('tells what the page says of itself, without what cannot be true', () => {
  const { host, facts } = ask(sentence).card;
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
])('refuses %s', (_, asked) => {
  expect(() => analysePage(asked)).toThrow(/should be|do not fit/);
});
