import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateInAddress, findDate, findMoment, readDate } from '@/extract/read-date';

test.each([
  ['2026-03-05', '2026-03-05'],
  ['2026-03-05T08:07:06Z', '2026-03-05T08:07:06Z'],
  ['2026-03-05T08:07:06.123+0100', '2026-03-05T08:07:06+01:00'],
  ['2026-03-05 08:07', '2026-03-05T08:07:00'],
  ['20260305T080706Z', '2026-03-05T08:07:06Z'],
  ['Thu, 05 Mar 2026 08:07:06 GMT', '2026-03-05'],
  ['March 5, 2026', '2026-03-05'],
  ['1772697600', '2026-03-05T08:00:00.000Z'],
  ['2026-13-05', null],
  ['0001-01-01', null],
  ['soon', null],
  ['', null],
])('%s is %s', (text, date) => expect(readDate(text)).toBe(date));

test.each([
  ['am 5. März 2026 um acht', 'de', '2026-03-05'],
  ['le 5 février 2026', 'fr', '2026-02-05'],
  ['5 de marzo de 2026', 'es', '2026-03-05'],
  ['2026年3月5日', 'ja', '2026-03-05'],
  ['05.03.2026', 'de', '2026-03-05'],
  ['3/5/2026', 'en-US', '2026-03-05'],
  ['3/5/2026', 'en-GB', '2026-05-03'],
  ['31/5/2026', 'en-US', '2026-05-31'],
  ['Mar 5th, 2026', 'en', '2026-03-05'],
  ['5 марта 2026', 'ru', '2026-03-05'],
  ['chapter 3, verse 5', 'en', null],
])('“%s” (%s) says %s', (text, language, date) => expect(findDate(text, language)?.value ?? null).toBe(date));

test.each([
  ['https://a.example/2026/03/05/story', '2026-03-05'],
  ['https://a.example/2026/mar/05/story', '2026-03-05'],
  ['https://a.example/news-2026-03-05.html', '2026-03-05'],
  ['https://a.example/20260305/story', '2026-03-05'],
  ['https://a.example/2026/story', null],
  ['https://a.example/1234/56/78/', null],
])('%s has %s', (url, date) => expect(dateInAddress(url)).toBe(date));

test.each<[string, string]>([
  ['12 March 2021, 10:15 CET', '2021-03-12T10:15:00+01:00'],
  ['March 12, 2021 at 9:30 p.m. EST', '2021-03-12T21:30:00-05:00'],
  ['12 March 2021 12.05 am (UTC)', '2021-03-12T00:05:00Z'],
  ['12.03.2021, 18:45 Uhr', '2021-03-12T18:45:00'],
  ['12.03.2021 18:45 Uhr MEZ', '2021-03-12T18:45:00+01:00'],
  ['12 mars 2021 à 7h05', '2021-03-12T07:05:00'],
  ['2021-03-12 07:05 GMT+2', '2021-03-12T07:05:00+02:00'],
  ['10:15 GMT, 12 March 2021', '2021-03-12T10:15:00Z'],
  ['12 March 2021, 10:15 IST', '2021-03-12T10:15:00'],
  ['12 March 2021', '2021-03-12'],
  ['12 March 2021, 25:99', '2021-03-12'],
  ['12 March 2021, version 1.22.4', '2021-03-12'],
  ['12 March 2021, chapter 1.22', '2021-03-12'],
  ['12.03.2021, 18.45 Uhr', '2021-03-12T18:45:00'],
])('a moment as printed: %s', (text, value) => {
  expect(findMoment(text, 'en-GB')?.value).toBe(value);
});

test('whatever a page writes, what is read is a date that there is, or none', () => {
  const two = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, '0'));
  const zone = fc.oneof(
    fc.constantFrom('', 'Z', ' GMT', ' EST', ' GMT+25'),
    fc.tuple(two, two).map((parts) => `+${parts.join(':')}`),
  );
  const written = fc
    .tuple(fc.integer({ min: 1980, max: 2110 }), two, two, two, two, two, zone)
    .map(
      ([year, month, day, hour, minute, second, end]) =>
        `${year}-${month}-${day} ${hour}:${minute}:${second}${end}`,
    );
  fc.assert(
    fc.property(written, (text) => {
      for (const value of [readDate(text), findMoment(text)?.value]) {
        if (value) expect([value, Number.isNaN(Date.parse(value))]).toEqual([value, false]);
      }
    }),
    { numRuns: 2000 },
  );
});
