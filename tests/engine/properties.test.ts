import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '@/engine/analyse';
import type { Findings } from '@/model/finding';
import type { Span } from '@/model/span';

/** Text that quotes, breaks and nests by chance, apart from any strings at all. */
const pieces = fc.constantFrom(
  ...[
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    '«',
    '»',
    "''",
    '(',
    ')',
    ',',
    '.',
    '?',
    ':',
    ' -- ',
    '\n',
    '\n\n',
    ' ',
    ' said ',
    ' Ines Cabral',
  ],
  ...[
    ' he ',
    ' that ',
    ' told ',
    ' according to ',
    ' who ',
    ' and ',
    ' the bakers',
    ' claims ',
    'Mr. ',
    ' by ',
    ' as saying ',
    '\u2028',
    '😀',
  ],
  ...[
    ' quoted ',
    ' Reuters',
    ' to ',
    ' 1,000 ',
    " don't ",
    ' critics ',
    ' allegedly ',
    'Post a Comment',
    '[',
    ']',
    ' UN ',
    ' of ',
  ],
);
const prose = fc.array(pieces, { maxLength: 60 }).map((list) => list.join(''));
const anything = fc.oneof(
  prose,
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

function spansOf(findings: Findings): Span[] {
  const spans: Span[] = [];
  for (const quote of findings.quotes) {
    spans.push(quote, ...quote.via);
    if (quote.speaker) spans.push(quote.speaker);
    if (quote.cue) spans.push(quote.cue);
    for (const [start, end] of quote.spans) spans.push({ start, end });
  }
  for (const claim of findings.claims) spans.push(claim, claim.trigger);
  return spans;
}

const inOrder = (list: readonly { start?: number }[]) =>
  list.every((item, index) => index === 0 || (list[index - 1]?.start ?? 0) <= (item.start ?? 0));

test('never throws, and every offset lies in the text', () => {
  fc.assert(
    fc.property(anything, (text) => {
      for (const { start, end } of spansOf(analyse({ text }, { all: true }))) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 1500 },
  );
});

test('findings are in order, and the pieces of a quote lie apart within it', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { quotes, claims } = analyse({ text }, { all: true });
      expect(inOrder(quotes) && inOrder(claims)).toBe(true);
      for (const quote of quotes) {
        expect(quote.spans[0]?.[0]).toBe(quote.start);
        expect(quote.spans.at(-1)?.[1]).toBe(quote.end);
        quote.spans.forEach(([start, end], index) => {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(quote.spans[index - 1]?.[1] ?? 0);
        });
      }
    }),
    { numRuns: 1500 },
  );
});

test('two quotes lie apart, or one lies in the other', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { quotes } = analyse({ text });
      for (const [index, one] of quotes.entries()) {
        for (const other of quotes.slice(index + 1)) {
          if (other.start < one.end && other.start > one.start)
            expect(other.end).toBeLessThanOrEqual(one.end);
        }
      }
    }),
    { numRuns: 1500 },
  );
});

test('blocks that lie outside the text or overlap harm nothing', () => {
  const block = fc.record({
    start: fc.integer({ min: -5, max: 80 }),
    end: fc.integer({ min: -5, max: 80 }),
    kind: fc.constant('paragraph' as const),
  });
  fc.assert(
    fc.property(prose, fc.array(block, { maxLength: 5 }), (text, blocks) => {
      for (const { start, end } of spansOf(analyse({ text, blocks }))) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

test('more space between paragraphs changes nothing', () => {
  const text = 'Tom Reyes bakes.\n“We eat,” he said.\nFlour is dear, according to Anna Lund.';
  const words = (given: string) =>
    analyse({ text: given }).quotes.map((quote) => [
      given.slice(quote.start, quote.end),
      quote.speaker?.name,
    ]);
  expect(words(text.replaceAll('\n', '\r\n \n\n'))).toEqual(words(text));
});

test('the same text twice gives the same findings twice', () => {
  const text = '“We bake,” Ines Cabral said. Tom Reyes said that flour was “dear”.\n\n';
  const once = analyse({ text }).quotes.length;
  expect(analyse({ text: text + text }).quotes.length).toBe(2 * once);
});

test('no array is asked for the place before its first, which is slow ever after', () => {
  let asked: string | undefined;
  const notice = {
    configurable: true,
    get: () => {
      asked ??= new Error('asked here').stack;
    },
  };
  fc.assert(
    fc.property(prose, (text) => {
      Object.defineProperty(Array.prototype, '-1', notice);
      try {
        analyse({ text }, { all: true });
      } finally {
        Reflect.deleteProperty(Array.prototype, '-1');
      }
      expect(asked).toBe(undefined);
    }),
    { numRuns: 3000, seed: 7 },
  );
});
