import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkQuote, leastWords } from '@/check/check-quote';
import { prepareSource } from '@/check/prepare-source';
import { readQuote } from '@/check/read-quote';

const words = fc.constantFrom(
  'the',
  'The',
  'sea',
  'harbour,',
  'quay.',
  'co-operative',
  'don’t',
  'not',
  '1,250',
  '7',
  '3.5',
  '£5m',
  '12%',
  'ropé',
  'CO₂',
  '–',
  '“',
  '”',
  '…',
  '[sic]',
  '(of',
  'it)',
  'efficient',
  'islanders',
  'Brandt',
  'שלום',
  'мир',
  '橋を',
);
const texts = fc
  .array(fc.tuple(words, fc.constantFrom(' ', ' ', ' ', '\n')), { minLength: 1, maxLength: 80 })
  .map((parts) => parts.flat());

/** A text, and a stretch of it that begins and ends with a whole word. */
const stretches = fc.tuple(texts, fc.nat(), fc.nat()).map(([parts, from, length]) => {
  const start = 2 * (from % Math.ceil(parts.length / 2));
  return { text: parts.join(''), own: parts.slice(start, start + 2 * (1 + (length % 40)) - 1).join('') };
});

/** What a page may do to a text without changing a word. */
const typographies = fc.constantFrom<(text: string) => string>(
  (text) => text.replace(/[“”]/g, '"').replace(/’/g, "'"),
  (text) => text.replace(/ /g, '\u00a0'),
  (text) => text.replace(/ /g, '\n'),
  (text) => text.normalize('NFD'),
  (text) => text.replace(/\p{LC}(?=\p{LC})/gu, '$&\u00ad'),
  (text) => text.replace(/\p{LC}(?=\p{LC})/gu, '$&\u200b'),
  (text) => text.replace('ffi', 'ﬃ').replaceAll(' – ', '—'),
  (text) => text.replaceAll('islanders', 'island-\ners').replaceAll('co-operative', 'cooperative'),
  (text) => text.replaceAll('1,250', '1250').replaceAll('12%', '12 per cent').replaceAll('CO₂', 'CO2'),
  (text) => text.toUpperCase().toLowerCase(),
  (text) => `\u200f“${text},”`,
);

describe('any stretch of a text', () => {
  test('stands in it word for word, whatever its typography', () => {
    fc.assert(
      fc.property(stretches, fc.array(typographies, { maxLength: 3 }), ({ text, own }, changes) => {
        const quote = changes.reduce((changed, change) => change(changed), own);
        const { verdict } = checkQuote(quote, prepareSource(text));
        expect(verdict).toBe(readQuote([quote]).count >= leastWords ? 'verbatim' : 'too-short');
      }),
      { numRuns: 500 },
    );
  });

  test('does not with a word more or another in it that the text does not have', () => {
    fc.assert(
      fc.property(stretches, fc.nat(), fc.boolean(), ({ text, own }, at, isMore) => {
        const parts = own.split(/\s+/);
        parts.splice(at % parts.length, isMore ? 0 : 1, 'zeppelin');
        const { verdict } = checkQuote(parts.join(' '), prepareSource(text));
        expect(['verbatim', 'shortened']).not.toContain(verdict);
      }),
    );
  });
});

/** Half surrogate pairs, marks of direction, brackets and points without end: whatever a page may hold. */
const strange = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '\ud83d',
      '\ude00',
      '\u202e',
      '\u2067',
      '[',
      ']',
      '.',
      '…',
      '-',
      '\u00ad',
      '"',
      '0',
      ',',
      '\n',
      ' ',
      'a',
      'b',
      '́',
      'İ',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 120,
});

test('whatever the strings: nothing is thrown, the span is in the text, the diff gives the quote back', () => {
  fc.assert(
    fc.property(strange, fc.array(strange, { maxLength: 4 }), fc.boolean(), (text, pieces, isIn) => {
      const source = prepareSource(isIn ? `${text}${pieces.join(' ')}${text}` : text);
      const { verdict, span, excerpt, diff, words: count } = checkQuote(pieces, source);
      expect(count).toBeGreaterThanOrEqual(0);
      expect(span === null).toBe(verdict === 'not-in-source' || verdict === 'too-short');
      expect(excerpt?.quote.exact).toBe(span ? source.source.slice(span.start, span.end) : undefined);
      if (!span) {
        expect(diff).toEqual([]);
        return;
      }
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeGreaterThan(span.start);
      expect(span.end).toBeLessThanOrEqual(source.source.length);
      const after = diff.filter(({ kind }) => kind !== 'removed').map((piece) => piece.text);
      expect(after.join('')).toBe(pieces.join('\n'));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['quotation marks', '“'],
  ['opening brackets', '['],
  ['points', '.'],
  ['brackets around a word', '[a] '],
  ['one word', 'sea '],
  ['digits', '7'],
  ['hyphens', 'a-'],
  ['marks of direction', '\u202e'],
  ['half surrogate pairs', '\ud83d'],
  ['letters', 'a'],
  ['ellipses between words', 'sea … '],
])(
  'a megabyte of %s is compared with a megabyte',
  (_, unit) => {
    const text = unit.repeat(1_000_000 / unit.length);
    const { verdict } = checkQuote(`${text} and more`, prepareSource(`${text} but less`));
    expect(verdict).toBeTypeOf('string');
  },
  20_000,
);
