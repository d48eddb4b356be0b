/**
 * A boosted ensemble of small decision trees as data. Each tree is a list of nodes, three numbers each:
 * feature, threshold and index of the right child (the left one comes next); a leaf is -1, its value, 0.
 */
export interface Trees {
  /** Added to the sum of all trees. */
  base: number;
  trees: number[][];
}

/** The ensemble's log-odds for one row of features. */
export function evaluate({ base, trees }: Trees, features: ArrayLike<number>): number {
  let sum = base;
  for (const tree of trees) {
    let at = 0;
    for (;;) {
      const feature = tree[at] ?? -1;
      const value = tree[at + 1] ?? 0;
      if (feature < 0) {
        sum += value;
        break;
      }
      at = (features[feature] ?? 0) <= value ? at + 3 : (tree[at + 2] ?? at + 3) * 3;
    }
  }
  return sum;
}

export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
