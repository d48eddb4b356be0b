import { describe, expect, test } from 'vitest';
import { mayBeArticle } from '@/page/gate';
import { parse, readHtml } from '@/scripts/read-html';
import { readPage } from '@/scripts/read-page';
import { articles, fixture, others } from '@/tests/page/page-fixtures';

test.each(articles)('%s is an article, to gate and reader', (name, url) => {
  const document = parse(fixture(name));
  expect(mayBeArticle(document, url)).toBe(true);
  expect(readPage(document, url).isArticle).toBe(true);
});

test.each(others)('%s is none, and nothing of it is read unless asked for', (name, url) => {
  const document = parse(fixture(name));
  const reading = readPage(document, url);
  expect(reading.isArticle).toBe(false);
  expect(reading.article.text).toBe('');
});

/** What must be in the text, first and last words of the body, and what a template prints around it. */
const bodies: Record<string, { has: string[]; hasNot: string[] }> = {
  'blogger-repost': {
    has: ['The transport ministry has halted', 'return from the mainland after their shift.'],
    hasNot: ['Popular Posts', 'Herring quota', 'Newer Post', 'Email This', 'Powered by'],
  },
  publisher: {
    has: [
      'Six towns in the Tarn valley',
      'A number that moved',
      'We refined the estimates',
      'day and night.',
    ],
    hasNot: [
      '214 partners',
      'Rain returns',
      'Morning Post',
      'grew up in Tarn Bridge',
      'Storm names',
      'All rights',
    ],
  },
  'wordpress-blog': {
    has: ['Last winter a neighbour', 'A set of cone spanners', 'a bearing that is about to go.'],
    hasNot: ['Previous post', 'Lovely piece', 'Recent Posts', 'Tagged', 'Proudly powered'],
  },
  'press-release': {
    has: ['Norrland Rail, the region', 'fall asleep in the snow', '90,000 passengers in the first year.'],
    hasNot: ['Image bank', 'Terms of carriage', 'Timetable'],
  },
  'live-blog': {
    has: ['Police have closed the bridge', 'There is no errand', 'reconnected most of them by noon.'],
    hasNot: ['Weather Local', 'Contact'],
  },
  'long-read': {
    has: [
      'I came to Vallmo',
      'The clerk was the driller',
      'The yellow house',
      '“It looks all right,” he said.',
    ],
    hasNot: [
      'Sunniva Aas is a writer',
      'A letter a week',
      'in your inbox',
      'A short history of gravel',
      'All rights',
    ],
  },
};

describe.each(articles)('the text of %s', (name, url) => {
  const { text, blocks } = readHtml(fixture(name), url);
  test.each(bodies[name]?.has ?? [])('has “%s”', (words) => expect(text).toContain(words));
  test.each(bodies[name]?.hasNot ?? [])('has not “%s”', (words) => expect(text).not.toContain(words));
  test('is its blocks, apart by one line feed', () => {
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
    expect(text).not.toMatch(/\n\n|[ \t]{2}| \n|\n /);
  });
});

test('title, caption, heading, quotation and list item are told apart', () => {
  const kindsOf = (name: string) => {
    const [, url = ''] = articles.find(([other]) => other === name) ?? [];
    const { article } = readPage(parse(fixture(name)), url);
    return (words: string) =>
      article.blocks.find(({ start, end }) => article.text.slice(start, end).includes(words))?.kind;
  };
  const publisher = kindsOf('publisher');
  expect(publisher('and the dam may wait')).toBe('title');
  expect(publisher('Lena Marsh/Hill Pictures')).toBe('caption');
  expect(publisher('A number that moved')).toBe('heading');
  expect(publisher('We refined the estimates')).toBe('blockquote');
  expect(publisher('Nobody here is against water')).toBe('paragraph');
  expect(kindsOf('wordpress-blog')('A proper chain tool')).toBe('list-item');
});

test('the best body of any page is read when the reader asks for it', () => {
  const { article } = readPage(parse(fixture('product')), 'https://ropeandtackle.example/products/1', {
    force: true,
  });
  expect(article.text).toContain('Our softest mooring line');
});

test('a copy that a style sheet hides is not read', () => {
  const copy =
    '<div class="print-copy"><p>Six towns in the valley have gone to court again, said a copy for printers.</p></div>';
  const document = parse(fixture('publisher').replace('<h2>A number that moved</h2>', copy));
  const [, url = ''] = articles.find(([name]) => name === 'publisher') ?? [];
  const textOf = () => readPage(document, url, { force: true }).article.text;
  expect(textOf()).toContain('said a copy for printers');
  const hidden = document.querySelector('.print-copy p');
  if (!hidden) throw new Error('the test page lacks its copy');
  Object.defineProperty(hidden, 'checkVisibility', { value: () => false });
  expect(textOf()).not.toContain('said a copy for printers');
});

test('a page without a sentence is read whole when the reader asks for it', () => {
  const document = parse('<body><ul><li>one</li><li>two</li></ul></body>');
  expect(readPage(document, '', { force: true }).article.text).toBe('one\ntwo');
});

const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

test.each([
  ['nothing at all', ''],
  ['no body', '<html><head><title>x</title></head></html>'],
  ['plain words', 'just a few words'],
  [
    'a form that clobbers',
    '<body><form><input name="parentNode"><input name="attributes"><input name="childNodes"></form></body>',
  ],
  [
    'broken data',
    '<body><script type="application/ld+json">{"@type":"NewsArticle","author":[[[[{]</script><p>x</p></body>',
  ],
  [
    'deep data',
    `<body><script type="application/ld+json">{"@type":"NewsArticle","headline":${deep},"author":${deep},"image":{"creditText":${deep},"creator":{"name":${deep}}},"publisher":${deep},"inLanguage":${deep},"datePublished":${deep}}</script><p>x</p></body>`,
  ],
  ['deep boxes', `<body>${'<div>'.repeat(2000)}x${'</div>'.repeat(2000)}</body>`],
])('%s does not throw', (_, html) => {
  const document = parse(html);
  expect(() => mayBeArticle(document, '')).not.toThrow();
  expect(() => readPage(document, 'about:blank', { force: true })).not.toThrow();
});
