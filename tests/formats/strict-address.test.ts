import { expect, test } from 'vitest';
import { strictAddress } from '@/formats/strict-address';

test.each([
  ['https://a.example/b?c=d&e=%20#f', 'https://a.example/b?c=d&e=%20#f'],
  ['https://a.example/b?c=d|e', 'https://a.example/b?c=d%7Ce'],
  ['https://a.example/?x[]=1^2', 'https://a.example/?x%5B%5D=1%5E2'],
  ['http://[::1]:80/a', 'http://[::1]:80/a'],
  ['https://a.example/100%', 'https://a.example/100%25'],
  ['https://a.example/a#b#c', 'https://a.example/a#b%23c'],
  ['https://a.example/\ud800', 'https://a.example/%EF%BF%BD'],
])('%s is written %s', (address, strict) => {
  expect(strictAddress(address)).toBe(strict);
  expect(strictAddress(strict)).toBe(strict);
});
