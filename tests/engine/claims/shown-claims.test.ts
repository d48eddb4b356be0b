import { expect, test } from 'vitest';
import { shownClaims, shownThreshold } from '@/engine/claims/shown-claims';
import type { Claim, ClaimKind } from '@/model/finding';
import type { Density } from '@/model/mark-choice';

function claim(kind: ClaimKind, score: number, start = 0): Claim {
  return { kind, score, rule: kind, start, end: start + 9, trigger: { start, end: start + 3 }, saidBy: null };
}

test('what is doubtful or experimental stays hidden', () => {
  const sure = claim('impersonal', shownThreshold);
  const claims = [
    sure,
    claim('impersonal', shownThreshold - 0.01),
    claim('hedge', 1),
    claim('unsourced-assertion', 1),
  ];
  expect(shownClaims(claims, 20)).toEqual([sure]);
});

test.each<[density: Density, kindsOff: ClaimKind[], scores: number[]]>([
  ['few', ['hedge'], [0.75, 1]],
  ['usual', ['hedge'], [0.6, 0.75, 1]],
  ['many', ['hedge'], [0.45, 0.6, 0.75, 1]],
  ['usual', ['impersonal'], [0.4, 0.5]],
  ['many', ['impersonal'], [0.3, 0.4, 0.5]],
  ['many', ['impersonal', 'hedge'], []],
])('%s, without %j', (density, kindsOff, scores) => {
  const claims = [
    ...[0.44, 0.45, 0.6, 0.75, 1].map((score) => claim('impersonal', score)),
    ...[0.29, 0.3, 0.4, 0.5].map((score) => claim('hedge', score)),
  ];
  expect(shownClaims(claims, 20, { density, kindsOff }).map(({ score }) => score)).toEqual(scores);
});

test('where there are too many, the surest stay, in their order', () => {
  const claims = Array.from({ length: 20 }, (_, index) => claim('impersonal', 0.7 + index / 100, index * 10));
  const shown = shownClaims(claims, 20);
  expect(shown).toEqual(claims.slice(10));
});
