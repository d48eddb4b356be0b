import { expect, test } from 'vitest';
import { ownAddresses } from '@/extract/own-addresses';
import type { Part } from '@/extract/split-articles';
import type { ArticlePart, SeenPart } from '@/model/article-part';
import type { PageFacts } from '@/model/reading';

/** A page at one moment: its address and title, and its articles by name. */
interface Moment {
  at: string;
  title?: string;
  shows: string[];
  /** What the page declares as its address. */
  canonical?: string;
  /** Its articles name their own addresses. */
  named?: boolean;
}

const titles: Record<string, string> = {
  hall: 'Old hall to close after winter',
  ferry: 'Ferry crews want longer summer',
  mill: 'The mill opens its doors again',
};
const address = (path: string): string => `https://bay.example/${path}`;
const storyFacts: Omit<PageFacts, 'url' | 'title'> = {
  byline: ['Ann Roe'],
  publisher: 'Bay Notes',
  published: null,
  modified: null,
  canonical: null,
  language: null,
};

/** What is made of a page's moments one after the other: of each article its address, by the path, at the end. */
function goThrough(moments: readonly Moment[]): { name: string; part: ArticlePart }[] {
  let known: { name: string; part: ArticlePart }[] = [];
  let last: typeof known = [];
  let before = '';
  for (const { at, title, shows, canonical, named } of moments) {
    // As the reader script does: what has gone is forgotten when the page comes to its address again.
    if (at !== before)
      known = known.filter(({ name, part }) => part.url !== address(at) || shows.includes(name));
    before = at;
    const parts = shows.map((name, i): Part => {
      const isAlone = shows.length === 1;
      return {
        start: i * 10,
        from: i * 10,
        block: i * 10 + 1,
        title: titles[name] ?? name,
        heading: isAlone ? null : box,
      };
    });
    const seen = known.map(({ name, part }): SeenPart => ({ ...part, block: shows.indexOf(name) * 10 + 1 }));
    const page: PageFacts = {
      ...storyFacts,
      url: address(at),
      title: title ?? titles[shows[0] ?? ''] ?? '',
      canonical: canonical ? address(canonical) : null,
    };
    const declared = ({ title }: Part): string | null => {
      const name = Object.keys(titles).find((one) => titles[one] === title);
      return named && name ? address(`2026/${name}`) : null;
    };
    const found = ownAddresses(
      parts,
      seen.map((one) => (one.block < 0 ? { ...one, block: -1 } : one)),
      {
        url: address(at),
        title: title ?? '',
        page,
        declared,
      },
    );
    last = found.map((part, i) => ({ name: shows[i] ?? '', part }));
    for (const one of last) {
      const same = known.find(({ name }) => name === one.name);
      if (same) same.part = one.part;
      else known.push(one);
    }
  }
  return last;
}

const box = { parent: null, tag: 'h1', className: '', depth: 0, own: 0, children: 0, isShown: true };
const { hall = '', ferry = '', mill = '' } = titles;

