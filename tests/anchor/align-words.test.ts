import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AlignEnds, alignWords, likeness, type Stretch } from '@/anchor/align-words';

/** Each letter is a word; a capital is another form of the small one. */
function wordsOf(letters: string): Stretch {
  const hashes = Uint32Array.from(letters, (letter) => letter.charCodeAt(0));
  const stems = Uint32Array.from(letters.toLowerCase(), (letter) => letter.charCodeAt(0));
  return { hashes, stems, from: 0, to: letters.length };
}

const ends = { inside: { start: true, end: true }, whole: { start: false, end: false } };

describe('each word finds its own', () => {
  test.each([
    ['the same', 'abc', 'abc', ends.whole, [0, 1, 2]],
    ['one put in', 'abc', 'abxc', ends.whole, [0, 1, 3]],
    ['one taken out', 'abc', 'ac', ends.whole, [0, -1, 1]],
    ['one exchanged', 'abc', 'axc', ends.whole, [0, -1, 2]],
    ['another form', 'abc', 'aBc', ends.whole, [0, 1, 2]],
    ['inside more', 'abc', 'xxabcxx', ends.inside, [2, 3, 4]],
    ['the closer of two', 'abc', 'axxxabcxxxc', ends.inside, [4, 5, 6]],
    ['in another order', 'abcd', 'cdab', ends.whole, [-1, -1, 0, 1]],
    ['nothing shared', 'abc', 'xyz', ends.whole, [-1, -1, -1]],
    ['nothing there', 'abc', '', ends.whole, [-1, -1, -1]],
    ['nothing asked', '', 'abc', ends.whole, []],
  ])('%s', (_, a, b, free, found) => {
    expect([...alignWords(wordsOf(a), wordsOf(b), () => 1, free)]).toEqual(found);
  });
});

test('numbers are those of the list, not of the stretch', () => {
  const a = { ...wordsOf('..ab'), from: 2 };
  const b = { ...wordsOf('abab'), from: 2 };
  expect([...alignWords(a, b, () => 1, ends.inside)]).toEqual([2, 3]);
});

/** The score of the best alignment, cell by cell as Needleman and Wunsch have it. */
function bestScore(a: Stretch, b: Stretch, free: AlignEnds): number {
  let row = Array.from({ length: b.to + 1 }, (_, j) => (free.start ? 0 : -0.1 * j));
  for (let i = 1; i <= a.to; i++) {
    const next = [-0.1 * i];
    for (let j = 1; j <= b.to; j++) {
      const isStem = a.stems[i - 1] === b.stems[j - 1];
      const worth = a.hashes[i - 1] === b.hashes[j - 1] ? 1 : likeness;
      const match = (row[j - 1] ?? 0) + (isStem ? worth : -0.2);
      next.push(Math.max(match, (row[j] ?? 0) - 0.1, (next[j - 1] ?? 0) - 0.1));
    }
    row = next;
  }
  return free.end ? Math.max(...row) : (row.at(-1) ?? 0);
}

function scoreOf(a: Stretch, b: Stretch, found: Int32Array, free: AlignEnds): number {
  const pairs = [...found.entries()].filter(([, j]) => j >= 0);
  const worth = pairs.map(([i, j]) => (a.hashes[i] === b.hashes[j] ? 1 : likeness));
  const first = pairs[0]?.[1] ?? (free.start || free.end ? 0 : b.to);
  const last = pairs.at(-1)?.[1] ?? b.to - 1;
  const between = pairs.length > 0 ? last - first + 1 - pairs.length : 0;
  const over = (free.start && pairs.length > 0 ? 0 : first) + (free.end ? 0 : b.to - 1 - last);
  return worth.reduce((sum, one) => sum + one, 0) - 0.1 * (a.to - pairs.length + between + over);
}

test('no alignment is better', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abcABC'), maxLength: 24 });
  const free = fc.record({ start: fc.boolean(), end: fc.boolean() });
  fc.assert(
    fc.property(letters, letters, free, (one, other, open) => {
      const [a, b] = [wordsOf(one), wordsOf(other)];
      const found = alignWords(a, b, () => 1, open);
      expect(scoreOf(a, b, found, open)).toBeCloseTo(bestScore(a, b, open), 4);
    }),
  );
});
