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

const swapCost = 0.2;
const gapCost = 0.1;
const matched = 1;
const skipA = 2;
const skipB = 3;

/**
 * The best alignment of `a` within `b` (Needleman and Wunsch 1970, with free ends in `b`). `weight` says what a match of a word
 * of `a` is worth; another form of the word counts less. Gives for each word of `a` the number of its word in `b`, or -1. Time and memory: length of `a` by length of `b`.
 */
export function alignWords(
  a: Stretch,
  b: Stretch,
  weight: (word: number) => number,
  free: AlignEnds,
): Int32Array {
  const rows = a.to - a.from;
  const columns = b.to - b.from;
  const width = columns + 1;
  const steps = new Uint8Array((rows + 1) * width);
  const scores = new Float32Array(width);
  for (let j = 1; j <= columns; j++) {
    scores[j] = free.start ? 0 : -gapCost * j;
    steps[j] = skipB;
  }
  for (let i = 1; i <= rows; i++) {
    const word = a.hashes[a.from + i - 1];
    const stem = a.stems[a.from + i - 1];
    const worth = weight(a.from + i - 1);
    let diagonal = scores[0] ?? 0;
    let left = -gapCost * i;
    scores[0] = left;
    steps[i * width] = skipA;
    for (let j = 1; j <= columns; j++) {
      const above = scores[j] ?? 0;
      const place = b.from + j - 1;
      let best = diagonal;
      if (b.stems[place] !== stem) best -= swapCost;
      else best += b.hashes[place] === word ? worth : worth * likeness;
      let step = matched;
      if (above - gapCost > best) {
        best = above - gapCost;
        step = skipA;
      }
      if (left - gapCost > best) {
        best = left - gapCost;
        step = skipB;
      }
      diagonal = above;
      left = best;
      scores[j] = best;
      steps[i * width + j] = step;
    }
  }
  let column = columns;
  if (free.end) {
    for (let j = columns; j >= 0; j--) if ((scores[j] ?? 0) > (scores[column] ?? 0)) column = j;
  }
  const found = new Int32Array(rows).fill(-1);
  for (let row = rows; row > 0; ) {
    const step = steps[row * width + column];
    if (step === matched && column > 0) {
      row--;
      column--;
      if (a.stems[a.from + row] === b.stems[b.from + column]) found[row] = b.from + column;
    } else if (step === skipB && column > 0) column--;
    else row--;
  }
  return found;
}
