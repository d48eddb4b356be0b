import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '@/engine/analyse';
import { badTexts } from '@/tests/fuzz/bad-texts';
import { runsOf, sayDone } from '@/tests/fuzz/runs';

test('engine: whatever the text, findings lie in it and nothing is thrown', () => {
  fc.assert(
    fc.property(badTexts, fc.boolean(), (text, all) => {
      const { quotes, claims, provenance } = analyse({ text }, { all });
      const spans = [
        ...quotes,
        ...quotes.flatMap(({ speaker, cue, via }) => [speaker, cue, ...via]),
        ...quotes.flatMap(({ spans: pieces }) => pieces.map(([start, end]) => ({ start, end }))),
        ...claims,
        ...claims.map(({ trigger }) => trigger),
      ];
      for (const span of spans) if (span) expectInside(span, text.length);
      expect(Array.isArray(provenance)).toBe(true);
    }),
    runsOf('engine'),
  );
  sayDone('engine');
});

/** Written out, since `expect` takes longer than the engine. */
function expectInside({ start, end }: { start: number; end: number }, length: number): void {
  const fits = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length;
  if (!fits) throw new Error(`${start} to ${end} is no stretch of ${length} characters.`);
}
