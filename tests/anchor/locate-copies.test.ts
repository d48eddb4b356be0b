import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLocator, leastNeedle } from '@/anchor/locate-copies';

function copiesByHand(text: string, needle: string): number[] {
  const copies: number[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) copies.push(at);
  return copies;
}

const long = fc.string({ unit: fc.constantFrom('a', 'b', '“', ' '), minLength: leastNeedle, maxLength: 160 });

test('finds every copy of a long needle, wherever it stands', () => {
  fc.assert(
    fc.property(fc.array(long, { minLength: 1, maxLength: 12 }), fc.nat(), (parts, chosen) => {
      const needle = parts[chosen % parts.length] ?? '';
      const text = parts.join('');
      expect(createLocator(text)(needle)).toEqual(copiesByHand(text, needle));
    }),
  );
});

test.each([
  ['nothing', '', leastNeedle, []],
  ['a text shorter than what is hashed', 'short', leastNeedle, []],
  ['a text that is the needle', 'x'.repeat(leastNeedle), leastNeedle, [0]],
])('in %s', (_, text, length, copies) => {
  expect(createLocator(text)('x'.repeat(length))).toEqual(copies);
});

test.each([
  ['too short a needle', 'x'.repeat(leastNeedle - 1)],
  ['a needle whose like stands everywhere', 'x'.repeat(leastNeedle)],
])('does not answer for %s', (_, needle) => {
  expect(createLocator('x'.repeat(100_000))(needle)).toBeNull();
});
