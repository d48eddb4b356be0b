/** What another form of the same word is worth, the word itself being 1. */
export const likeness = 0.6;

/** What is aligned: a stretch of a list of word numbers. `to` is exclusive. */
export interface Stretch {
  hashes: Uint32Array;
  stems: Uint32Array;
  from: number;
  to: number;
}

/** Which ends of the second stretch may be left over at no cost. */
export interface AlignEnds {
  start: boolean;
  end: boolean;
}

/** What a word left over costs on either side; all scores are whole multiples of `grain`, so that equal ones are equal. */
const grain = 1 / 2 ** 20;
const gapCost = Math.round(0.1 / grain) * grain;

/**
 * The best alignment of `a` within `b` (Needleman and Wunsch 1970, with free ends in `b`), from match to match: what stands
 * between two matches costs by its length alone, so only the pairs of words that match need be looked at (Hunt and Szymanski 1977).
 * `weight` says what a match of a word of `a` is worth; another form of the word counts less. Gives for each word of `a` the
 * number of its word in `b`, or -1. Time: length of `a` by length of `b`, where few words match far less.
 */
export function alignWords(
  a: Stretch,
  b: Stretch,
  weight: (word: number) => number,
  free: AlignEnds,
): Int32Array {
  const rows = a.to - a.from;
  const columns = b.to - b.from;
  const places = placesByStem(b);
  /** Of the matches in the rows so far and left of each column: the best score to go on from, at no distance, and its match. */
  const reach = new Float64Array(columns + 1).fill(-Infinity);
  const reachedBy = new Int32Array(columns + 1).fill(-1);
  /** Of each match: its row, its column, and the match before it. */
  const rowOf: number[] = [];
  const columnOf: number[] = [];
  const before: number[] = [];
  let best = -gapCost * rows - (free.start || free.end ? 0 : gapCost * columns);
  let bestMatch = -1;
  for (let row = 0; row < rows; row++) {
    const stem = a.stems[a.from + row] ?? 0;
    const scores: number[] = [];
    let worth = -1;
    for (let next = places.first(stem); next > 0; next = places.next(next)) {
      const column = next - 1;
      if (b.stems[b.from + column] !== stem) continue;
      if (worth < 0) worth = weight(a.from + row);
      const isSame = b.hashes[b.from + column] === a.hashes[a.from + row];
      const alone = -gapCost * (free.start ? row : row + column);
      const after = (reach[column] ?? 0) - gapCost * (row + column);
      const score = Math.max(alone, after) + Math.round((isSame ? worth : worth * likeness) / grain) * grain;
      scores.push(score);
      const rest = rows - 1 - row + (free.end ? 0 : columns - 1 - column);
      if (score - gapCost * rest >= best) {
        best = score - gapCost * rest;
        bestMatch = rowOf.length;
      }
      before.push(after >= alone ? (reachedBy[column] ?? -1) : -1);
      rowOf.push(row);
      columnOf.push(column);
    }
    // Words of one row cannot follow each other, so what they reach is noted after the last of them.
    for (let i = 0; i < scores.length; i++) {
      const match = rowOf.length - scores.length + i;
      const column = columnOf[match] ?? 0;
      const value = (scores[i] ?? 0) + gapCost * (row + column + 2);
      for (let k = column + 1; k <= columns && value >= (reach[k] ?? 0); k++) {
        reach[k] = value;
        reachedBy[k] = match;
      }
    }
  }
  const found = new Int32Array(rows).fill(-1);
  for (let match = bestMatch; match >= 0; match = before[match] ?? -1) {
    found[rowOf[match] ?? 0] = b.from + (columnOf[match] ?? 0);
  }
  return found;
}

/** The columns of the words of `b` by their stems, in ascending order, each plus one; a few of other stems may be among them. */
function placesByStem({ stems, from, to }: Stretch) {
  let size = 16;
  while (size < 2 * (to - from)) size *= 2;
  const heads = new Int32Array(size);
  const rest = new Int32Array(to - from + 1);
  for (let column = to - from; column > 0; column--) {
    const slot = (stems[from + column - 1] ?? 0) & (size - 1);
    rest[column] = heads[slot] ?? 0;
    heads[slot] = column;
  }
  return {
    first: (stem: number) => heads[stem & (size - 1)] ?? 0,
    next: (column: number) => rest[column] ?? 0,
  };
}
