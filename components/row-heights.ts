/** Heights of many rows, measured or guessed, and where each begins; changing one takes logarithmic time (Fenwick 1994). */
export interface RowHeights {
  readonly length: number;
  /** Of all rows together, in CSS pixels. */
  readonly total: number;
  /** Where the row begins. */
  top(row: number): number;
  /** The row at this height; the last one below all, 0 above. */
  rowAt(height: number): number;
  /** Says how high a row is really. A row without height has not been laid out, and says nothing. */
  set(row: number, height: number): void;
}

/** `guesses` has a height for every row, in CSS pixels. */
export function createRowHeights(guesses: Float64Array): RowHeights {
  const heights = guesses.slice();
  const { length } = heights;
  const tree = new Float64Array(length + 1);
  for (let at = 1; at <= length; at++) {
    tree[at] = (tree[at] ?? 0) + (heights[at - 1] ?? 0);
    const parent = at + (at & -at);
    if (parent <= length) tree[parent] = (tree[parent] ?? 0) + (tree[at] ?? 0);
  }
  const top = (row: number): number => {
    let sum = 0;
    for (let at = Math.min(row, length); at > 0; at -= at & -at) sum += tree[at] ?? 0;
    return sum;
  };
  const highest = 2 ** Math.floor(Math.log2(Math.max(1, length)));
  return {
    length,
    get total() {
      return top(length);
    },
    top,
    rowAt(height) {
      let row = 0;
      let left = height;
      for (let step = highest; step > 0; step >>= 1) {
        const next = row + step;
        if (next > length || (tree[next] ?? 0) > left) continue;
        row = next;
        left -= tree[next] ?? 0;
      }
      return Math.min(row, Math.max(0, length - 1));
    },
    set(row, height) {
      const more = height - (heights[row] ?? 0);
      if (height === 0 || row >= length || Math.abs(more) < 0.5) return;
      heights[row] = height;
      for (let at = row + 1; at <= length; at += at & -at) tree[at] = (tree[at] ?? 0) + more;
    },
  };
}
