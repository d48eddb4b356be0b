import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeTarget } from '@/anchor/describe-target';
import { createCopyFinder } from '@/anchor/find-copies';
import { createFinder } from '@/anchor/find-target';
import { findUntouched } from '@/anchor/find-untouched';
import { foldTarget } from '@/anchor/fold-target';
import { isTrusted } from '@/anchor/is-trusted';
import { listPlaces } from '@/anchor/list-places';
import { rankCopies } from '@/anchor/rank-copies';
import { prepareText } from '@/anchor/search-text';
import type { TextTarget } from '@/model/selector';

/*
 * Finding takes short cuts: by the kept place, by an index of copies, by the rarest word, by bounds on what a window can come to.
 * Each is held here to what it stands for, said as plainly as can be, however slow.
 */

const words = fc.constantFrom(
  'the',
  'Sea',
  'sea',
  'quay,',
  '“rope”',
  '7',
  '–',
  'not',
  'ca\u00adfé',
  '橋',
  '\n',
);
const texts = fc.array(words, { minLength: 1, maxLength: 60 }).map((list) => list.join(' '));
const shares = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

function spanIn(text: string, [one, other]: [number, number]) {
  const [a, b] = [Math.floor(one * text.length), Math.floor(other * text.length)];
  const start = Math.min(a, b, text.length - 1);
  return { start, end: Math.max(a, b, start + 1) };
}

/** A stretch of a text, kept with little context, at its place, another or none. */
const keptIn = (text: string): fc.Arbitrary<TextTarget> =>
  fc
    .tuple(shares, fc.nat(12), fc.nat(12), fc.option(fc.integer({ min: -30, max: 30 })))
    .map(([place, before, after, moved]) => {
      const span = spanIn(text, place);
      const { quote, position } = describeTarget(text, span);
      const start = Math.max(0, span.start + (moved ?? 0));
      return {
        quote: {
          ...quote,
          prefix: quote.prefix.slice(Math.max(0, quote.prefix.length - before)),
          suffix: quote.suffix.slice(0, after),
        },
        position:
          moved === null || !position ? null : { ...position, start, end: start + quote.exact.length },
      };
    });

const textAndTarget = fc
  .tuple(texts, texts, fc.boolean())
  .chain(([text, other, isThere]) => keptIn(isThere ? text : other).map((target) => ({ text, target })));

const vocabulary =
  'the a of to and in said was not Harbour Oduya board ferry winter 11 40 quay nets report letter union boats water storm money'.split(
    ' ',
  );
const listed = (min: number, max: number) =>
  fc.array(fc.constantFrom(...vocabulary), { minLength: min, maxLength: max }).map((list) => list.join(' '));
const changes = fc.array(fc.tuple(fc.nat(13), fc.constantFrom(...vocabulary)), { maxLength: 5 });

function change(sentence: string, [...at]: [number, string][]): string {
  const list = sentence.split(' ');
  for (const [i, word] of at) list[i % list.length] = word;
  return list.join(' ');
}

/** A text in which some sentences stand several times with words changed, and one of its sentences as a quote, changed too. */
const lookalikes = fc
  .tuple(
    fc.array(listed(6, 14), { minLength: 2, maxLength: 5 }),
    fc.array(fc.tuple(fc.nat(8), changes, listed(5, 14)), { minLength: 20, maxLength: 60 }),
    fc.nat(59),
    changes,
    fc.option(fc.nat(3000)),
    fc.nat(64),
  )
  .map(([forms, others, chosen, edits, place, context]) => {
    const sentences = others.map(([form, how, other]) => change(forms[form] ?? other, how));
    const index = chosen % sentences.length;
    const exact = change(sentences[index] ?? '', edits);
    const before = sentences.slice(0, index).join('. ');
    const quote = {
      type: 'TextQuoteSelector' as const,
      exact,
      prefix: `${before}. `.slice(-context),
      suffix: `. ${sentences.slice(index + 1).join('. ')}`.slice(0, context),
    };
    const start = place ?? 0;
    const position = { type: 'TextPositionSelector' as const, start, end: start + exact.length };
    return { text: sentences.join('. '), target: { quote, position: place === null ? null : position } };
  });

