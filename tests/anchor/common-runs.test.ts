import { expect, test } from 'vitest';
import { heaviestOrder, longestRun, runsOfLoneWords } from '@/anchor/common-runs';
import { splitWords } from '@/anchor/split-words';

function words(a: string, b: string) {
  const [inA, inB] = [splitWords(a), splitWords(b)];
  return { inA, inB, all: { aFrom: 0, aTo: inA.count, bFrom: 0, bTo: inB.count } };
}

test.each([
  ['of two the longer', 'a b c d x e f g h i', 'e f g h i y a b c d', { inA: 5, inB: 0, length: 5 }],
  ['of equals the first', 'a b c d x e f g h', 'e f g h y a b c d', { inA: 0, inB: 5, length: 4 }],
  ['of its copies the first', 'a b c d', 'a b c d x a b c d', { inA: 0, inB: 0, length: 4 }],
  ['none of a few words', 'a b c x', 'a b c y', null],
])('the longest run: %s', (_, a, b, expected) => {
  const { inA, inB, all } = words(a, b);
  expect(longestRun(inA.hashes, inB.hashes, all)).toEqual(expected);
});

test('runs grow around words that stand once in each', () => {
  const { inA, inB, all } = words('the sea the sky the end', 'the end the sea the sea the sky');
  expect(runsOfLoneWords(inA, inB, all)).toEqual([
    { inA: 0, inB: 4, length: 4 },
    { inA: 4, inB: 0, length: 2 },
  ]);
});

test.each([
  ['all, in order', [run(0, 0, 2), run(3, 3, 2)], [0, 1]],
  ['the longer of two that cross', [run(0, 9, 2), run(3, 0, 3)], [1]],
  ['the more words, not the more runs', [run(0, 20, 9), run(10, 0, 2), run(13, 3, 2), run(16, 6, 2)], [0]],
  ['none over another', [run(0, 0, 4), run(5, 2, 3)], [0]],
  ['none', [], []],
])('the heaviest order: %s', (_, runs, expected) => {
  expect(heaviestOrder(runs)).toEqual(expected.map((i) => runs[i]));
});

function run(inA: number, inB: number, length: number) {
  return { inA, inB, length };
}
