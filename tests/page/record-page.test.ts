import { expect, test } from 'vitest';
import { pageText } from '@/extract/page-text';
import { recordPage } from '@/page/record-page';
import { parse } from '@/scripts/read-html';

const record = (html: string) => recordPage(parse(html)).record;

test('a record is plain data: it comes out of a message as it went in', () => {
  const told = record('<html lang="en"><title>A</title><body><p class="x">One <b>two</b></p></body></html>');
  expect(JSON.parse(JSON.stringify(told))).toEqual(told);
});

test('boxes come after those around them, alike ones share their look', () => {
  const { boxes, looks } = record(
    '<html><body><div class="a"><p>x</p></div><div class="a"><p id="y">z</p></div></body></html>',
  );
  const tags = boxes.filter((_, i) => i % 2).map((look) => looks[look]?.split('\0')[0]);
  expect(tags).toEqual(['html', 'body', 'div', 'p', 'div', 'p']);
  expect(boxes.filter((_, i) => i % 2 === 0)).toEqual([-1, 0, 1, 2, 1, 4]);
  expect(looks).toHaveLength(5);
});

test.each([
  ['one run', '<p>Ann Lee</p>', []],
  ['markup in the middle', '<p>By <b>Ann Lee</b> today</p>', [3, 10]],
  ['a long paragraph', `<p>${'word '.repeat(50)}<b>end</b></p>`, []],
])('where a short line goes on in another element is told: %s', (_, html, cuts) => {
  const told = record(`<body>${html}</body>`);
  expect(told.cuts.filter((_, i) => i % 2)).toEqual(cuts);
  expect(pageText(told).blocks[0]?.cuts).toEqual(cuts);
});

test('a time is told with the nearest box that has been read', () => {
  const { head, boxes } = record(
    '<html><body><p><i><time datetime="2026-05-03" class="d" pubdate>3 May</time></i></p><div hidden><time>4 May</time></div></body></html>',
  );
  expect(head.times).toEqual([
    { datetime: '2026-05-03', text: '3 May', box: 2, pubdate: true, className: 'd' },
    { datetime: null, text: '4 May', box: 1, pubdate: false, className: '' },
  ]);
  expect(boxes).toHaveLength(6);
});

test('of many headings the first are told, and no fewer of the first rank', () => {
  const { headings } = record(`<body>${'<h2>b</h2>'.repeat(30)}${'<h1>a</h1>'.repeat(30)}</body>`).head;
  expect(headings.map(([tag]) => tag)).toEqual([...Array(20).fill('h2'), ...Array(20).fill('h1')]);
});

test('what is declared is told as it stands, and no more of it than is looked at', () => {
  const { head } = record(
    `<html lang="de"><head><title>T</title><link rel="x canonical" href="/a"><meta name="a" content=" b "><meta name="c"><meta property="d" content="${'e'.repeat(5000)}"><script type="application/ld+json">{}</script></head><body><b itemprop="datePublished" content="1">2</b></body></html>`,
  );
  expect(head).toMatchObject({ title: 'T', lang: 'de', xmlLang: null, canonical: '/a', data: ['{}'] });
  expect(head.meta).toEqual([
    ['a', ' b '],
    ['d', 'e'.repeat(2000)],
  ]);
  expect(head.dates).toEqual([['datePublished', '1', '2']]);
});

test('boxes that a script has put far too deep are read all the same', () => {
  const { looks, boxes, ...rest } = record('<body><p>word</p></body>');
  const deep = Array.from({ length: 50_000 }, (_, i) => [i - 1, 0]).flat();
  const page = pageText({ ...rest, looks, boxes: deep, blocks: [49_999, 0, 0, 0, 0] });
  expect(page.boxes.at(-1)?.depth).toBe(1000);
});
