import type { CueExample, EndExample } from '@/scripts/train/attribution-examples';
import { random, shuffle } from '@/scripts/train/random';
import type { Vocabulary } from '@/scripts/train/vocabulary';

const epochs = 20;
/** Epochs whose weights are not yet averaged. */
const unsettled = 5;
const rate = 0.05;
const shrink = 1e-3;
/** Share of answers about words that are hidden in training, so that the weights do not rest on words alone. */
const hidden = 0.15;

/** Adaptive gradient descent (Duchi, Hazan & Singer 2011) with a pull towards zero. */
export class Learner {
  readonly weights: Float64Array;
  private readonly squares: Float64Array;
  private readonly sums: Float64Array;
  private averaged = 0;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly rare: number,
  ) {
    this.weights = new Float64Array(vocabulary.answers.length + 1);
    this.sums = new Float64Array(vocabulary.answers.length + 1);
    this.squares = new Float64Array(vocabulary.answers.length + 1).fill(1e-3);
  }

  /** Takes the weights as they stand into the average that `settle` puts in their place (Collins 2002). */
  average(): void {
    this.averaged++;
    this.weights.forEach((weight, index) => {
      this.sums[index] = (this.sums[index] ?? 0) + weight;
    });
  }

  settle(): void {
    this.sums.forEach((sum, index) => {
      this.weights[index] = sum / this.averaged;
    });
  }

  known(features: readonly number[]): number[] {
    return features.filter(
      (feature) => (this.vocabulary.counts[feature] ?? 0) >= this.rare && random() >= hidden,
    );
  }

  sum(features: readonly number[]): number {
    let sum = 0;
    for (const feature of features) sum += this.weights[feature] ?? 0;
    return sum;
  }

  step(features: readonly number[], gradient: number): void {
    for (const feature of features) {
      const weight = this.weights[feature] ?? 0;
      const g = gradient + shrink * weight;
      const square = (this.squares[feature] ?? 0) + g * g;
      this.squares[feature] = square;
      this.weights[feature] = weight - (rate * g) / Math.sqrt(square);
    }
  }
}

/** Whether what stands at a candidate is a report: logistic regression; its bias is the last weight. `rare`: answers met less often are not learnt. */
export function learnCues(answers: Vocabulary, examples: CueExample[], rare: number): Learner {
  const learner = new Learner(answers, rare);
  const bias = answers.answers.length;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(examples);
    for (const { features, right } of examples) {
      const known = [...learner.known(features), bias];
      const p = 1 / (1 + Math.exp(-learner.sum(known)));
      learner.step(known, p - (right ? 1 : 0));
    }
    if (epoch >= unsettled) learner.average();
  }
  learner.settle();
  return learner;
}

/** Which of its possible ends is a content's: the same with as many answers as there are ends. */
export function learnEnds(answers: Vocabulary, examples: EndExample[], rare: number): Learner {
  const learner = new Learner(answers, rare);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(examples);
    for (const { rows, right } of examples) {
      const known = rows.map((row) => learner.known(row));
      const sums = known.map((row) => learner.sum(row));
      const highest = Math.max(...sums);
      const shares = sums.map((sum) => Math.exp(sum - highest));
      const total = shares.reduce((a, b) => a + b, 0);
      known.forEach((row, index) => {
        learner.step(row, (shares[index] ?? 0) / total - (index === right ? 1 : 0));
      });
    }
    if (epoch >= unsettled) learner.average();
  }
  learner.settle();
  return learner;
}
