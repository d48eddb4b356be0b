import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePage } from '@/check/compare-page';
import type { PageChange } from '@/model/page-change';
import { versionOf } from '@/tests/check/page-version';

const compare = (before: string, after: string) => comparePage(versionOf(before), versionOf(after));

/** Removed words in [-…-], added ones in {+…+}. */
function show({ kind, diff }: PageChange): string {
  const pieces = diff.map((piece) => {
    if (piece.kind === 'same') return piece.text;
    return piece.kind === 'added' ? `{+${piece.text}+}` : `[-${piece.text}-]`;
  });
  return `${kind}: ${pieces.join('')}`;
}

const first = 'The ferry left the island at noon with forty cars on board.';
const last = 'Nobody was hurt when it came back to the harbour in the evening.';
const between = (middle: string) => `${first}\n${middle}\n${last}`;

describe('one change in the middle of a text', () => {
  test.each<[string, string, string[]]>([
    [
      '“The engine failed twice,” Ines Cabral said. The crew waited.',
      '“The engine failed once,” Ines Cabral said. The crew waited.',
      ['quote-changed: “The engine failed [-twice-]{+once+},” Ines Cabral said.'],
    ],
    [
      'Some 300 people waited on the quay. The crew served tea.',
      'Some 450 people waited on the quay. The crew served tea.',
      ['number-changed: Some [-300-]{+450+} people waited on the quay.'],
    ],
    [
      'The repair cost £5 for each of them on board.',
      'The repair cost €5 for each of them on board.',
      ['number-changed: The repair cost [-£-]{+€+}5 for each of them on board.'],
    ],
    [
      'In the night it was -5 degrees on the quay.',
      'In the night it was 5 degrees on the quay.',
      ['number-changed: In the night it was [---]5 degrees on the quay.'],
    ],
    [
      'The tank holds 2.5 tonnes of fuel when it is full.',
      'The tank holds 25 tonnes of fuel when it is full.',
      ['number-changed: The tank holds [-2.5-]{+25+} tonnes of fuel when it is full.'],
    ],
    [
      'Was the tug late? Nobody would say so.',
      'Was the tug late. Nobody would say so.',
      ['text-changed: Was the tug late[-?-]{+.+}'],
    ],
    [
      'They waited three hours for a tug to come out.',
      'They waited five hours for a tug to come out.',
      ['number-changed: They waited [-three-]{+five+} hours for a tug to come out.'],
    ],
    [
      '“The engine failed,” Ines Cabral said. The crew waited.',
      '“The engine failed,” Tom Reyes said. The crew waited.',
      ['attribution-changed: “The engine failed,” [-Ines Cabral-]{+Tom Reyes+} said.'],
    ],
    [
      '“The engine failed,” Ines Cabral said. The crew waited.',
      '“The engine failed,” Ines Cabral claimed. The crew waited.',
      ['attribution-changed: “The engine failed,” Ines Cabral [-said-]{+claimed+}.'],
    ],
    [
      'The captain waited patiently for a tug. It came.',
      'The captain waited anxiously for a tug. It came.',
      ['text-changed: The captain waited [-patiently-]{+anxiously+} for a tug.'],
    ],
    [
      'The captain waited for a tug.',
      'The captain waited for a tug. It never came.',
      ['text-changed: {+It never came.+}'],
    ],
    [
      'The captain waited for a tug. It never came.',
      'The captain waited for a tug. Passengers sang old songs.',
      ['text-changed: [-It never came-]{+Passengers sang old songs+}.'],
    ],
    [
      'Ines Cabral called the repair “a complete waste of good money” in a letter.',
      'Ines Cabral called the repair a complete waste of good money in a letter.',
      ['quote-changed: Ines Cabral called the repair [-“-]a complete waste of good money[-”-] in a letter.'],
    ],
    [
      '“The engine failed. We had no radio,” Ines Cabral said.',
      '“The engine failed. Nobody had checked it before. We had no radio,” Ines Cabral said.',
      ['quote-changed: {+Nobody had checked it before.+}'],
    ],
  ])('%s → %s', (before, after, changes) => {
    expect(compare(between(before), between(after)).map(show)).toEqual(changes);
  });
});

test('paragraphs that came and went', () => {
  expect(compare(between('A tug brought 30 sandwiches.'), `${first}\n${last}`).map(show)).toEqual([
    'paragraph-removed: [-A tug brought 30 sandwiches.-]',
  ]);
  expect(compare(`${first}\n${last}`, between('A tug brought 30 sandwiches.')).map(show)).toEqual([
    'paragraph-added: {+A tug brought 30 sandwiches.+}',
  ]);
});

test('a paragraph in the place of one that it has nothing in common with', () => {
  const changes = compare(
    between('A tug brought sandwiches from town.'),
    between('Harbour masters blame old engines.'),
  );
  expect(changes.map(({ kind }) => kind)).toEqual(['paragraph-removed', 'paragraph-added']);
});

