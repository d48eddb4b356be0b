import { expect, test } from 'vitest';
import { triggersOf } from '@/tests/engine/claims/claims-of';

test.each([
  ['It is believed that the ship sank in May.', 'It is believed'],
  ['It is understood the club will appeal.', 'It is understood'],
  ['It is learnt that the club will appeal.', 'It is learnt'],
  ['The ship is thought to have sunk in May.', 'is thought'],
  ['The minister is said to be furious.', 'is said'],
  ['The minister has been widely criticised for the delay.', 'been widely criticised'],
  ['The minister reportedly left by car.', 'reportedly'],
  ['The move was seen as a warning.', 'was seen'],
  ['It appeared that the door was open.', 'It appeared'],
  ['Unconfirmed reports suggest that the ship sank.', 'Unconfirmed reports'],
])('%s', (text, trigger) => {
  expect(triggersOf(text, 'impersonal')).toEqual([trigger]);
});

test.each([
  ['The ship is thought by Anna Berg to have sunk in May.', 'somebody is behind it'],
  ['The minister has been criticised by Anna Berg.', 'somebody is behind it'],
  ['Anna Berg thought the ship had sunk.', 'active'],
  ['Visitors must be seen as guests.', 'what should be'],
  ['There was criticism from Anna Berg over the delay.', 'the origin is given'],
  ["Anna Berg's widely panned film opens today.", 'no verb'],
])('not: %s (%s)', (text) => {
  expect(triggersOf(text, 'impersonal')).toEqual([]);
});

test('seeming is doubtful', () => {
  expect(triggersOf('He seems to like it.', 'impersonal')).toEqual([]);
  expect(triggersOf('He seems to like it.', 'impersonal', 0.2)).toEqual(['seems']);
});