test.each<[name: string, moments: Moment[], addresses: string[]]>([
  ['one article', [{ at: 'a', shows: ['hall'] }], ['a']],
  [
    'the next is appended while the first is read',
    [
      { at: 'a', title: hall, shows: ['hall'] },
      { at: 'a', title: hall, shows: ['hall', 'ferry'] },
    ],
    ['a', 'a'],
  ],
  [
    'the page goes to the next one’s address, and its title with it',
    [
      { at: 'a', title: hall, shows: ['hall'] },
      { at: 'a', title: hall, shows: ['hall', 'ferry', 'mill'] },
      { at: 'b', title: ferry, shows: ['hall', 'ferry', 'mill'] },
    ],
    ['a', 'b', 'a'],
  ],
  [
    'the title comes after the address',
    [
      { at: 'a', title: hall, shows: ['hall', 'ferry', 'mill'] },
      { at: 'b', title: hall, shows: ['hall', 'ferry', 'mill'] },
      { at: 'b', title: ferry, shows: ['hall', 'ferry', 'mill'] },
    ],
    ['a', 'b', 'a'],
  ],
  [
    'the address says it alone',
    [
      { at: 'a', shows: ['hall', 'ferry', 'mill'] },
      { at: '2026/the-mill-opens-doors.html', shows: ['hall', 'ferry', 'mill'] },
    ],
    ['a', 'a', '2026/the-mill-opens-doors.html'],
  ],
  [
    'nothing says it: where they were first seen',
    [
      { at: 'a', shows: ['hall', 'ferry'] },
      { at: '12345', shows: ['hall', 'ferry'] },
    ],
    ['a', 'a'],
  ],
  [
    'the next comes after the address',
    [
      { at: 'a', shows: ['hall'] },
      { at: '12345', shows: ['hall'] },
      { at: '12345', shows: ['hall', 'ferry'] },
    ],
    ['a', '12345'],
  ],
  [
    'the first is taken away',
    [
      { at: 'a', title: hall, shows: ['hall', 'ferry'] },
      { at: 'b', title: ferry, shows: ['hall', 'ferry'] },
      { at: 'b', title: ferry, shows: ['ferry', 'mill'] },
      { at: 'c', title: mill, shows: ['ferry', 'mill'] },
    ],
    ['b', 'c'],
  ],
  [
    'the first is taken away before the address moves on',
    [
      { at: 'a', title: hall, shows: ['hall', 'ferry'] },
      { at: 'a', title: hall, shows: ['ferry'] },
      { at: '12345', title: hall, shows: ['ferry'] },
    ],
    ['12345'],
  ],
  [
    'back to the first',
    [
      { at: 'a', title: hall, shows: ['hall', 'ferry'] },
      { at: 'b', title: ferry, shows: ['hall', 'ferry'] },
      { at: 'a', title: hall, shows: ['hall', 'ferry'] },
    ],
    ['a', 'b'],
  ],
  [
    'begun at the second one’s address',
    [
      { at: 'b', title: ferry, shows: ['hall', 'ferry'] },
      { at: 'a', title: hall, shows: ['hall', 'ferry'] },
    ],
    ['a', 'b'],
  ],
  [
    'articles that name themselves',
    [{ at: '2026/hall', title: hall, shows: ['hall', 'ferry'], named: true }],
    ['2026/hall', '2026/ferry'],
  ],
  [
    'names that are not the page’s are not believed, until it goes there',
    [{ at: 'a', title: hall, shows: ['hall', 'ferry'], named: true }],
    ['a', 'a'],
  ],
  [
    'a site of one page goes to another article, which comes later',
    [
      { at: 'a', title: hall, shows: ['hall'] },
      { at: 'b', title: hall, shows: ['hall'] },
    ],
    ['a'],
  ],
  [
    'and is there',
    [
      { at: 'a', title: hall, shows: ['hall'] },
      { at: 'b', title: hall, shows: ['hall'] },
      { at: 'b', title: ferry, shows: ['ferry'] },
    ],
    ['b'],
  ],
  [
    'the article comes before its address',
    [
      { at: 'a', title: hall, shows: ['hall'] },
      { at: 'a', title: ferry, shows: ['ferry'] },
      { at: 'b', title: ferry, shows: ['ferry'] },
    ],
    ['b'],
  ],
  [
    'back on a site of one page',
    [
      { at: 'a', title: hall, shows: ['hall'] },
      { at: 'b', title: ferry, shows: ['ferry'] },
      { at: 'a', title: hall, shows: ['hall'] },
      { at: 'c', title: mill, shows: ['mill'] },
      { at: 'b', title: ferry, shows: ['ferry'] },
    ],
    ['b'],
  ],
  [
    'the page takes the address that it has declared',
    [
      { at: 'a', shows: ['hall'], canonical: '2026/hall' },
      { at: '2026/hall', shows: ['hall'], canonical: '2026/hall' },
    ],
    ['2026/hall'],
  ],
  [
    'an address that is declared when the page is there is no proof',
    [
      { at: 'a', shows: ['hall'], canonical: 'a' },
      { at: '2026/ferry', shows: ['hall'], canonical: '2026/ferry' },
    ],
    ['a'],
  ],
  [
    'the page leaves out a query, which may have named the article',
    [
      { at: 'a?story=hall', shows: ['hall'] },
      { at: 'a', shows: ['hall'] },
    ],
    ['a?story=hall'],
  ],
])('%s', (_, moments, addresses) => {
  expect(goThrough(moments).map(({ part }) => part.url)).toEqual(addresses.map(address));
});

test.each([
  ['of the first', 'a', []],
  ['of the one in view', 'b', ['Ann Roe']],
])(
  'what is kept with a note is its article’s own, where the page declares what is %s',
  (_, canonical, byline) => {
    const found = goThrough([
      { at: 'a', title: hall, shows: ['hall'], canonical: 'a' },
      { at: 'b', title: ferry, shows: ['hall', 'ferry', 'mill'], canonical },
    ]);
    expect(found.map(({ part: { page } }) => page)).toMatchObject([
      { url: address('a'), title: hall, byline: ['Ann Roe'], publisher: 'Bay Notes' },
      { url: address('b'), title: ferry, byline, publisher: 'Bay Notes' },
      { url: address('b'), title: mill, byline: [], publisher: 'Bay Notes' },
    ]);
  },
);
