import { expect, test } from 'vitest';
import type { Verdict } from '@/model/annotation';
import { addVerdictStep } from '@/store/add-verdict-step';
import { early, late, note } from '@/tests/store/fixtures';

const body = (verdict: Verdict, reason = '') => ({ ...note().body, verdict, reason });
const looking = addVerdictStep([], body('looking', 'Asked the mayor.'), early);
const source = { url: null, title: 'Letter', role: 'original' as const, added: early, check: null };

test.each([
  ['never judged', [], body('open'), []],
  ['a first verdict', [], body('looking', 'Asked the mayor.'), [['looking', early, 'Asked the mayor.']]],
  [
    'another verdict',
    looking,
    body('supported', 'She confirmed.'),
    [
      ['looking', early, 'Asked the mayor.'],
      ['supported', late, 'She confirmed.'],
    ],
  ],
  ['a better reason', looking, body('looking', 'Asked twice.'), [['looking', early, 'Asked twice.']]],
  [
    'taken back',
    looking,
    body('open'),
    [
      ['looking', early, 'Asked the mayor.'],
      ['open', late, ''],
    ],
  ],
] as const)('%s', (name, history, given, expected) => {
  const when = name === 'a first verdict' ? early : late;
  const steps = addVerdictStep(history, given, when);
  expect(steps.map((step) => [step.verdict, step.when, step.reason])).toEqual(expected);
});

test('a step keeps the sources that it rests on, and a source linked later', () => {
  const [step] = addVerdictStep(looking, { ...body('looking'), links: [source] }, late);
  expect(step?.sources).toEqual(['Letter']);
});
