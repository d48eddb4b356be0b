import { expect, test } from 'vitest';
import { claimsOf, triggersOf } from '@/tests/engine/claims/claims-of';

test.each([
  ['hedge', 'She apparently left by car.', 'apparently'],
  ['hedge', 'She may have left by car.', 'may have'],
  ['unsourced-assertion', 'A minimum of a million people live there.', 'minimum'],
  ['unsourced-assertion', 'It is the largest port in the world.', 'largest'],
  ['unsourced-assertion', 'Thousands of people fled.', 'Thousands'],
] as const)('%s: %s', (kind, text, trigger) => {
  expect(triggersOf(text, kind, 0)).toEqual([trigger]);
});

test.each([
  ['hedge', 'She may leave by car.', 'the future has no facts yet'],
  ['unsourced-assertion', 'Thousands of people fled, Anna Berg said.', 'attributed'],
  ['unsourced-assertion', 'It is the largest room.', 'no scope'],
] as const)('not %s: %s (%s)', (kind, text, _why) => {
  expect(triggersOf(text, kind, 0)).toEqual([]);
});

test('a claim has the words of its sentence without the stop', () => {
  const text = 'It rained. Thousands of people fled. It stopped.';
  const [claim] = claimsOf(text, 'unsourced-assertion');
  expect(text.slice(claim?.start, claim?.end)).toBe('Thousands of people fled');
});
