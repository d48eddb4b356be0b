import { expect, test } from 'vitest';
import { mayBeArticle } from '@/page/gate';
import { parse } from '@/scripts/read-html';

const paragraphs = '<p>Words.</p>'.repeat(8);

test.each<[string, string, string]>([
  ['declared as article', '<meta property="og:type" content="article">', 'https://a.example/x'],
  ['JSON-LD', '<script type="application/ld+json">{"@type": "NewsArticle"}</script>', 'https://a.example/x'],
  [
    'nothing declared, an address like a headline',
    '',
    'https://a.example/2026/03/boats-stay-ashore-for-another-week',
  ],
  ['nothing declared, a blog', '', 'https://a.example/blog/boats'],
  ['address not known', '', ''],
])('may be: %s', (_, head, url) => {
  expect(
    mayBeArticle(parse(`<html><head>${head}</head><body><h1>x</h1>${paragraphs}</body></html>`), url),
  ).toBe(true);
});

const links = '<a href="/x">x</a>'.repeat(150);

test.each<[string, string, string]>([
  ['a root address full of links', links, 'https://a.example/'],
  ['a search', `<form><input name="q"></form>${links}`, 'https://a.example/search?q=boats'],
  [
    'a shop',
    `<script type="application/ld+json">{"@type":"Product"}</script>${links}`,
    'https://a.example/products/rope',
  ],
  ['a login', '<form><input><input type="password"></form>', 'https://a.example/login'],
  ['an empty page', '', 'https://a.example/2026/03/05/boats-stay-ashore'],
])('is not: %s', (_, body, url) => {
  expect(mayBeArticle(parse(`<html><head></head><body>${body}</body></html>`), url)).toBe(false);
});

test('elements named like methods do not stop it', () => {
  const html = `<body><form name="querySelector"></form><img name="getElementsByTagName">${paragraphs}</body>`;
  expect(() => mayBeArticle(parse(html), 'https://a.example/blog/boats')).not.toThrow();
});
