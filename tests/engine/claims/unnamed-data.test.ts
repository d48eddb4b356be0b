import { expect, test } from 'vitest';
import { triggersOf } from '@/tests/engine/claims/claims-of';

test.each([
  ['A study found that cats sleep more in winter.', 'A study'],
  ['Polls show the mayor ahead.', 'Polls'],
  ['Recent surveys have shown that trust is falling.', 'Recent surveys'],
  ['Polls in the north have consistently shown the mayor behind.', 'Polls'],
  ['Polls continue to show the mayor ahead.', 'Polls'],
  ['Rents rose by half, according to some estimates.', 'some estimates'],
  ['Rents rose by half, by one estimate.', 'by one estimate'],
  ['Research suggests that the drug works.', 'Research'],
])('%s', (text, trigger) => {
  expect(triggersOf(text, 'unnamed-data')).toEqual([trigger]);
});

test.each([
  ['A Gallup poll shows the mayor ahead.', 'named before'],
  ['A study by Leeds University found that cats sleep more.', 'named behind'],
  ['A study published in Nature found that cats sleep more.', 'named by the journal'],
  ['The study found that cats sleep more.', 'spoken of before'],
  ['A 2014 study found that cats sleep more.', 'identified by its year'],
  ['His poll numbers may show something else.', 'his'],
  ['The mayor asked for a study to find out more.', 'a wish'],
  ['She works in medical research.', 'no assertion'],
  ['He provided no evidence for the claim.', 'there is none'],
])('not: %s (%s)', (text) => {
  expect(triggersOf(text, 'unnamed-data')).toEqual([]);
});

test('a named poll beside it makes it less sure', () => {
  const text = 'A new poll shows the mayor ahead. The Gallup poll asked a thousand people.';
  expect(triggersOf(text, 'unnamed-data')).toEqual([]);
});
