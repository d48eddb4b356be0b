import { expect, test } from 'vitest';
import { checkAddress, siteOf } from '@/components/source-address';

test.each([
  ['https://example.org/report', 'https://example.org/report'],
  ['  http://example.org ', 'http://example.org/'],
  ['example.org/report?id=3', 'https://example.org/report?id=3'],
  ['example.org:8080/report', 'https://example.org:8080/report'],
  ['https://localhost/report', 'https://localhost/report'],
  ['HTTPS://EXAMPLE.ORG/A', 'https://example.org/A'],
  ['bücher.example', 'https://xn--bcher-kva.example/'],
])('%s is kept as %s', (typed, url) => {
  expect(checkAddress(typed)).toEqual({ url });
});

test.each([
  ['', 'addressEmpty'],
  ['   ', 'addressEmpty'],
  ['report', 'addressUnreadable'],
  ['the report of May', 'addressUnreadable'],
  ['https://', 'addressUnreadable'],
  ['javascript:alert(1)', 'addressNotWeb'],
  ['data:text/html,hello', 'addressNotWeb'],
  ['ftp://example.org/file', 'addressNotWeb'],
  ['file:///home/me/report.pdf', 'addressNotWeb'],
  ['mailto:me@example.org', 'addressNotWeb'],
  ['https://me:secret@example.org/', 'addressHasPassword'],
  ['me@example.org', 'addressHasPassword'],
])('%j is refused: %s', (typed, problem) => {
  expect(checkAddress(typed)).toEqual({ problem });
});

test.each([
  ['https://www.example.org/a', 'example.org'],
  ['https://news.example.org/a', 'news.example.org'],
  // Letters that look like others', signs that nobody sees, and a user name that looks like a host: the site is what it is.
  ['https://аррӏе.example/', 'xn--80ak6aa92e.example'],
  ['https://ap\u200bple.example/', 'apple.example'],
  ['https://apple.example\u3002evil.example/', 'apple.example.evil.example'],
  ['https://apple.example@evil.example/', 'evil.example'],
  ['https://evil.example/\u202eelpmaxe.elppa', 'evil.example'],
  ['no address', 'no address'],
])('%s is on the site %s', (url, site) => {
  expect(siteOf(url)).toBe(site);
});
