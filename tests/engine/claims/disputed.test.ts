import { expect, test } from 'vitest';
import { triggersOf } from '@/tests/engine/claims/claims-of';

test.each([
  ['Oslo denies all charges.', 'denies'],
  ['The firm initially denied that it had known.', 'denied'],
  ['The ministry dismissed the reports as fantasy.', 'dismissed'],
  ['The firm rejected the claim that it had known.', 'rejected'],
  ['Anna Berg disputes the idea that it was late.', 'disputes'],
  ['Anna Berg called the report false.', 'false'],
])('%s', (text, trigger) => {
  expect(triggersOf(text, 'disputed')).toEqual([trigger]);
});

test.each([
  ['They were denied entry at the border.', 'refused'],
  ['The council denied them permits.', 'refused'],
  ['The vote denied his party the victory.', 'refused'],
  ['The last contested vote was close.', 'an adjective'],
  ['He rejected the idea of a walk.', 'a plan'],
  ['She was called for a false start.', 'another sense'],
  ['Nobody can deny that it rained.', 'not denied'],
  ['The firm would deny that it had known.', 'not yet denied'],
  ['Motion to dismiss the case denied', 'a ruling'],
  ['The firm rejected the offer.', 'nothing asserted'],
  ['The disputed islands lie in the north.', 'an adjective'],
  ['A false start cost her the race.', 'another sense'],
])('not: %s (%s)', (text) => {
  expect(triggersOf(text, 'disputed')).toEqual([]);
});
