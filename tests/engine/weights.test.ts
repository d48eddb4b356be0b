import { expect, test } from 'vitest';
import table from '@/engine/attribution-weights.json';
import { cueQuestions } from '@/engine/cue-features';
import { endQuestions } from '@/engine/end-features';
import { cueWeights, endWeights, numberOf, Tally } from '@/engine/weights';

type Answer = [question: number, weight: number, first: string, second: string];

/** The answers that stand before each letter, with the weight that it stands for. */
function weighed(list: string): [answer: string, weight: number][] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`'];
  const found: [string, number][] = [];
  let answers = '';
  let less = 0;
  for (const letter of list) {
    const weight = letters.indexOf(letter) - 16;
    if (letter === '>') less = 16;
    else if (weight < -16) answers += letter;
    else {
      for (const answer of answers.split('/')) found.push([answer, weight - less]);
      answers = '';
      less = 0;
    }
  }
  return found;
}

/** Every answer of a model's lines in the file, as its question, its weight and its one or two parts. */
function answersOf(lines: readonly string[]): Answer[] {
  return lines.flatMap((line, question) => {
    const [alone = '', paired = ''] = line.split('=');
    const single = weighed(alone).map(([answer, weight]): Answer => [question, weight, answer, '']);
    const double = paired.split('~').flatMap((entry) => {
      const [first = '', seconds = ''] = entry.split('|');
      return weighed(seconds).map(([second, weight]): Answer => [question, weight, first, second]);
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
