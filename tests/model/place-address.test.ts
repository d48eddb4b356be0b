import { expect, test } from 'vitest';
import { placeAddress } from '@/model/place-address';
import type { TextTarget } from '@/model/selector';

const target = (exact: string): TextTarget => ({
  quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  position: null,
});
const long = 'one two three four five six seven eight nine ten eleven twelve '.repeat(3);

test.each([
  ['the page as a whole', 'https://example.org/a', null, 'https://example.org/a'],
  ['some words', 'https://example.org/a', target('two words'), 'https://example.org/a#:~:text=two%20words'],
  [
    'signs of the grammar',
    'https://e.org/a',
    target('x-y, & z'),
    'https://e.org/a#:~:text=x%2Dy%2C%20%26%20z',
  ],
  ['half a character', 'https://e.org/a', target('x\ud800y'), 'https://e.org/a#:~:text=x%EF%BF%BDy'],
  ['a fragment of its own', 'https://e.org/a#part', target('w'), 'https://e.org/a#:~:text=w'],
  [
    'long words by their ends',
    'https://e.org/a',
    target(long),
    'https://e.org/a#:~:text=one%20two%20three%20four%20five,eight%20nine%20ten%20eleven%20twelve',
  ],
])('%s', (_, url, words, address) => {
  expect(placeAddress(url, words)).toBe(address);
});
