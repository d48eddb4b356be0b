import table from '@/engine/attribution-weights.json';

/** For each question, in its order, the weight of each answer; 0 for an answer never seen. Weights are hundredths. */
export type Weights = Map<string, number>[];

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

function read(questions: Record<string, Record<string, number>>): Weights {
  return Object.values(questions).map((answers) => new Map(Object.entries(answers)));
}
