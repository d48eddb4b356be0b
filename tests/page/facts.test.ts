import { expect, test } from 'vitest';
import type { ArticleFacts } from '@/model/article';
import { parse, readHtml } from '@/scripts/read-html';
import { readPage } from '@/scripts/read-page';
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
  [
    'a name with what its bearer does',
    data({ '@type': 'BlogPosting', author: 'Ada Holm, Chief Harbour Officer and Head of Piers' }),
    '',
    ['Ada Holm'],
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
  [
    'every name, whatever stands behind it, in links of their own',
    '',
    '<p class="byline">By <a href="/u/1">Ada Holm, PhD</a>, <a href="/u/2">Per Dahl</a> and <a href="/u/3">Bo Rask</a></p>',
    ['Ada Holm', 'Per Dahl', 'Bo Rask'],
    'text',
  ],
  [
    'the title of another page is no byline',
    '',
    '<p><a href="/love">Nine old ideas on love by Ada Holm</a></p>',
    null,
    '',
  ],
  [
    'who is quoted is no author',
    '',
    '<div class="pull-quote"><div>I agree.</div><div class="pull-quote__author"><span class="author">Ada Holm</span></div></div>',
    null,
    '',
  ],
  [
    'a company is no author on its own site',
    data({ '@type': 'NewsArticle', author: { name: 'Holm Dental LLC' }, publisher: { name: 'Holm Dental' } }),
    '',
    null,
    '',
  ],
  [
    'a company is no author by its name in Japanese',
    data({ '@type': 'NewsArticle', author: { name: '湾新聞社' }, publisher: { name: '湾新聞社' } }),
    '',
    null,
    '',
  ],
  [
    'a newsroom that signs what nobody else does',
    data({ '@type': 'NewsArticle', author: { name: '湾新聞' }, publisher: { name: '湾新聞' } }),
    '',
    ['湾新聞'],
    'json-ld',
  ],
  [
    'a site with "&" in its name is not two people',
    data({
      '@type': 'BlogPosting',
      author: { name: 'Bay Times & Harbour Herald' },
      publisher: { name: 'Bay Times & Harbour Herald' },
    }),
    '<p class="byline">By Ada Holm</p>',
    ['Ada Holm'],
    'text',
  ],
  ['a section is no author', '<meta name="author" content="Marketing">', '', null, ''],
  ['a login name that the page does not show', '<meta name="author" content="AdaHolm">', '', null, ''],
  [
    'a login name that the page shows',
    '<meta name="author" content="AdaHolm">',
    '<p class="byline">By AdaHolm</p>',
    ['AdaHolm'],
    'meta',
  ],
  ['a name that the page shows nowhere', '<meta name="author" content="Ada Holm">', '', ['Ada Holm'], 'meta'],
  [
    'a name that the page hides from its readers',
    '<meta name="author" content="Ada Holm">',
    '<a class="author-name" style="display:none">By Ada Holm</a>',
    null,
    '',
  ],
  [
    'a name that the page hides in one place and shows in another',
    '<meta name="author" content="Ada Holm">',
    '<p class="byline-phone" style="display: none">By Ada Holm</p><p class="author">By Ada Holm</p>',
    ['Ada Holm'],
    'meta',
  ],
  ['a photo credit is no byline', '', '<div>Photograph by Ada Holm</div>', null, ''],
  [
    'who made the picture, beside the date',
    '',
    '<div class="caption-source">Seen on 05.03.2026. Bild: Harbour Office/Ada Holm</div>',
    null,
    '',
  ],
  ['who provided something', '', '<div>Information provided by Ada Holm</div>', null, ''],
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
  [
    'printed with time and zone',
    '',
    '<p>7 March 2026, 10:15 CET</p>',
    'https://site.example/boats',
    '2026-03-07T10:15:00+01:00',
    'text',
  ],
  ['none', '', '', 'https://site.example/boats', null, ''],
])('published: %s', (_, head, before, url, value, from) => {
  const { published } = factsOf(head, before, url);
  expect(published?.value ?? null).toBe(value);
  if (value) expect(published?.from).toBe(from);
});

