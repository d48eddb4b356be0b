import { expect, test } from 'vitest';
import { namingOf } from '@/engine/card/naming';

test.each<[string | null, string]>([
  ['Ilse Maren', 'named'],
  ['Maren', 'named'],
  ['the Northern Press news agency', 'named'],
  ["Norway's foreign ministry", 'named'],
  ['UN', 'named'],
  ['the mayor', 'role'],
  ['The mayor of Oslo', 'role'],
  ['her lawyer', 'role'],
  ['the ministry', 'role'],
  ['two diplomats briefed on the meeting', 'unnamed'],
  ['an official', 'unnamed'],
  ['Western diplomats', 'unnamed'],
  ['Critics', 'unnamed'],
  ['officials', 'unnamed'],
  ['some people', 'unnamed'],
  ['ماريا أولسن', 'unknown'],
  ['he', 'unknown'],
  ['', 'unknown'],
  [null, 'unknown'],
])('%s: %s', (name, naming) => {
  expect(namingOf(name, false)).toBe(naming);
});

test('a claim that rests on an unnamed speaker says so too', () => {
  expect(namingOf('the person', true)).toBe('unnamed');
});
