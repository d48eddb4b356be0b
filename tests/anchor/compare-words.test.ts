import { expect, test } from 'vitest';
import { compareWords } from '@/anchor/compare-words';

const marked = (other: string, text: string): string =>
  compareWords(other, text)
    .map((piece) => (piece.isShared ? piece.text : `[${piece.text}]`))
    .join('');

test.each([
  ['the gate was shut', 'the gate was never shut', 'the gate was [never ]shut'],
  ['the gate was never shut', 'the gate was shut', 'the gate was shut'],
  ['“a gate”', '"a gate"', '"a gate"'],
  ['', 'words', '[words]'],
])('beside %j, %j is %j', (other, text, shown) => {
  expect(marked(other, text)).toBe(shown);
});