test.each<[string, string, string, string | null]>([
  [
    'JSON-LD with zone',
    data({ '@type': 'NewsArticle', dateModified: '2026-03-06T09:00:00+02:00' }),
    '',
    '2026-03-06T09:00:00+02:00',
  ],
  [
    'meta',
    '<meta property="article:modified_time" content="2026-03-06T09:00:00Z">',
    '',
    '2026-03-06T09:00:00Z',
  ],
  ['microdata', '', '<time itemprop="dateModified" datetime="2026-03-06">today</time>', '2026-03-06'],
  [
    'printed behind the day it came out',
    '',
    '<p>Published 5 March 2026, updated 6 March 2026 at 9.05 pm EST</p>',
    '2026-03-06T21:05:00-05:00',
  ],
  ['none', '', '<p>5 March 2026</p>', null],
])('modified: %s', (_, head, before, value) => {
  expect(factsOf(head, before).modified?.value ?? null).toBe(value);
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

test.each<[string, string, string, string]>([
  [
    'the second heading, when the data repeats that one to the letter',
    data({ '@type': 'NewsArticle', headline: 'Storm keeps the whole fleet ashore' }),
    '<h1>Boats ashore: storm news</h1><h2>Storm keeps the whole fleet ashore</h2>',
    'Storm keeps the whole fleet ashore',
  ],
  [
    'a heading without the overline in it',
    '<meta property="og:title" content="Storm keeps the whole fleet ashore">',
    '<h1><span>The bay</span><span>Storm keeps the whole fleet ashore</span></h1>',
    'Storm keeps the whole fleet ashore',
  ],
  [
    'no heading: the data without the site before it',
    '<meta property="og:site_name" content="Bay Times"><meta property="og:title" content="Bay Times: Storm keeps fleet ashore">',
    '',
    'Storm keeps fleet ashore',
  ],
  [
    'no heading: the data without the site behind it, whatever the mark',
    '<meta property="og:site_name" content="한국항구"><meta property="og:title" content="폭풍으로 어선들이 항구에 남았다ㅣ한국항구">',
    '',
    '폭풍으로 어선들이 항구에 남았다',
  ],
  [
    'the site as first heading is none',
    '<title>site.example Storm keeps fleet ashore</title>',
    '<h1>site.example</h1><h2>Storm keeps fleet ashore</h2>',
    'Storm keeps fleet ashore',
  ],
])('title: %s', (_, head, headings, value) => {
  const html = `<!doctype html><html><head>${head}</head><body><main>${headings}<div>${prose}</div></main></body></html>`;
  expect(readPage(parse(html), address).article.facts.title?.value).toBe(value);
});

test('entities and tags in data are read as text', () => {
  const { publisher } = factsOf(
    data({ '@type': 'NewsArticle', publisher: { name: 'Bay &amp; <b>Harbour</b> Times' } }),
  );
  expect(publisher).toEqual({ value: 'Bay & Harbour Times', from: 'json-ld', sure: 'sure' });
});

const picture = (caption: string) => `<figure><img alt=""><figcaption>${caption}</figcaption></figure>`;

test.each<[string, string, string, string[]]>([
  [
    'the agency and the picture of the data',
    data({
      '@type': 'NewsArticle',
      author: [
        { '@type': 'Person', name: 'Ada Holm' },
        { '@type': 'Organization', name: 'AFP' },
      ],
      image: { '@type': 'ImageObject', creditText: 'Bo Rask/Hill Pictures' },
    }),
    '',
    ['agency AFP json-ld sure', 'photo Bo Rask/Hill Pictures json-ld sure'],
  ],
  ['a labelled caption', '', picture('The bay at dawn. Photo: Bo Rask'), ['photo Bo Rask text likely']],
  ['a German one', '', picture('Die Bucht. Foto: Bo Rask/dpa'), ['photo Bo Rask/dpa text likely']],
  [
    'an agency behind a slash',
    '',
    picture('The bay at dawn. Bo Rask/AFP'),
    ['photo Bo Rask/AFP text likely'],
  ],
  [
    'one in brackets',
    '',
    picture('The bay at dawn. (AP Photo/Bo Rask)'),
    ['photo AP Photo/Bo Rask text likely'],
  ],
  ['a mark of copyright', '', picture('© 2026 Bo Rask'), ['photo Bo Rask text likely']],
  [
    'no credit for a picture where words are credited',
    '',
    '<figure><figcaption class="credit">Additional reporting by Ada Holm</figcaption></figure>',
    [],
  ],
  ['no credit in a caption that has none', '', picture('The bay at dawn, seen from the mole (left)'), []],
  ['an author who is no agency', data({ '@type': 'NewsArticle', author: 'Ada Holm' }), '', []],
])('credits: %s', (_, head, before, credits) => {
  const { credits: found } = factsOf(head, before);
  expect(found.map(({ kind, value, from, sure }) => `${kind} ${value} ${from} ${sure}`)).toEqual(credits);
});

test.each<[string, string, string[]]>([
  ['a dateline', 'OSLO, May 3 (Reuters) - ', ['Reuters']],
  ['a dateline without brackets', 'Oslo, 3. Mai - dpa - ', []],
  ['a bracket that is no agency', 'The harbour (built in 1902) - as all know - ', []],
])('agency: %s', (_, opening, names) => {
  const body = prose.replace('<p>', `<p>${opening}`);
  const html = `<!doctype html><body><main><h1>Boats stay ashore for another week</h1><div>${body}</div></main></body>`;
  const { credits } = readPage(parse(html), address, { force: true }).article.facts;
  expect(credits.map(({ value }) => value)).toEqual(names);
});

test('the facts say how sure they are', () => {
  const person = data({
    '@type': 'NewsArticle',
    author: { '@type': 'Person', name: 'Ada Holm' },
    datePublished: '2026-03-05',
  });
  expect(factsOf(person, '<p class="byline">By Ada Holm</p>').byline?.sure).toBe('sure');
  expect(factsOf(person).byline?.sure).toBe('likely');
  expect(factsOf('', '<div>Ada Holm</div><div>5 March 2026</div>').byline?.sure).toBe('guess');
  expect(factsOf(person).published?.sure).toBe('sure');
  expect(factsOf('').published).toMatchObject({ from: 'address', sure: 'likely' });
  expect(factsOf('<link rel="canonical" href="/2026/03/05/boats-stay-ashore?x=1">').canonical?.sure).toBe(
    'sure',
  );
  expect(factsOf('<link rel="canonical" href="/">').canonical?.sure).toBe('likely');
  expect(factsOf('<link rel="canonical" href="https://origin.example/a">').canonical?.sure).toBe('guess');
});

const fixtures: Record<string, Partial<Record<Exclude<keyof ArticleFacts, 'credits'>, unknown>>> = {
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
  'long-read': {
    title: 'The man who would not drink',
    byline: ['Sunniva Aas'],
    publisher: 'Inland Review',
    published: '2025-09-28T06:00:00+02:00',
    modified: '2025-10-02T11:30:00+02:00',
  },
  'live-blog': { byline: ['Roya Samadi'], publisher: 'Harbour Post', published: '2026-01-18T05:10:00+01:00' },
};

test.each(articles)('the facts of %s', (name, url) => {
  const { facts } = readHtml(fixture(name), url);
  for (const [key, value] of Object.entries(fixtures[name] ?? {})) {
    const fact = facts[key as Exclude<keyof ArticleFacts, 'credits'>]; // the table's own keys
    expect([key, fact?.value ?? null]).toEqual([key, value]);
  }
});
