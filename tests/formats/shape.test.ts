import { expect, test } from 'vitest';
import { date, moment, pageAddress, webAddress } from '@/formats/address-and-time';
import { FormatError, list, object, own, string } from '@/formats/shape';

test.each([
  ['javascript:alert(1)'],
  ['JaVaScRiPt:alert(1)'],
  [' javascript:alert(1)'],
  ['java\nscript:alert(1)'],
  ['data:text/html,<script>'],
  ['blob:https://a.example/1'],
  ['vbscript:x'],
  ['file:///etc/passwd'],
  ['//a.example/'],
  ['a.example'],
  ['http://'],
  ['https://user@a.example/'],
  ['https://:word@a.example/'],
  ['https://a.example@b.example/'],
  [`https://a.example/${'x'.repeat(9_000)}`],
  [''],
  [7],
  [null],
  [{ href: 'https://a.example/' }],
])('%j is no address of a source', (value) => {
  expect(() => webAddress(value, 'It')).toThrow(FormatError);
});

test.each([
  ['HTTPS://A.example/ü b', 'https://a.example/%C3%BC%20b'],
  ['http://a.example:80', 'http://a.example/'],
  ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
])('%s is kept as %s', (address, kept) => {
  expect(webAddress(address, 'It')).toBe(kept);
});

test('a page is kept without fragment, user name and password', () => {
  expect(pageAddress('https://a:b@c.example/d#e', 'It')).toBe('https://c.example/d');
});

test.each([
  ['2026-03-01T10:00:00Z', true],
  ['2026-03-01T10:00:00.123+02:00', true],
  ['2026-03-01', false],
  ['2026-02-30T25:00:00Z', false],
  ['+275760-09-13T00:00:01Z', false],
  ['0000-01-01T00:00:00Z', false],
  ['1 March 2026', false],
  [1_772_359_200_000, false],
])('%j as a time: %s', (value, fine) => {
  const check = expect(() => moment(value, 'It'));
  if (fine) check.not.toThrow();
  else check.toThrow(FormatError);
});

test.each([
  ['2026', true],
  ['2026-03', true],
  ['2026-03-01', true],
  ['2026-03-01T10:00+0200', true],
  ['2026-3-1', false],
  ['2026-99-01', false],
  ['today', false],
])('%j as a date: %s', (value, fine) => {
  const check = expect(() => date(value, 'It'));
  if (fine) check.not.toThrow();
  else check.toThrow(FormatError);
});

test('only own fields count, and only known ones pass', () => {
  const shape = object<{ name: string }>({ name: string(9) });
  expect(() => shape(Object.create({ name: 'inherited' }), 'It')).toThrow('It: name should be text.');
  expect(shape({ name: 'own', other: 1 }, 'It')).toEqual({ name: 'own' });
  expect(own({}, 'toString')).toBeUndefined();
});

test('a place in a list is named', () => {
  expect(() => list(string(3), 9)(['a', 'abcd'], 'Tag')).toThrow('Tag 2 is longer than 3 characters.');
});
