import { expect, test } from 'vitest';
import { describeTarget } from '@/anchor/describe-target';
import { contextLength } from '@/model/selector';

test.each([
  ['in the middle', 'x'.repeat(200), 90, 110, contextLength, contextLength],
  ['at the start', 'x'.repeat(200), 0, 10, 0, contextLength],
  ['at the end', 'x'.repeat(200), 190, 200, contextLength, 0],
  ['all of a short text', 'short', 0, 5, 0, 0],
  ['context would cut pairs', '😀'.repeat(100), 91, 111, contextLength + 1, contextLength + 1],
  ['context between pairs', '😀'.repeat(100), 90, 110, contextLength, contextLength],
])('%s', (_, text, start, end, before, after) => {
  expect(describeTarget(text, { start, end })).toEqual({
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(start - before, start),
      suffix: text.slice(end, end + after),
    },
    position: { type: 'TextPositionSelector', start, end },
  });
});
