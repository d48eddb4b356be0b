import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeTarget } from '@/anchor/describe-target';
import { createFinder } from '@/anchor/find-target';

const words = fc.constantFrom(
  'the',
  'Sea',
  'sea',
  'harbour',
  'quay,',
  '“rope”',
  '7',
  '–',
  'ca\u00adfé',
  'cafe\u0301',
  '橋',
  'شارع',
  '😀',
  '\n',
);
const texts = fc.oneof(
  fc.array(words, { minLength: 1, maxLength: 80 }).map((list) => list.join(' ')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }),
  fc.constantFrom('a', 'ab', ' ', '\u0301', '-', '…').map((unit) => unit.repeat(150)),
);
const places = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

function spanIn(text: string, [one, other]: [number, number]) {
  const [a, b] = [Math.floor(one * text.length), Math.floor(other * text.length)];
  const start = Math.min(a, b, text.length - 1);
  return { start, end: Math.max(a, b, start + 1) };
}

describe('for any text and any stretch of it', () => {
  test('unchanged, it is found where it was', () => {
    fc.assert(
      fc.property(texts, places, (text, place) => {
        const span = spanIn(text, place);
        const target = describeTarget(text, span);
        expect(createFinder(text).find(target)).toEqual({ state: 'same', ...span });
        expect(createFinder(text).find(target, text)).toEqual({ state: 'same', ...span });
        expect(createFinder(text).find({ ...target, position: null }).state).toBe('same');
      }),
    );
  });

  test('in any other text, offsets are valid and nothing is thrown', () => {
    fc.assert(
      fc.property(texts, texts, places, fc.boolean(), (before, after, place, hasSnapshot) => {
        const target = describeTarget(before, spanIn(before, place));
        const found = createFinder(after).find(target, hasSnapshot ? before : undefined);
        if (found.state === 'missing') return;
        expect(found.start).toBeGreaterThanOrEqual(0);
        expect(found.end).toBeGreaterThan(found.start);
        expect(found.end).toBeLessThanOrEqual(after.length);
      }),
    );
  });

  test('with any selector that a file may bring, nothing is thrown', () => {
    const target = fc.record({
      quote: fc.record({
        type: fc.constant('TextQuoteSelector' as const),
        exact: fc.string({ unit: 'binary' }),
        prefix: fc.string({ unit: 'binary' }),
        suffix: fc.string({ unit: 'binary' }),
      }),
      position: fc.option(
        fc.record({
          type: fc.constant('TextPositionSelector' as const),
          start: fc.double(),
          end: fc.double(),
        }),
      ),
    });
    fc.assert(
      fc.property(texts, target, fc.option(texts, { nil: undefined }), (text, given, snapshot) => {
        expect(['same', 'changed', 'missing']).toContain(createFinder(text).find(given, snapshot).state);
      }),
    );
  });
});

describe('targets made to be slow', () => {
  const text = 'The ferry leaves at nine and comes back at noon. '.repeat(2000);
  test.each([
    ['a quote of many words', 'The ferry came and went. '.repeat(20_000), 'x'],
    ['a quote of one word', 'ferry '.repeat(100_000), 'x'],
    ['a context of many words', 'comes in at seven', 'and comes back at noon. '.repeat(20_000)],
  ])('%s', (_, exact, context) => {
    const quote = { type: 'TextQuoteSelector' as const, exact, prefix: context, suffix: context };
    expect(['changed', 'missing']).toContain(createFinder(text).find({ quote, position: null }).state);
    expect(['changed', 'missing']).toContain(createFinder(text).find({ quote, position: null }, text).state);
  });
});

describe('texts made to be slow', () => {
  const size = 1_000_000;
  test.each([
    ['one letter', 'a'.repeat(size), 'aaab'],
    ['one word', 'a '.repeat(size / 2), 'a a b a'],
    ['marks', `a${'\u0301\u0323'.repeat(size / 2)}`, 'a\u0301b'],
    ['dashes', '-\n'.repeat(size / 2), '- b -'],
    ['spaces', ' '.repeat(size), 'a  b'],
  ])('%s', (_, text, exact) => {
    const context = text.slice(0, 64);
    const quote = { type: 'TextQuoteSelector' as const, exact, prefix: context, suffix: context };
    const position = { type: 'TextPositionSelector' as const, start: size / 2, end: size / 2 + exact.length };
    expect(createFinder(text).find({ quote, position })).toEqual({ state: 'missing' });
  });
});
