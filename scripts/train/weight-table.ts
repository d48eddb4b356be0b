import { textOf, zeroLetter } from '@/engine/weights';
import type { Learner } from '@/scripts/train/learner';
import type { Vocabulary } from '@/scripts/train/vocabulary';

/** What a weight must bring in all: its size in tenths times the square root of how often its answer is met. */
const leastWorth = 30;

/** The answers worth a weight: neither too rare nor too small to matter. */
export function worthKeeping(
  vocabulary: Vocabulary,
  learner: Learner,
  { rare, smallest }: { rare: number; smallest: number },
): Set<number> {
  const kept = new Set<number>();
  vocabulary.answers.forEach(([, ...parts], index) => {
    const weight = Math.abs(weightOf(learner, index));
    const count = vocabulary.counts[index] ?? 0;
    const marks = parts.some((part) => /[|/~=>A-`]/.test(textOf(part)));
    if (count >= rare && weight >= smallest && weight * Math.sqrt(count) >= leastWorth && !marks)
      kept.add(index);
  });
  return kept;
}

/** In tenths, and no more than the file can say. */
export function weightOf(learner: Learner, index: number): number {
  return Math.min(15, Math.max(-32, Math.round((learner.weights[index] ?? 0) * 10)));
}

/** Answers of the same weight, and the letter for it. */
function written(weight: number, answers: readonly string[]): string {
  const letter = String.fromCharCode(zeroLetter + weight + (weight < -16 ? 16 : 0));
  return `${[...answers].sort().join('/')}${weight < -16 ? '>' : ''}${letter}`;
}

/** Answers with their weights; see `engine/weights.ts` for how they are written. */
export function weightTable(
  questions: readonly string[],
  vocabulary: Vocabulary,
  learner: Learner,
  kept: ReadonlySet<number>,
): string[] {
  const alone = questions.map(() => new Map<number, string[]>());
  const paired = questions.map(() => new Map<string, Map<number, string[]>>());
  const sorted = [...vocabulary.answers.entries()]
    .map(([index, [question, ...parts]]) => ({
      index,
      question,
      parts: parts.map(textOf),
      weight: weightOf(learner, index),
    }))
    .filter(({ index, weight }) => weight !== 0 && kept.has(index))
    .sort((a, b) => a.weight - b.weight);
  for (const { question, parts, weight } of sorted) {
    const [first = '', second = ''] = parts;
    if (second === '') addTo(alone[question] ?? new Map(), weight, first);
    else {
      const ofFirst = paired[question]?.get(first) ?? new Map<number, string[]>();
      paired[question]?.set(first, ofFirst);
      addTo(ofFirst, weight, second);
    }
  }
  return questions.map((_, question) => {
    const single = [...(alone[question] ?? [])].map(([weight, answers]) => written(weight, answers));
    const double = [...(paired[question] ?? [])]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([first, ofFirst]) =>
          `${first}|${[...ofFirst].map(([weight, seconds]) => written(weight, seconds)).join('')}`,
      );
    return single.join('') + (double.length > 0 ? `=${double.join('~')}` : '');
  });
}

function addTo(lists: Map<number, string[]>, key: number, answer: string): void {
  const list = lists.get(key);
  if (list) list.push(answer);
  else lists.set(key, [answer]);
}
