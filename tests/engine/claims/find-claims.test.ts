import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aboveThreshold, findClaims } from '@/engine/claims/find-claims';
import { contextOf } from '@/tests/engine/claims/claims-of';

const words =
  'the a an officials said say critics , . “ ” " who that not by to of and according alleged denied is was believed study found ' +
  "polls show some many Anna Berg of the reportedly may have accused than ; but \n\n ' ’s anonymous source told including";
const newsLike = fc
  .array(fc.constantFrom(...words.split(' ')), { maxLength: 80 })
  .map((list) => list.join(' '));
const anyText = fc.oneof(newsLike, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

test('every claim lies in the text, in order, with its trigger and a score', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const context = contextOf(text);
      const claims = findClaims(context);
      let last = 0;
      for (const { start, end, trigger, score, kind, rule } of claims) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(trigger.start).toBeGreaterThanOrEqual(start);
        expect(trigger.end).toBeLessThanOrEqual(end);
        expect(trigger.end).toBeGreaterThan(trigger.start);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(rule).toBe(kind);
        last = start;
      }
      for (const claim of aboveThreshold(claims, context)) expect(claims).toContain(claim);
    }),
    { numRuns: 400 },
  );
});

test('a claim inside a quote is its speaker’s', () => {
  const text = '“Critics say so,” Anna Berg wrote. Critics say so.';
  const speaker = { start: 18, end: 27, name: 'Anna Berg' };
  const quote = { start: 0, end: 17, spans: [[0, 17]] as [number, number][], type: 'direct' as const };
  const context = { ...contextOf(text), quotes: [{ ...quote, speaker, cue: null, via: [] }] };
  expect(findClaims(context).map((claim) => claim.saidBy)).toEqual(['Anna Berg', null]);
});

test.each([
  [
    'Many doubt it; critics say the law of the land goes much too far.',
    'critics say the law of the land goes much too far',
  ],
  [
    'The mayor praised the new law at length on Monday, but critics say that it goes much too far.',
    'but critics say that it goes much too far',
  ],
])('a sentence of two assertions is cut: %s', (text, stretch) => {
  const spans = findClaims(contextOf(text)).map((claim) => text.slice(claim.start, claim.end));
  expect(spans).toContain(stretch);
});

test.each([
  ['officials '],
  ['who '],
  ['said, '],
  ['by a number of '],
  ['alleged '],
  ['“'],
  ['polls in the '],
  ['of '],
  ['thousands of '],
  ['the official said '],
  ['polls show '],
  ['alleged it , who '],
])('twice the hostile text costs about twice the work: %s', (piece) => {
  const reads = (times: number) => countReads(piece.repeat(times));
  expect(reads(2000)).toBeLessThan(2.3 * reads(1000) + 1000);
});

/** How often the rules look at a token: a measure of work that needs no clock. */
function countReads(text: string): number {
  const context = contextOf(text);
  let reads = 0;
  const tokens = new Proxy(context.tokens, {
    get(target, key, receiver) {
      if (typeof key === 'string') reads++;
      return Reflect.get(target, key, receiver);
    },
  });
  findClaims({ ...context, tokens });
  return reads;
}
