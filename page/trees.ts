/**
 * A boosted ensemble of small decision trees as data. Each tree is a list of nodes, three numbers each:
 * feature, threshold and index of the right child (the left one comes next); a leaf is -1, its value, 0.
 */
export interface Trees {
  /** Added to the sum of all trees. */
  base: number;
  trees: number[][];
}

/** An ensemble as it is stored: a tree a line, its nodes apart by spaces: `feature,threshold,right` or a leaf's value alone. */
export interface PackedTrees {
  base: number;
  trees: string[];
}

export function pack({ base, trees }: Trees): PackedTrees {
  const packOne = (tree: number[]) => {
    const nodes: string[] = [];
    for (let at = 0; at < tree.length; at += 3) {
      const [feature = -1, value = 0, right = 0] = tree.slice(at, at + 3);
      nodes.push(feature < 0 ? `${value}` : `${feature},${value},${right}`);
    }
    return nodes.join(' ');
  };
  return { base, trees: trees.map(packOne) };
}

export function unpack({ base, trees }: PackedTrees): Trees {
  const unpackOne = (tree: string) =>
    tree.split(' ').flatMap((node) => {
      const [feature = 0, value = 0, right = 0] = node.split(',').map(Number);
      return node.includes(',') ? [feature, value, right] : [-1, feature, 0];
    });
  return { base, trees: trees.map(unpackOne) };
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
