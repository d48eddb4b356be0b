import table from '@/engine/attribution-weights.json';

/** For each question, in its order, the weights of its answers in hundredths, by the first part of the answer and the second. */
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

function read(questions: Record<string, Record<string, number>>): Weights {
  return Object.values(questions).map((answers) => {
    const byFirst = new Map<string, Map<string, number>>();
    for (const [answer, weight] of Object.entries(answers)) {
      const gap = answer.indexOf('\t');
      const first = gap < 0 ? answer : answer.slice(0, gap);
      const bySecond = byFirst.get(first) ?? new Map<string, number>();
      bySecond.set(gap < 0 ? '' : answer.slice(gap + 1), weight);
      byFirst.set(first, bySecond);
    }
    return byFirst;
  });
}
