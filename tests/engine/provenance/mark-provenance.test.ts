import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marksOf, noFacts } from '@/tests/engine/provenance/marks-of';

const words =
  'The Reuters AP news agency told according to ( ) [ ] via / Photo : © Copyright 2024 — on Tuesday last year “ ” " \' ’s it’s ' +
  "it's Reporting from Oslo , Anna Berg said Le Monde German language president final yr \n\n Post a Comment first published in";
const newsLike = fc
  .array(fc.constantFrom(...words.split(' ')), { maxLength: 80 })
  .map((list) => list.join(' '));
const anyText = fc.oneof(newsLike, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

test('every mark lies in the text, in order, and says what it is', () => {
  fc.assert(
    fc.property(anyText, fc.boolean(), (text, known) => {
      let last = -1;
      for (const { start = -1, end = 0, kind, detail } of marksOf(text, {
        facts: known ? noFacts : undefined,
      })) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(kind).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
        expect(detail).not.toBe('');
        last = start;
      }
    }),
    { numRuns: 400 },
  );
});
