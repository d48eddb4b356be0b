import fc from 'fast-check';
import { test } from 'vitest';
import { checkQuote } from '@/check/check-quote';
import { prepareSource } from '@/check/prepare-source';
import { checkVerdicts } from '@/model/source-check';
import { badTexts } from '@/tests/fuzz/bad-texts';
import { runsOf, sayDone } from '@/tests/fuzz/runs';

test('check: any words against any source get one of the verdicts', () => {
  fc.assert(
    fc.property(badTexts, badTexts, fc.boolean(), (quote, rest, isThere) => {
      const source = prepareSource(isThere ? `${rest} ${quote} ${rest}` : rest);
      const { verdict } = checkQuote(quote, source);
      if (!checkVerdicts.includes(verdict)) throw new Error(`The verdict is ${verdict}.`);
    }),
    runsOf('check'),
  );
  sayDone('check');
});
