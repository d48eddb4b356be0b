import { expect, test } from 'vitest';
import { keptApart } from '@/components/strings';

test.each([
  ['Ann Reed', 'Ann Reed'],
  ['שלום', 'שלום'],
  ['\u202eAnn', '\u2068\u202eAnn\u2069'],
  ['\u2067Ann', '\u2068\u2067Ann\u2069'],
  ['\u202eAnn\u2069\u2069', '\u2068\u202eAnn\u2069'],
])('%j stands in a sentence as %j', (text, kept) => {
  expect(keptApart(text)).toBe(kept);
});
