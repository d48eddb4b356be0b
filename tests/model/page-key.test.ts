import { expect, test } from 'vitest';
import { pageKey } from '@/model/page-key';

test.each([
  ['https://example.org/a#part', 'https://example.org/a'],
  ['https://example.org/a/', 'https://example.org/a'],
  ['https://example.org/a?utm_source=x&id=3&fbclid=y', 'https://example.org/a?id=3'],
  ['https://user:secret@example.org/a', 'https://example.org/a'],
  ['https://EXAMPLE.org/A', 'https://example.org/A'],
])('%s is kept as %s', (url, key) => {
  expect(pageKey(url)).toBe(key);
});

test('what is no address is refused', () => {
  expect(() => pageKey('not an address')).toThrow(TypeError);
});
