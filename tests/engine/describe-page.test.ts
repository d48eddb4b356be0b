import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '@/engine/analyse';
import { linkSigns } from '@/engine/card/link-signs';
import type { CreditedFacts } from '@/engine/card/list-origin';
import { describePage } from '@/engine/describe-page';
import { findParagraphs } from '@/engine/paragraphs';
import type { Block, TextLink } from '@/model/article';
import type { Span } from '@/model/span';
import { noFacts } from '@/tests/engine/provenance/marks-of';

interface Given {
  facts?: Partial<CreditedFacts>;
  url?: string;
  blocks?: Block[];
  links?: TextLink[];
}

function cardOf(
  text: string,
  { facts: part, url = 'https://coast.example/a', blocks = findParagraphs(text), links = [] }: Given = {},
) {
  const facts = { ...noFacts, ...part };
  return linkSigns(describePage({ text, blocks, facts, url }, analyse({ text, blocks, facts })), links);
}

describe('originality', () => {
  const origin = (text: string, given?: Given) =>
    cardOf(text, given).origin.map(({ kind, value }) => `${kind}: ${value}`);

  test.each<[string, Given, string[]]>([
    ['https://coast.example/b', {}, []],
    ['https://www.coast.example/b', {}, []],
    ['https://m.coast.example/b', {}, []],
    ['https://paper.example/b', {}, ['canonical-elsewhere: https://paper.example/b']],
    ['https://paper.example/b', { url: 'https://amp.paper.example/b' }, []],
    ['not an address', {}, []],
  ])('the page declares %s', (value, given, signs) => {
    expect(
      origin('It rained.', { ...given, facts: { canonical: { value, from: 'link', sure: 'likely' } } }),
    ).toEqual(signs);
  });

  test('a credit that a caption prints has its place, and the address that the page links it to', () => {
    const text = 'It rained.\nThe mole in the rain. Photograph: Bo Rask/Hill Pictures';
    const at = text.indexOf('Photograph');
    const { origin } = cardOf(text, {
      blocks: [
        { start: 0, end: 10, kind: 'paragraph' },
        { start: 11, end: text.length, kind: 'caption' },
      ],
      facts: {
        credits: [
          { kind: 'photo', value: 'Bo Rask/Hill Pictures', from: 'text', sure: 'likely' },
          { kind: 'agency', value: 'AFP', from: 'json-ld', sure: 'sure' },
        ],
      },
      links: [{ start: at, end: text.length, url: 'https://hill.example/rask' }],
    });
    const place = { start: text.indexOf('Bo Rask'), end: text.length };
    expect(origin).toEqual([
      {
        kind: 'photo-credit',
        value: 'Bo Rask/Hill Pictures',
        from: 'text',
        span: place,
        url: 'https://hill.example/rask',
      },
      { kind: 'agency-credit', value: 'AFP', from: 'json-ld', span: null },
    ]);
  });

  test.each<[string, string[]]>([
    ['OSLO (Reuters) - It rained all day.', ['agency-credit: Reuters']],
    [
      'This article was originally published in Le Monde.',
      ['first-published: This article was originally published in Le Monde.'],
    ],
    ['Republished with permission.', ['syndicated: Republished with permission.']],
    ['Anna Berg told the BBC that it rained.', ['told-elsewhere: BBC']],
    ['The BBC reported that it rained.', []],
    ["Reporting from Oslo, Le Monde's Anna Berg said it rained.", ['foreign-staff: Le Monde']],
    [
      'It rained all day in Oslo.\nThe harbour in the rain [City of Oslo/Handout via AFP]',
      ['photo-credit: AFP'],
    ],
    ['It rained.', []],
  ])('%s', (text, signs) => {
    expect(origin(text)).toEqual(signs);
  });

  test('an agency among the authors, and what the page credits out of sight', () => {
    const facts: Given['facts'] = {
      byline: { value: ['Anna Berg', 'Associated Press'], from: 'json-ld', sure: 'likely' },
      credits: [{ kind: 'photo', value: 'Tom Reyes', from: 'markup', sure: 'likely' }],
    };
    expect(origin('It rained.', { facts })).toEqual([
      'syndicated: Associated Press',
      'photo-credit: Tom Reyes',
    ]);
    const own = {
      ...facts,
      publisher: { value: 'The Associated Press', from: 'meta' as const, sure: 'likely' as const },
    };
    expect(origin('It rained.', { facts: own })).toEqual(['photo-credit: Tom Reyes']);
  });
});

describe('sources', () => {
  const text =
    '“We bake bread,” Ines Cabral said. Flour is dear, according to two officials. “It rises,” Cabral said.\n' +
    'Anna Lund told Reuters that rye was sold out.';

  test('speakers in order of appearance, with their words and how they are told', () => {
    expect(
      cardOf(text).speakers.map(({ name, naming, words, quotes }) => [name, naming, words, quotes]),
    ).toEqual([
      ['Ines Cabral', 'named', 5, 2],
      ['two officials', 'unnamed', 3, 1],
      ['Anna Lund', 'named', 5, 1],
    ]);
  });

  test('each chain with its places, and how many quotes came through others', () => {
    const { chains, indirect, quotes, soleOrigin } = cardOf(text);
    expect(
      chains.map(({ links, quotes: places }) => [links.map((link) => link.name).join(' > '), places.length]),
    ).toEqual([
      ['Ines Cabral', 2],
      ['two officials', 1],
      ['Anna Lund > Reuters', 1],
    ]);
    expect(chains[2]?.links.map(({ span }) => span && text.slice(span.start, span.end))).toEqual([
      'Anna Lund',
      'Reuters',
    ]);
    expect([indirect, quotes, soleOrigin]).toEqual([2, 4, null]);
  });

  test('all of them by one', () => {
    expect(cardOf('“We bake,” Ines Cabral said. “It rises,” she said.').soleOrigin).toBe('Ines Cabral');
    expect(cardOf('“We bake,” Ines Cabral said.').soleOrigin).toBe(null);
    expect(cardOf('It rained.')).toMatchObject({ speakers: [], chains: [], quotes: 0, soleOrigin: null });
  });
});

