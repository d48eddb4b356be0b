import { expect, test } from 'vitest';
import table from '@/engine/attribution-weights.json';
import { cueQuestions } from '@/engine/cue-features';
import { endQuestions } from '@/engine/end-features';
import { cueWeights, endWeights, numberOf, Tally } from '@/engine/weights';

/** Every answer of a model's lines in the file, as its question, its weight and its one or two parts. */
function answersOf(
  lines: readonly string[],
): [question: number, weight: number, first: string, second: string][] {
  return lines.flatMap((line, question) => {
    const [alone = '', paired = ''] = line.split('=');
    const single = alone.split('~').flatMap((group) => {
      const [weight, ...answers] = group.split('|');
      return answers.map((answer): [number, number, string, string] => [
        question,
        Number(weight),
        answer,
        '',
      ]);
    });
    const double = paired.split('~').flatMap((entry) => {
      const [first = '', ...groups] = entry.split('|');
      return groups.flatMap((group) => {
        const seconds = group.split('/');
        const weight = Number(seconds.pop());
        return seconds.map((second): [number, number, string, string] => [question, weight, first, second]);
      });
    });
    return [...single, ...double];
  });
}

test.each([
  ['cues', table.cue, cueQuestions, cueWeights],
  ['ends', table.end, endQuestions, endWeights],
])(
  '%s: there is a line for each question, and each answer weighs what the file says',
  (_name, lines, questions, weights) => {
    expect(lines).toHaveLength(questions.length);
    const answers = answersOf(lines);
    expect(answers.length).toBeGreaterThan(500);
    for (const [question, weight, first, second] of answers) {
      const tally = new Tally(weights());
      tally.answer(question, numberOf(first), numberOf(second));
      expect([question, first, second, tally.sum]).toEqual([question, first, second, weight]);
      expect(Math.abs(weight)).toBeLessThan(64);
    }
    // Half of the places stay free, and a number fits its ten bits.
    expect(answers.filter(([, , , second]) => second !== '').length).toBeLessThanOrEqual(1024);
    expect(numberOf('a word that is in no file')).toBeLessThan(1024);
  },
);

test('an answer that the file does not know weighs nothing', () => {
  const tally = new Tally(endWeights());
  tally.answer(0, numberOf('no word of the file'), numberOf(''));
  tally.answer(4, numberOf('that'), numberOf('no word of the file'));
  expect(tally.sum).toBe(0);
});
