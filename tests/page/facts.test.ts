import { expect, test } from 'vitest';
import type { ArticleFacts } from '@/model/article';
import { readPage } from '@/page/read-page';
import { parse, readHtml } from '@/scripts/read-html';
import { articles, fixture } from '@/tests/page/page-fixtures';

const address = 'https://site.example/2026/03/05/boats-stay-ashore';
const prose =
  `<p>${'The boats of the bay stayed ashore for another week, the harbour master said on Friday. '.repeat(3)}</p>`.repeat(
    5,
  );

function factsOf(head: string, before = '', url = address): ArticleFacts {
  const html = `<!doctype html><html><head>${head}</head><body><main><h1>Boats stay ashore for another week</h1>${before}<div class="text">${prose}</div></main></body></html>`;
  return readPage(parse(html), url).article.facts;
}
const data = (thing: object) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;

test.each<[string, string, string, string[] | null, string]>([
  [
    'one person in JSON-LD',
    data({ '@type': 'NewsArticle', author: { '@type': 'Person', name: 'Ada Holm' } }),
    '',
    ['Ada Holm'],
    'json-ld',
  ],
  [
    'several, one by reference',
    data({
      '@graph': [
        { '@type': 'Article', author: [{ name: 'Ada Holm' }, { '@id': '#p' }] },
        { '@type': 'Person', '@id': '#p', name: 'Per Dahl' },
      ],
    }),
    '',
    ['Ada Holm', 'Per Dahl'],
    'json-ld',
  ],
  [
    'one string with two names',
    data({ '@type': 'BlogPosting', author: 'Ada Holm and Per Dahl' }),
    '',
    ['Ada Holm', 'Per Dahl'],
    'json-ld',
  ],
  ['meta', '<meta name="author" content="By Ada Holm">', '', ['Ada Holm'], 'meta'],
  [
    'an address in meta is no name',
    '<meta property="article:author" content="https://social.example/ada">',
    '',
    null,
    '',
  ],
  ['a mail address is no name', '<meta name="author" content="a.holm@site.example">', '', null, ''],
  [
    'the site itself is no author',
    '<meta property="og:site_name" content="Bay Times"><meta name="author" content="Bay Times">',
    '',
    null,
    '',
  ],
  [
    'a printed byline',
    '',
    '<p class="byline">By Ada Holm and Per Dahl</p>',
    ['Ada Holm', 'Per Dahl'],
    'text',
  ],
  [
    'a byline in three text nodes without spaces',
    '',
    '<div><span>By</span><a href="/u/1">Ada Holm</a><span>March 5, 2026</span></div>',
    ['Ada Holm'],
    'text',
  ],
  ['a name beside a date', '', '<div>Ada Holm</div><div>5 March 2026</div>', ['Ada Holm'], 'text'],
  ['a photo credit is no byline', '', '<div>Photograph by Ada Holm</div>', null, ''],
  ['nobody', '', '', null, ''],
])('byline: %s', (_, head, before, names, from) => {
  const { byline } = factsOf(head, before);
  expect(byline?.value ?? null).toEqual(names);
  if (names) expect(byline?.from).toBe(from);
});

