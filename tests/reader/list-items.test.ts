import { expect, test } from 'vitest';
import { type KeptNote, listItems, overlap, quotePieces } from '@/entrypoints/reader/list-items';
import type { Subject } from '@/model/annotation';
import type { Claim, Findings, Quote } from '@/model/finding';
import type { TextTarget } from '@/model/selector';
import type { Span } from '@/model/span';

const text =
  'Critics say “it leaks,” said Ann Roe, “badly.” The “dry” dock stays shut. It is said to be old.';

function spanOf(words: string): Span {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

const quote: Quote = {
  ...spanOf('“it leaks,” said Ann Roe, “badly.”'),
  spans: [
    [spanOf('“it leaks,”').start, spanOf('“it leaks,”').end],
    [spanOf('“badly.”').start, spanOf('“badly.”').end],
  ],
  type: 'direct',
  speaker: { ...spanOf('Ann Roe'), name: 'Ann M. Roe' },
  cue: spanOf('said'),
  via: [{ ...spanOf('Critics'), name: 'Critics' }],
};
const term: Quote = {
  ...quote,
  ...spanOf('“dry”'),
  spans: [[53, 58]],
  type: 'term',
  speaker: null,
  cue: null,
  via: [],
};
const claim: Claim = {
  ...spanOf('It is said to be old.'),
  kind: 'impersonal',
  score: 0.9,
  rule: 'impersonal',
  trigger: spanOf('is said to'),
  saidBy: null,
};
const findings: Findings = { quotes: [quote, term], claims: [claim], provenance: [] };

const place = (span: Span) => ({ target: describe(span) });

function describe({ start, end }: Span): TextTarget {
  return {
    quote: { type: 'TextQuoteSelector', exact: text.slice(start, end), prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start, end },
  };
}

const quoteSubject: Subject = {
  kind: 'quote',
  quoteType: 'direct',
  speaker: null,
  mention: null,
  cue: null,
  via: [],
};
const impersonal: Subject = { kind: 'claim', claimKind: 'impersonal', trigger: 'is said to', saidBy: null };

function note(id: string, subject: Subject, words: string | null, found: Span | 'missing' | null): KeptNote {
  return {
    id,
    subject,
    target: words === null ? null : describe(spanOf(words)),
    anchor:
      found === null ? null : found === 'missing' ? { state: 'missing' } : { state: 'changed', ...found },
  };
}

function list(notes: KeptNote[]): [id: string, note: string | null, state: string | null][] {
  return listItems(text, findings, notes, place).map(({ id, annotation }) => [
    id,
    annotation?.id ?? null,
    annotation?.state ?? null,
  ]);
}

test('findings become items in the order of the text, words in quotation marks that nobody says do not', () => {
  const [first, second, ...rest] = listItems(text, findings, [], place);
  expect(rest).toEqual([]);
  expect(first).toEqual({
    id: 'q0',
    subject: {
      kind: 'quote',
      quoteType: 'direct',
      speaker: 'Ann M. Roe',
      mention: 'Ann Roe',
      cue: 'said',
      via: ['Critics'],
    },
    text: '“it leaks,” said Ann Roe, “badly.”',
    span: spanOf('“it leaks,” said Ann Roe, “badly.”'),
    pieces: ['“it leaks,”', '“badly.”'],
    target: describe(quote),
    hops: [spanOf('Ann Roe'), spanOf('Critics')],
    annotation: null,
  });
  expect(second?.subject).toEqual({
    kind: 'claim',
    claimKind: 'impersonal',
    trigger: 'is said to',
    saidBy: null,
  });
});

test('only the pieces of a quote are painted', () => {
  expect(quotePieces(findings)).toEqual(new Map([['q0', quote.spans]]));
});

const all = spanOf('“it leaks,” said Ann Roe, “badly.”');
const most = { start: all.start, end: all.end - 3 };
const half = { start: all.start, end: all.start + 12 };

test.each<[what: string, notes: KeptNote[], items: ReturnType<typeof list>]>([
  [
    'a note joins the finding on the same words',
    [note('a', quoteSubject, '“it leaks,”', all)],
    [
      ['q0', 'a', 'changed'],
      ['c0', null, null],
    ],
  ],
  [
    'nearly the same words are enough',
    [note('a', quoteSubject, '“it leaks,”', most)],
    [
      ['q0', 'a', 'changed'],
      ['c0', null, null],
    ],
  ],
  [
    'half of them are not',
    [note('a', quoteSubject, '“it leaks,”', half)],
    [
      ['q0', null, null],
      ['na', 'a', 'changed'],
      ['c0', null, null],
    ],
  ],
  [
    'a claim of another kind is another finding',
    [note('a', { ...impersonal, claimKind: 'hedge' }, 'It is', spanOf('It is said to be old.'))],
    [
      ['q0', null, null],
      ['c0', null, null],
      ['na', 'a', 'changed'],
    ],
  ],
  [
    'a selection on the words of a finding stays a selection',
    [note('a', { kind: 'selection' }, '“it leaks,”', all)],
    [
      ['q0', null, null],
      ['na', 'a', 'changed'],
      ['c0', null, null],
    ],
  ],
  [
    'the second note on a finding stands by itself',
    [note('a', impersonal, 'It is', spanOf('It is said to be old.')), note('b', impersonal, 'It is', claim)],
    [
      ['q0', null, null],
      ['c0', 'a', 'changed'],
      ['nb', 'b', 'changed'],
    ],
  ],
  [
    'the page as a whole and missing words come last',
    [
      note('m', { kind: 'selection' }, 'dock', 'missing'),
      note('p', { kind: 'page' }, null, null),
      note('a', { kind: 'selection' }, 'Critics', spanOf('Critics')),
    ],
    [
      ['na', 'a', 'changed'],
      ['q0', null, null],
      ['c0', null, null],
      ['np', 'p', 'same'],
      ['nm', 'm', 'missing'],
    ],
  ],
])('%s', (_, notes, items) => {
  expect(list(notes)).toEqual(items);
});

test('what is not as it was in a translation is neither missing nor changed', () => {
  const notes = [
    note('m', { kind: 'selection' }, 'dock', 'missing'),
    note('c', { kind: 'selection' }, 'dry dock', spanOf('dock')),
    note('p', { kind: 'page' }, null, null),
  ];
  const items = listItems(text, { quotes: [], claims: [], provenance: [] }, notes, place, true);
  expect(items.map(({ id, annotation, span }) => [id, annotation?.state, span])).toEqual([
    ['np', 'same', null],
    ['nm', 'translated', null],
    ['nc', 'translated', null],
  ]);
});

test('kept words stay the target, found again or not', () => {
  const kept = note('a', quoteSubject, 'Ann Roe', all);
  const [joined] = listItems(text, findings, [kept], place);
  expect(joined).toMatchObject({
    id: 'q0',
    target: kept.target,
    text: quote && text.slice(all.start, all.end),
  });
  const lost = listItems(text, findings, [note('m', quoteSubject, 'Ann Roe', 'missing')], place).at(-1);
  expect(lost).toMatchObject({ text: 'Ann Roe', span: null });
});

test.each<[a: [number, number], b: [number, number], share: number]>([
  [[0, 10], [0, 10], 1],
  [[0, 10], [0, 8], 0.8],
  [[0, 10], [5, 15], 1 / 3],
  [[0, 10], [10, 20], 0],
  [[0, 10], [30, 40], 0],
])('%j and %j share %d of their words', (a, b, share) => {
  expect(overlap({ start: a[0], end: a[1] }, { start: b[0], end: b[1] })).toBeCloseTo(share);
});
