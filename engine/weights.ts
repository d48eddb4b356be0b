import table from '@/engine/attribution-weights.json';
import type { Answer } from '@/engine/cue-features';

/**
 * The weights of answers in tenths, by the first part of the answer, the index of the question, and the second part. The file
 * groups the answers of a question by weight: apart by "|", the two parts of one apart by "/".
 */
export type Weights = Map<string, Row>;

type Row = (Map<string, number> | undefined)[];

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

/** Adds up the weights of answers; one never seen weighs nothing. */
export interface Tally {
  sum: number;
  answer: Answer;
}

/** Answers with the same first part are best given one after the other: its row is then looked up once. */
export function startTally(weights: Weights): Tally {
  let first: string | undefined;
  let row: Row | undefined;
  const tally: Tally = {
    sum: 0,
    answer(question, value, other = '') {
      if (value !== first) {
        first = value;
        row = weights.get(value);
      }
      const weight = row?.[question]?.get(other);
      if (weight !== undefined) tally.sum += weight;
    },
  };
  return tally;
}

function read(questions: Record<string, Record<string, string>>): Weights {
  const weights: Weights = new Map();
  for (const [question, byWeight] of Object.values(questions).entries()) {
    for (const [weight, answers] of Object.entries(byWeight)) {
      for (const answer of answers.split('|')) {
        const [first = '', second = ''] = answer.split('/');
        const row = weights.get(first) ?? [];
        const bySecond = row[question] ?? new Map<string, number>();
        bySecond.set(second, Number(weight));
        row[question] = bySecond;
        weights.set(first, row);
      }
    }
  }
  return weights;
}
