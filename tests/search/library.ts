import fc from 'fast-check';
import { type Annotation, type SavedPage, type Subject, verdicts } from '@/model/annotation';
import { claimKinds } from '@/model/finding';

const words = [
  'harbour',
  'harbours',
  'Hafen',
  'café',
  'CAFE',
  'net',
  'nets',
  '北京',
  '北京大学',
  'мост',
  '3',
  'the',
];
const text = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((all) => all.join(' '));
const name = fc.constantFrom('Rosa Lind', 'Ilse Maren', 'Rosa Maren', '王 小明', 'the ministry');
const site = fc.constantFrom('https://a.example', 'https://www.b.example', 'https://news.a.example');

const subject: fc.Arbitrary<Subject> = fc.oneof(
  fc.record({
    kind: fc.constant('quote' as const),
    quoteType: fc.constantFrom('direct' as const, 'indirect' as const),
    speaker: fc.option(name),
    mention: fc.constant(null),
    cue: fc.constant(null),
    via: fc.array(name, { maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant('claim' as const),
    claimKind: fc.constantFrom(...claimKinds),
    trigger: fc.constant('x'),
    saidBy: fc.option(name),
  }),
  fc.constant({ kind: 'selection' as const }),
);

const time = fc
  .date({ min: new Date('2025-12-01'), max: new Date('2026-05-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const note: fc.Arbitrary<Omit<Annotation, 'page'>> = fc
  .record({
    id: fc.uuid(),
    subject,
    exact: text,
    note: text,
    verdict: fc.constantFrom(...verdicts),
    links: fc.array(fc.tuple(site, text), { maxLength: 2 }),
    tags: fc.uniqueArray(fc.constantFrom('harbour', 'nets', 'Café'), { maxLength: 2 }),
    created: time,
  })
  .map(({ exact, links, created, ...rest }) => ({
    ...rest,
    foreign: null,
    target: exact
      ? { quote: { type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' }, position: null }
      : null,
    reason: '',
    origin: null,
    history: [],
    links: links.map(([url, title]) => ({
      url,
      title,
      role: 'context' as const,
      added: created,
      check: null,
    })),
    created,
    modified: created,
    revision: 1,
  }));

/** A small library of few words, so that a search finds something. */
export const smallLibrary: fc.Arbitrary<{ pages: Map<string, SavedPage>; notes: Annotation[] }> = fc
  .tuple(
    fc.uniqueArray(fc.tuple(site, fc.nat(3), text), {
      minLength: 1,
      maxLength: 4,
      selector: ([s, n]) => `${s}/${n}`,
    }),
    fc.uniqueArray(fc.tuple(note, fc.nat()), { maxLength: 25, selector: ([{ id }]) => id }),
  )
  .map(([sites, notes]) => {
    const pages = sites.map(([address, number, title]): SavedPage => {
      const url = `${address}/${number}`;
      const unknown = { publisher: null, published: null, modified: null, canonical: null, language: null };
      return { key: url, url, title, byline: [], ...unknown, saved: '2026-01-01T00:00:00.000Z' };
    });
    return {
      pages: new Map(pages.map((page) => [page.key, page])),
      notes: notes.map(([one, at]) => ({ ...one, page: pages[at % pages.length]?.key ?? '' })),
    };
  });

/** What somebody may type to search it. */
export const anySearch: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      ...[
        'har',
        'harbour',
        'h',
        'cafe',
        'net',
        '北',
        '北京',
        '京大',
        '大学',
        'мос',
        'rosa',
        'a.example',
        'zzz',
      ],
      ...['"harbour net"', '"the harbours"', '"the ha', '"北京 cafe"', 'speaker:mar', 'speaker:"rosa lind"'],
      ...[
        'speaker:小明',
        'site:a.example',
        'site:b',
        'tag:cafe',
        'tag:"nets"',
        'source:b.example',
        'verdict:not',
      ],
      ...[
        'verdict:open',
        'kind:quote',
        'kind:claim',
        'kind:selection',
        'has:source',
        'has:tag',
        'is:missing',
      ],
      ...['is:changed', 'after:2026-02', 'before:2026-03-01', 'colour:harbour'],
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join(' '));
