import { expect, test } from 'vitest';
import { triggersOf } from '@/tests/engine/claims/claims-of';

test.each([
  ['The files detail alleged abuses in the camp.', 'alleged'],
  ['He allegedly took the money.', 'allegedly'],
  ['The firm was accused of hiding losses.', 'accused'],
  ['Soldiers have been blamed for the fire.', 'blamed'],
  ['The firm closed amid allegations of fraud.', 'allegations'],
  ['Bank Accused of Hiding Losses\n\nThe bank opened late.', 'Accused'],
  ['He left, with claims of fraud still open.', 'claims'],
])('%s', (text, trigger) => {
  expect(triggersOf(text, 'allegation')).toEqual([trigger]);
});

test.each([
  ['Anna Berg alleged that he took the money.', 'named'],
  ['The firm was accused of fraud by Anna Berg.', 'named'],
  ["Anna Berg's allegations were read out.", 'named'],
  ['The allegations by Anna Berg were read out.', 'named'],
  ['His accusations were read out.', 'known by the pronoun'],
  ['The ad claims that prices will rise.', 'a verb'],
  ['The charges for parking rose.', 'another sense'],
])('not: %s (%s)', (text) => {
  expect(triggersOf(text, 'allegation')).toEqual([]);
});
