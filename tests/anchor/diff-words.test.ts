import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffWords } from '@/anchor/diff-words';
import type { DiffPiece } from '@/model/source-check';

/** Removed words in [-…-], added ones in {+…+}. */
function show(pieces: DiffPiece[]): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] };
  return pieces.map(({ kind, text }) => marks[kind][0] + text + marks[kind][1]).join('');
}

test.each([
  ['nothing', 'one two three', 'one two three', 'one two three'],
  ['one word', 'We looked at every way', 'We looked at each way', 'We looked at [-every-]{+each+} way'],
  ['a number', 'It costs 3.2 million', 'It costs 3.4 million', 'It costs 3.[-2-]{+4+} million'],
  ['a capital', 'the Customs house', 'the customs house', 'the [-Customs-]{+customs+} house'],
  ['a word more', 'run daily', 'run twice daily', 'run {+twice +}daily'],
  ['a word less', 'run twice daily', 'run daily', 'run [-twice -]daily'],
  ['words at the end', 'run daily', 'run daily from May', 'run daily{+ from May+}'],
  ['two words beside each other', 'a b c d', 'a x y d', 'a [-b c-]{+x y+} d'],
  ['a comma', 'nets and rope', 'nets, and rope', 'nets{+,+} and rope'],
  ['typography only', '“It’s – late”', '"It\'s - late"', '"It\'s - late"'],
  ['soft hyphens only', 'par\u00adliament', 'parliament', 'parliament'],
  ['marks on a sign that takes none', '\u0301橋\u0301 x', '\u0301橋\u0301 y', '\u0301橋\u0301 [-x-]{+y+}'],
  ['all', 'one two', 'three four', '[-one two-]{+three four+}'],
  ['from nothing', '', 'new', '{+new+}'],
  ['to nothing', 'old', '', '[-old-]'],
  ['between nothings', '', '', ''],
])('%s', (_, before, after, expected) => {
  expect(show(diffWords(before, after))).toBe(expected);
});

describe('for any two texts', () => {
  const texts = fc
    .array(
      fc.constantFrom(
        'the ',
        'sea ',
        'Sea ',
        'harbour, ',
        '“quay” ',
        'ropé ',
        '\n',
        '7 ',
        '–',
        '\u00ad',
        '橋',
      ),
      { maxLength: 40 },
    )
    .map((words) => words.join(''));

  test('same and added are the new text, and nothing is said twice', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const pieces = diffWords(before, after);
        const text = (...kinds: DiffPiece['kind'][]) =>
          pieces
            .filter(({ kind }) => kinds.includes(kind))
            .map((piece) => piece.text)
            .join('');
        expect(text('same', 'added')).toBe(after);
        expect(text('removed').length).toBeLessThanOrEqual(before.length);
        for (const [i, piece] of pieces.entries()) expect(piece.kind).not.toBe(pieces[i + 1]?.kind);
      }),
    );
  });

  test('a text differs from itself in nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(diffWords(text, text).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });
});

test('long texts with little in common are removed and added whole', () => {
  const pieces = diffWords('a b '.repeat(50_000), 'b c d '.repeat(50_000));
  expect(pieces.map(({ kind }) => kind)).toEqual(['removed', 'added', 'same']);
});
