import { expect, test } from 'vitest';
import { analysePage } from '@/entrypoints/background/analyse-page';
import type { Findings } from '@/model/finding';

const sentence = '“The bridge stays shut,” said Ida Moen. ';

function ask(text: string): Findings {
  return JSON.parse(analysePage({ text, blocks: [{ start: 0, end: text.length, kind: 'paragraph' }] }));
}

test('replies with what the engine finds', () => {
  expect(ask(sentence).quotes).toMatchObject([{ start: 0, type: 'direct', speaker: { name: 'Ida Moen' } }]);
});

test('gives only so much of a page made of quotes', () => {
  expect(ask(sentence.repeat(10_050)).quotes).toHaveLength(10_000);
});

test.each<[what: string, ask: unknown]>([
  ['nothing', undefined],
  ['no text', { blocks: [] }],
  ['text that is none', { text: ['a'], blocks: [] }],
  ['no blocks', { text: 'a' }],
  ['a block that ends nowhere', { text: 'a', blocks: [{ start: 0, end: Number.NaN, kind: 'paragraph' }] }],
  ['a block of a kind that there is not', { text: 'a', blocks: [{ start: 0, end: 1, kind: 'advert' }] }],
  ['a block outside the text', { text: 'a', blocks: [{ start: 0, end: 2, kind: 'paragraph' }] }],
])('refuses %s', (_, asked) => {
  expect(() => analysePage(asked)).toThrow(/should be|do not fit/);
});
