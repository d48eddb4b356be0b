/**
 * A boosted ensemble of small decision trees as data. Each tree is a list of nodes, three numbers each:
 * feature, threshold and index of the right child (the left one comes next); a leaf is -1, its value, 0.
 */
export interface Trees {
  /** Added to the sum of all trees. */
  base: number;
  trees: number[][];
}

/**
 * An ensemble as it is stored: a tree a line, its nodes in the same order and apart by spaces, each `feature,threshold`,
 * or a leaf's value alone, in thousandths.
 */
export interface PackedTrees {
  base: number;
  trees: string[];
}

export function pack({ base, trees }: Trees): PackedTrees {
  const packOne = (tree: number[]) => {
    const nodes: string[] = [];
    for (let at = 0; at < tree.length; at += 3) {
      const [feature = -1, value = 0] = tree.slice(at, at + 2);
      nodes.push(feature < 0 ? `${Math.round(value * 1000)}` : `${feature},${value}`);
    }
    return nodes.join(' ');
  };
  return { base, trees: trees.map(packOne) };
}

export function unpack({ base, trees }: PackedTrees): Trees {
  // Read by the browser's own parser, which unlike a script's first loop over them takes no time to speak of.
  const lists = JSON.parse(`[[[${trees.join(']],[[').replaceAll(' ', '],[')}]]]`) as number[][][]; // as `pack` has made them
  return { base, trees: lists.map(unpackOne) };
}

function unpackOne(nodes: number[][]): number[] {
  const tree: number[] = [];
  /** Nodes whose left side is not finished. */
  const open: number[] = [];
  for (const [first = 0, threshold] of nodes) {
    if (threshold !== undefined) {
      open.push(tree.length);
      tree.push(first, threshold, 0);
      continue;
    }
    tree.push(-1, first / 1000, 0);
    // A leaf ends a left side: what comes next is the right side of the innermost node that is still open.
    const outer = open.pop();
    if (outer !== undefined) tree[outer + 2] = tree.length / 3;
  }
  return tree;
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
