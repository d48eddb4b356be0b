// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { CheckPassages, Diff } from '@/components/check-result';
import type { DiffPiece } from '@/model/source-check';
import { one, show } from '@/tests/components/show';

test.each<[string, DiffPiece[], string]>([
  [
    'other words',
    [
      { kind: 'same', text: 'nobody in this ' },
      { kind: 'removed', text: 'town' },
      { kind: 'added', text: 'room' },
    ],
    'nobody in this <del>town</del><ins>room</ins>',
  ],
  [
    'quotation marks and commas, which are not compared',
    [
      { kind: 'added', text: '“' },
      { kind: 'same', text: 'Nobody told' },
      { kind: 'removed', text: ' us.' },
      { kind: 'added', text: ' me,”' },
    ],
    '“Nobody told <del>us</del> <ins>me</ins>,”',
  ],
  ['a sign that says something', [{ kind: 'added', text: '5 %' }], '<ins>5 %</ins>'],
])('%s in a difference', async (_name, pieces, html) => {
  const place = await show(
    <p>
      <Diff pieces={pieces} />
    </p>,
  );
  expect(one(place, 'p').innerHTML).toBe(html);
});

test('the context of a passage is cut at words, and says so', async () => {
  const long = 'ctor had not come back from the second harbour before the evening tide ';
  const check = {
    verdict: 'verbatim' as const,
    excerpt: {
      quote: {
        type: 'TextQuoteSelector' as const,
        exact: 'It will hold.',
        prefix: long,
        suffix: ' She left.',
      },
      position: null,
    },
    diff: [],
    words: 3,
    hash: '0'.repeat(64),
    checked: '2026-01-01T00:00:00Z',
    method: 1,
    answer: null,
  };
  const place = await show(<CheckPassages check={check} />);
  expect(one(place, 'dd').textContent).toBe(
    '…had not come back from the second harbour before the evening tide It will hold. She left.',
  );
});
