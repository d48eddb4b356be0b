import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRewriting } from '@/engine/provenance/find-rewriting';
import { markRewriting } from '@/engine/provenance/mark-rewriting';
import { tokenize } from '@/engine/tokens';

const find = (text: string) =>
  findRewriting(tokenize(text)).map(({ start, end, plain }) => `${text.slice(start, end)} = ${plain}`);

describe('an expression of which a word is swapped', () => {
  test.each([
    ['The legislation enforcement officers came.', 'legislation enforcement = law enforcement'],
    ['She won the Normal Election.', 'Normal Election = general election'],
    ['The ruling social gathering lost.', 'ruling social gathering = ruling party'],
    ['He had a coronary heart assault.', 'coronary heart assault = heart attack'],
    ['He spoke for the primary time.', 'for the primary time = for the first time'],
    ['He was an unfamiliar minister.', 'unfamiliar minister = foreign minister'],
    ['The harmony talks failed.', 'harmony talks = peace talks'],
    ['A minimum of a dozen came.', 'A minimum of a = at least a'],
    ['She instructed reporters all of it.', 'instructed reporters = told reporters'],
  ])('%s', (text, found) => {
    expect(find(text)).toEqual([found]);
  });

  test.each([
    ['The law enforcement officers came, and the ruling party lost the general election.'],
    ['The local authorities and the security officers met college students.'],
    ['The information that the company gave was false.'],
    ['A social gathering, chiefly of young people, was held in the field by the office.'],
  ])('none: %s', (text) => {
    expect(find(text)).toEqual([]);
  });
});

describe('grammar that only swapping breaks', () => {
  test.each([
    ['It came in her go to to Oslo.', 'her go to to = visit'],
    ['He stayed as a result of he was ill.', 'as a result of he = because'],
    ['It is one of many largest towns.', 'one of many largest = one of the'],
    ['She left earlier than paying.', 'earlier than paying = before'],
    ['He was in Oslo, the place she was born.', 'the place she = where'],
    ['They referred to as for peace.', 'referred to as for = called for'],
    ['A 30-yr-old man came.', '30-yr-old = year-old'],
    ['The Danish language government fell.', 'Danish language government = Chinese president'],
    ['They left, in response to two officials.', 'in response to two officials = according to'],
    ['It has turn into a habit.', 'has turn into = has become'],
    ['He mentioned final week that it rained.', 'final week = last week'],
    ['He took benefit of it.', 'took benefit of = take advantage of'],
  ])('%s', (text, found) => {
    expect(find(text)).toEqual([found]);
  });

  test.each([
    ['He acted as a result of the strike, earlier than expected, in the final week.'],
    ['The Danish language course is one of many courses.'],
    ['It was the place to go to, to rest.'],
    ['They acted in response to the report, earlier than in spring.'],
    ['The capital, Beijing, whereas Beijing is large.'],
  ])('none: %s', (text) => {
    expect(find(text)).toEqual([]);
  });
});

const one = 'Legislation enforcement came.';
const two = 'The ruling social gathering lost.';
const three = 'He stayed as a result of he was ill.';

test('three different phrases make a page rewritten, and are listed in place', () => {
  const text = `${one} ${two} ${three}`;
  const [page, ...phrases] = markRewriting({ text });
  expect(page).toEqual({
    kind: 'rewritten',
    detail: 'Wording typical of automatic rewriting: 3 different phrases',
  });
  expect(phrases.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)).toEqual([
    'spun-phrase: Legislation enforcement',
    'spun-phrase: ruling social gathering',
    'spun-phrase: as a result of he',
  ]);
});

test.each([
  ['two phrases', `${one} ${two}`],
  ['the same phrase often', `${one} ${one} ${one} ${two}`],
  [
    'one habit in three phrases',
    'The ruling social gathering, the social gathering chief, the communist social gathering.',
  ],
  ['furniture', `${one} ${two}\nPost a Comment`],
  ['nothing', ''],
])('%s do not', (_name, text) => {
  expect(markRewriting({ text })).toEqual([]);
});

test('phrases in furniture do not count', () => {
  const text = `${one}\n${two}\n${three}`;
  const blocks = [
    { start: 0, end: one.length, kind: 'paragraph' as const },
    { start: one.length + 1, end: one.length + 1 + two.length, kind: 'furniture' as const },
    { start: one.length + two.length + 2, end: text.length, kind: 'paragraph' as const },
  ];
  expect(markRewriting({ text, blocks })).toEqual([]);
});

test('never throws, and every phrase lies in the text, in order', () => {
  const word = fc.constantFrom(
    ...[
      'information',
      'company',
      'social',
      'gathering',
      'ruling',
      'go',
      'to',
      'his',
      'as',
      'a',
      'result',
      'of',
      'he',
      '"',
      ',',
    ],
    ...[
      'court',
      'docket',
      'well',
      'being',
      'minister',
      'final',
      'yr',
      'week',
      'a minimum of',
      'one',
      '.',
      '1000’s',
      'the',
      '\n',
      '’',
    ],
  );
  const texts = fc.oneof(
    fc.array(word, { maxLength: 60 }).map((list) => list.join(' ')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      let last = 0;
      for (const { start, end } of findRewriting(tokenize(text))) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }),
    { numRuns: 1500 },
  );
});
