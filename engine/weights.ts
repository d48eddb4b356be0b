import table from '@/engine/attribution-weights.json';

/**
 * For each question, in its order, the weights of its answers in tenths, by the first part of the answer and the second. The
 * file groups the answers of a question by weight: apart by "|", the two parts of one apart by "/".
 */
export type Weights = Map<string, Map<string, number>>[];

let cue: Weights | undefined;
let end: Weights | undefined;

/** Weights that say how sure it is that a cue attributes. */
export function cueWeights(): Weights {
  cue ??= read(table.cue);
  return cue;
}

/** Weights that choose where a content ends. */
export function endWeights(): Weights {
  end ??= read(table.end);
  return end;
}

/** The weight of being a candidate at all. */
export function cueBias(): number {
  return table.bias;
}

/** The weight of an answer; 0 for one never seen. */
export function weightOf(weights: Weights, question: number, value: string, other = ''): number {
  return weights[question]?.get(value)?.get(other) ?? 0;
}

function read(questions: Record<string, Record<string, string>>): Weights {
  return Object.values(questions).map((byWeight) => {
    const byFirst = new Map<string, Map<string, number>>();
    for (const [weight, answers] of Object.entries(byWeight)) {
      for (const answer of answers.split('|')) {
        const [first = '', second = ''] = answer.split('/');
        const bySecond = byFirst.get(first) ?? new Map<string, number>();
        bySecond.set(second, Number(weight));
        byFirst.set(first, bySecond);
      }
    }
    return byFirst;
  });
}