describe('no change', () => {
  test.each([
    ['typography', "“It's late” - said Ines", '"It’s late" – said Ines'],
    ['double marks for single ones', 'the “slow boat” of the line', 'the ‘slow boat’ of the line'],
    ['spaces', 'It cost 5 million.', 'It  cost\u00a05 million.'],
    ['grouped digits', 'It cost 5000 crowns.', 'It cost 5,000 crowns.'],
    ['a paragraph parted', 'The tug came. The tug left.', 'The tug came.\nThe tug left.'],
    [
      'a quote parted',
      '“The tug came. The tug left,” she said.',
      '“The tug came.\n“The tug left,” she said.',
    ],
    ['marks in another order', "‘Slow’ is the name: 'Slow’", '“Slow” is the name: “Slow”'],
    ['a comma', 'The tug, which was late, left.', 'The tug which was late left.'],
    ['furniture', 'The tug left.\nPost a Comment', 'The tug left.\nLeave a reply\nNewer Post Older Post'],
    ['a time stamp', 'The tug left.\nUpdated 3 May 2024, 10:15', 'The tug left.\nUpdated 4 May 2024, 08:30'],
    ['a soft hyphen', 'The harbourmaster left.', 'The harbour\u00admaster left.'],
  ])('%s', (_name, before, after) => {
    expect(compare(between(before), between(after)).map(show)).toEqual([]);
  });

  test('a paragraph that only stands elsewhere', () => {
    const moved = 'A tug brought sandwiches from town.';
    expect(compare(`${moved}\n${first}\n${last}`, `${first}\n${last}\n${moved}`)).toEqual([]);
  });
});

const words = fc.constantFrom(
  ...[
    'the',
    'tug',
    'left',
    'The',
    'Ines',
    'said',
    '“',
    '”',
    '‘',
    '’',
    '.',
    '. ',
    ', ',
    '5',
    '2.5',
    '1,000',
    '-',
    '£',
  ],
  ...[
    '\n',
    ' ',
    '\u00a0',
    '\u00ad',
    '?',
    '…',
    '。',
    '港',
    '😀',
    '\ud800',
    'Updated 3 May',
    'Post a Comment',
    '%',
  ],
);
const anyText = fc.oneof(
  fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
  fc.array(words, { maxLength: 60 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

test('never throws, and every span lies in its text and holds what the diff shows of it', () => {
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      for (const change of compare(before, after)) {
        expect(change.before ?? change.after).not.toBeNull();
        for (const [span, text, side] of [
          [change.before, before, 'removed'],
          [change.after, after, 'added'],
        ] as const) {
          const shown = change.diff.filter(({ kind }) => kind === 'same' || kind === side);
          if (!span) {
            expect(change.diff.every(({ kind }) => kind !== 'same' && kind !== side)).toBe(true);
            continue;
          }
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          if (side === 'added')
            expect(bare(shown.map((piece) => piece.text).join(''))).toBe(
              bare(text.slice(span.start, span.end)),
            );
        }
      }
    }),
    { numRuns: 1500 },
  );
});

test('a text and itself have no changes; changes come in order and apart', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      expect(compare(before, before)).toEqual([]);
      for (const side of ['before', 'after'] as const) {
        let last = 0;
        for (const change of compare(before, after)) {
          const span = change[side];
          if (!span) continue;
          expect(span.start).toBeGreaterThanOrEqual(last);
          last = span.end;
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('a number that is put into any sentence is reported there', () => {
  const sentence = fc
    .array(fc.constantFrom('tug', 'harbour', 'captain', 'rain', 'quay', 'waits', 'sings'), {
      minLength: 4,
      maxLength: 9,
    })
    .map((list) => `Then ${list.join(' ')}.`);
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 2, maxLength: 8 }), fc.nat(), (sentences, at) => {
      const chosen = at % sentences.length;
      const after = sentences.map((one, i) => (i === chosen ? one.replace('.', ' 734.') : one));
      const changes = compare(sentences.join('\n'), after.join('\n'));
      expect(
        changes
          .flatMap(({ diff }) => diff)
          .some(({ kind, text }) => kind === 'added' && text.includes('734')),
      ).toBe(true);
    }),
  );
});

test('blocks and quotes that do not fit the text harm nothing', () => {
  const span = fc.record({ start: fc.integer({ min: -9, max: 90 }), end: fc.integer({ min: -9, max: 90 }) });
  const block = span.map((place) => ({ ...place, kind: 'paragraph' as const }));
  const quote = span.map((place) => ({
    ...place,
    spans: [[place.start, place.end] as [number, number]],
    type: 'direct' as const,
    speaker: null,
    cue: place,
    via: [],
  }));
  fc.assert(
    fc.property(
      anyText,
      fc.array(block, { maxLength: 4 }),
      fc.array(quote, { maxLength: 4 }),
      (text, blocks, quotes) => {
        comparePage({ text, blocks, quotes }, versionOf(text));
      },
    ),
  );
});

test('two long texts that have nothing to do with each other: all went, all came', () => {
  const long = (word: string) =>
    Array.from({ length: 20_000 }, (_, i) => `${word}${i % 977} ${word} ${i}x${word}.`).join('\n');
  const changes = compare(long('quay'), long('rain'));
  const kinds = new Set(changes.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(['paragraph-added', 'paragraph-removed']);
  expect(changes).toHaveLength(40_000);
});
