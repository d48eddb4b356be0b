import { expect, test } from 'vitest';
import { alignTexts } from '@/anchor/align-texts';
import { splitWords } from '@/anchor/split-words';

function align(a: string, b: string): number[] {
  return [...alignTexts(splitWords(a), splitWords(b), () => 1)];
}

test.each([
  ['the same', 'one two three', 'one two three', [0, 1, 2]],
  ['a word put in', 'one two three', 'one and two three', [0, 2, 3]],
  ['a word taken out', 'one two three', 'one three', [0, -1, 1]],
  ['a word changed', 'one two three', 'one four three', [0, -1, 2]],
  ['nothing in common', 'one two', 'three four', [-1, -1]],
  ['nothing at all', '', 'one', []],
])('%s', (_, a, b, expected) => {
  expect(align(a, b)).toEqual(expected);
});

test('long texts are aligned by the words that both have once', () => {
  const words = Array.from({ length: 3000 }, (_, i) => `w${i}x`);
  const edited = words.flatMap((word, i) =>
    i % 10 === 3 ? ['new', word] : i % 10 === 7 ? ['other'] : [word],
  );
  const found = align(words.join(' '), edited.join(' '));
  for (const [i, word] of words.entries()) {
    expect(found[i]).toBe(i % 10 === 7 ? -1 : edited.indexOf(word));
  }
});