test.each<[string, string, string, string, string | null, string]>([
  [
    'JSON-LD with zone',
    data({ '@type': 'NewsArticle', datePublished: '2026-03-05T08:00:00+0200' }),
    '',
    address,
    '2026-03-05T08:00:00+02:00',
    'json-ld',
  ],
  [
    'JSON-LD before meta',
    `${data({ '@type': 'NewsArticle', datePublished: '2026-03-05' })}<meta property="article:published_time" content="2026-03-09">`,
    '',
    address,
    '2026-03-05',
    'json-ld',
  ],
  [
    'the same moment with a zone is better than in UTC',
    `${data({ '@type': 'NewsArticle', datePublished: '2026-03-06T01:00:00Z' })}<meta property="article:published_time" content="2026-03-05T20:00:00-05:00">`,
    '',
    address,
    '2026-03-05T20:00:00-05:00',
    'meta',
  ],
  [
    'the day in the address against a UTC midnight',
    data({ '@type': 'NewsArticle', datePublished: '2026-03-06T01:00:00Z' }),
    '',
    address,
    '2026-03-05',
    'address',
  ],
  ['microdata', '', '<meta itemprop="datePublished" content="2026-03-04">', address, '2026-03-04', 'meta'],
  [
    'time element by the title',
    '',
    '<time datetime="2026-03-03T10:00:00Z">yesterday</time>',
    address,
    '2026-03-03T10:00:00Z',
    'time-element',
  ],
  ['address', '', '', address, '2026-03-05', 'address'],
  [
    'printed, English',
    '',
    '<p>Published: 7 March 2026</p>',
    'https://site.example/boats',
    '2026-03-07',
    'text',
  ],
  [
    'printed, German',
    '',
    '<div>Stand: 7. März 2026, 10 Uhr</div>',
    'https://site.example/boats',
    '2026-03-07',
    'text',
  ],
  ['none', '', '', 'https://site.example/boats', null, ''],
])('published: %s', (_, head, before, url, value, from) => {
  const { published } = factsOf(head, before, url);
  expect(published?.value ?? null).toBe(value);
  if (value) expect(published?.from).toBe(from);
});

test.each<[string, string, string | null]>([
  ['relative', '<link rel="canonical" href="/a/b">', 'https://site.example/a/b'],
  [
    'og:url when there is no link',
    '<meta property="og:url" content="https://site.example/c">',
    'https://site.example/c',
  ],
  [
    'of another site is told as it is',
    '<link rel="canonical" href="https://origin.example/story">',
    'https://origin.example/story',
  ],
  ['no web address', '<link rel="canonical" href="javascript:alert(1)">', null],
  ['no address', '<link rel="canonical" href="http://[">', null],
  ['none', '', null],
])('canonical: %s', (_, head, value) => {
  expect(factsOf(head).canonical?.value ?? null).toBe(value);
});

test.each<[string, string, string]>([
  [
    'the heading that the data repeats',
    '<meta property="og:title" content="Boats stay ashore for another week | Bay Times">',
    'Boats stay ashore for another week',
  ],
  ['no data at all', '', 'Boats stay ashore for another week'],
])('title: %s', (_, head, value) => {
  expect(factsOf(head).title?.value).toBe(value);
});

test('entities and tags in data are read as text', () => {
  const { publisher } = factsOf(
    data({ '@type': 'NewsArticle', publisher: { name: 'Bay &amp; <b>Harbour</b> Times' } }),
  );
  expect(publisher).toEqual({ value: 'Bay & Harbour Times', from: 'json-ld' });
});

const fixtures: Record<string, Partial<Record<keyof ArticleFacts, unknown>>> = {
  'blogger-repost': {
    title: 'Ministry halts night crossings after pier collapse',
    published: '2026-04-14',
    canonical: 'http://dailyferrywire.example/2026/04/ministry-halts-night-crossings.html',
    language: 'en',
  },
  publisher: {
    title: 'Valley towns sue over water plan, and the dam may wait',
    byline: ['Ines Calder', 'Tom Whitlock'],
    publisher: 'The Courier',
    published: '2026-02-03T09:30:00+00:00',
    modified: '2026-02-03T15:02:11+00:00',
    language: 'en-GB',
  },
  'wordpress-blog': {
    title: 'What I learnt from repairing forty bicycles',
    byline: ['Mireille Aubry'],
    published: '2025-11-09T18:20:05+01:00',
  },
  'press-release': {
    title: 'Norrland Rail opens overnight line to the coast',
    published: '2026-05-12',
    byline: null,
  },
  'live-blog': { byline: ['Roya Samadi'], publisher: 'Harbour Post', published: '2026-01-18T05:10:00+01:00' },
};

test.each(articles)('the facts of %s', (name, url) => {
  const { facts } = readHtml(fixture(name), url);
  for (const [key, value] of Object.entries(fixtures[name] ?? {})) {
    expect([key, facts[key as keyof ArticleFacts]?.value ?? null]).toEqual([key, value]);
  }
});