/** Long enough for whatever is made of long texts; with many copies of some of its parts, and of parts of these. */
const longTexts = fc
  .array(fc.string({ unit: fc.constantFrom('a', 'b', '“', ' '), minLength: 60, maxLength: 200 }), {
    minLength: 2,
    maxLength: 6,
  })
  .chain((parts) =>
    fc
      .array(fc.constantFrom(...parts), { minLength: 4, maxLength: 12 })
      .map((list) => list.join('') + `${list.join('')}x`.repeat(20_000 / list.join('').length)),
  );

function copiesByHand(text: string, needle: string): number[] {
  const copies: number[] = [];
  for (let at = 0; at + needle.length <= text.length; at++) if (text.startsWith(needle, at)) copies.push(at);
  return copies;
}

function nearestByHand(text: string, needle: string, near: number): number {
  const distance = (at: number) => Math.abs(at - near);
  return copiesByHand(text, needle).reduce(
    (best, at) => (best < 0 || distance(at) < distance(best) ? at : best),
    -1,
  );
}

describe('what has not been touched', () => {
  test('is the nearest place where all of it stands', () => {
    fc.assert(
      fc.property(textAndTarget, ({ text, target: { quote, position } }) => {
        const kept = position ? position.start - quote.prefix.length : 0;
        const whole = quote.prefix + quote.exact + quote.suffix;
        // A copy right at the kept place is the nearest; one before the text's beginning cannot be.
        const at = nearestByHand(text, whole, Math.max(0, kept));
        const start = at + quote.prefix.length;
        expect(findUntouched(prepareText(text), { quote, position })).toEqual(
          at < 0 ? null : { state: 'same', start, end: start + quote.exact.length },
        );
      }),
    );
  });

  test('in a long text, asked for one after the other', () => {
    fc.assert(
      fc.property(
        longTexts,
        fc.array(shares, { minLength: 1, maxLength: 6 }),
        fc.nat(20_000),
        (text, places, near) => {
          const finder = createCopyFinder(text);
          for (const place of places) {
            const span = spanIn(text, place);
            const needle = text.slice(span.start, Math.min(span.end, span.start + 300));
            expect(finder.nearest(needle, near)).toBe(nearestByHand(text, needle, near));
            expect(finder.all(needle, near, Number.POSITIVE_INFINITY)).toEqual(copiesByHand(text, needle));
            expect(finder.nearest(`${needle}!`, near)).toBe(-1);
          }
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('copies, typography and case aside', () => {
  test('by their rarest word are those of a search', () => {
    fc.assert(
      fc.property(textAndTarget, ({ text, target }) => {
        const folded = foldTarget(target);
        fc.pre(folded.start < folded.end);
        const indexed = prepareText(text);
        indexed.index();
        expect(rankCopies(folded, indexed)).toEqual(rankCopies(folded, prepareText(text)));
      }),
    );
  });
});

describe('places', () => {
  test('that were not weighed, as they could not change the answer, do not change it', () => {
    fc.assert(
      fc.property(
        fc.oneof({ weight: 1, arbitrary: textAndTarget }, { weight: 5, arbitrary: lookalikes }),
        ({ text, target }) => {
          const folded = foldTarget(target);
          fc.pre(folded.start < folded.end);
          const answer = (thorough: boolean) => {
            const places = listPlaces(folded, prepareText(text), thorough);
            const [best] = places;
            return best && isTrusted(best, places) ? best.span : null;
          };
          expect(answer(false)).toEqual(answer(true));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a finder', () => {
  test('answers as one that has not been asked before, and the same in steps', () => {
    fc.assert(
      fc.property(
        texts.chain((text) =>
          fc.tuple(
            fc.constant(text),
            fc.array(fc.oneof(keptIn(text), texts.chain(keptIn)), { maxLength: 5 }),
            fc.option(fc.oneof(fc.constant(text), texts), { nil: undefined }),
          ),
        ),
        ([text, targets, snapshot]) => {
          const finder = createFinder(text);
          for (const target of targets) {
            const alone = createFinder(text).find(target, snapshot);
            const steps = createFinder(text).finding(target, snapshot);
            let step = steps.next();
            while (!step.done) step = steps.next();
            expect(finder.find(target, snapshot)).toEqual(alone);
            expect(step.value).toEqual(alone);
          }
        },
      ),
    );
  });
});