test('relative dates with the days they mean, the same ones once', () => {
  const text = 'It rained on Monday and last year. It rained on Monday. The council will meet on Monday.';
  const published = { value: '2024-05-15T10:00:00Z', from: 'meta' as const, sure: 'likely' as const };
  expect(
    cardOf(text, { facts: { published } }).dates.map(({ text: words, from, to }) => [words, from, to]),
  ).toEqual([
    ['on Monday', '2024-05-13', '2024-05-13'],
    ['last year', '2023-01-01', '2023-12-31'],
    ['on Monday', '2024-05-20', '2024-05-20'],
  ]);
  expect(cardOf(text).dates.every(({ from, to }) => from === null && to === null)).toBe(true);
});

describe('fragments of furniture', () => {
  const alt = 'Mayor Anna Berg (L) shakes hands with Minister Carl Dahl at the town hall in Oslo';

  test.each([
    ['a pager', 'It rained all day.\n\nPrevious Post Next Post', 'Previous Post Next Post'],
    ['a comment link', 'It rained all day.\n\nPost a Comment', 'Post a Comment'],
    ['alternative text', `It rained all day.\n\n${alt}\n\nIt stopped.`, alt],
  ])('%s is named', (_name, text, words) => {
    expect(cardOf(text).furniture.map((place) => place.text)).toEqual([words]);
  });

  test('is left out of the text analysed, wherever its block came from', () => {
    const line = 'Read more:';
    const text = `It rained all day.\n${line}\n“It stopped,” Anna Berg said.`;
    const from = text.indexOf(line);
    const blocks: Block[] = [
      { start: 0, end: from - 1, kind: 'paragraph' },
      { start: from, end: from + line.length, kind: 'paragraph' },
      { start: from + line.length + 1, end: text.length, kind: 'paragraph' },
    ];
    expect(cardOf(text, { blocks }).furniture.map((place) => place.text)).toEqual([line]);
    expect(analyse({ text, blocks }).quotes.map(({ speaker }) => speaker?.name)).toEqual(['Anna Berg']);
    const dated = `It rained all day.\n${alt} yesterday\nIt stopped.`;
    expect(cardOf(dated).dates).toEqual([]);
  });
});

test('rewriting is listed where there is enough of it', () => {
  const few = 'Legislation enforcement came. The ruling social gathering lost.';
  expect(cardOf(few).rewriting).toEqual([]);
  expect(cardOf(`${few} He stayed as a result of he was ill.`).rewriting.map((place) => place.text)).toEqual([
    'Legislation enforcement',
    'ruling social gathering',
    'as a result of he',
  ]);
});

test('long lists are cut, and say by how much', () => {
  const text = Array.from(
    { length: 230 },
    (_, i) => `“We bake,” Ines Cabral${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))} said.`,
  ).join('\n');
  const { speakers, leftOff } = cardOf(text);
  expect(speakers).toHaveLength(200);
  expect(leftOff?.speakers).toBe(30);
  expect(leftOff?.dates).toBeUndefined();
});

test('never throws, is plain data, and every place lies in the text', () => {
  const piece = fc.constantFrom(
    ...[
      '“',
      '”',
      ' said ',
      ' Ines Cabral ',
      ' told Reuters ',
      ' on Monday ',
      '\n',
      '. ',
      ' two officials ',
      ' last week ',
      'Post a Comment',
    ],
    ...[
      '\nRead more\n',
      ' (AFP) - ',
      ' Republished from ',
      ' go to to ',
      ' information company ',
      '😀',
      '\ud800',
      ' he ',
      ', ',
      ' according to ',
    ],
  );
  const texts = fc.oneof(
    fc.array(piece, { maxLength: 50 }).map((list) => list.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );
  const urls = fc.constantFrom('https://a.example/b', 'about:blank', '', 'https://[');
  fc.assert(
    fc.property(texts, urls, fc.string(), (text, url, value) => {
      const published = { value, from: 'meta' as const, sure: 'likely' as const };
      const canonical = { value, from: 'link' as const, sure: 'likely' as const };
      const card = cardOf(text, { url, facts: { published, canonical } });
      expect(JSON.parse(JSON.stringify(card))).toEqual(card);
      const spans: (Span | null)[] = [
        ...card.origin.map(({ span }) => span),
        ...card.speakers.map(({ span }) => span),
        ...card.chains.flatMap(({ links, quotes }) => [...links.map(({ span }) => span), ...quotes]),
        ...card.dates,
        ...card.rewriting,
        ...card.furniture,
      ];
      for (const span of spans) {
        if (!span) continue;
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
      for (const { words } of card.speakers) expect(words).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 500 },
  );
});
