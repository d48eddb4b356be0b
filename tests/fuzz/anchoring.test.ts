import fc from 'fast-check';
import { test } from 'vitest';
import { describeTarget } from '@/anchor/describe-target';
import { createFinder } from '@/anchor/find-target';
import { badTexts } from '@/tests/fuzz/bad-texts';
import { runsOf, sayDone } from '@/tests/fuzz/runs';

const share = fc.double({ min: 0, max: 1, noNaN: true });

test('anchoring: what is kept is the same in its own text, and never outside of another', () => {
  fc.assert(
    fc.property(badTexts, badTexts, share, share, (text, other, from, length) => {
      if (text === '') return;
      const start = Math.min(text.length - 1, Math.floor(from * text.length));
      const end = Math.max(start + 1, Math.ceil(start + length * (text.length - start)));
      const target = describeTarget(text, { start, end });
      const own = createFinder(text).find(target);
      if (own.state !== 'same' || own.start !== start || own.end !== end)
        throw new Error(`Found ${JSON.stringify(own)} for ${start} to ${end}.`);
      const found = createFinder(other).find(target);
      if (found.state === 'missing') return;
      const fits = found.start >= 0 && found.start < found.end && found.end <= other.length;
      if (!fits) throw new Error(`Found ${JSON.stringify(found)} in ${other.length} characters.`);
    }),
    runsOf('anchoring'),
  );
  sayDone('anchoring');
});
