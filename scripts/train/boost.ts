import type { Trees } from '@/extract/trees';

/** Rows to learn from: `labels` are probabilities 0..1, `weights` say how much each row counts. */
export interface Examples {
  rows: ArrayLike<number>[];
  labels: number[];
  weights: number[];
}

export interface BoostOptions {
  trees: number;
  depth: number;
  rate: number;
  /** Least sum of second derivatives in a leaf. */
  leastWeight: number;
  /** Shrinks leaf values. */
  lambda: number;
  /** Share of the features that each tree may look at. */
  columns: number;
  seed: number;
}

const bins = 64;

/**
 * Gradient boosting of small trees for the logistic loss (Friedman 2001; second-order gains and shrinkage as in Chen and
 * Guestrin 2016), on histograms of at most 64 bins a feature. The same rows, options and seed always give the same trees.
 */
export function boost({ rows, labels, weights }: Examples, options: BoostOptions): Trees {
  const width = rows[0]?.length ?? 0;
  const cuts = Array.from({ length: width }, (_, feature) => cutsOf(rows, feature));
  const columns = cuts.map((own, feature) => Uint8Array.from(rows, (row) => binOf(own, row[feature] ?? 0)));
  const total = sum(weights);
  const mean = weights.reduce((all, weight, i) => all + weight * (labels[i] ?? 0), 0) / total;
  const base = Math.log(mean / (1 - mean));
  const scores = new Float64Array(rows.length).fill(base);
  const random = generator(options.seed);
  const trees: number[][] = [];
  for (let round = 0; round < options.trees; round++) {
    const gradients = new Float64Array(rows.length);
    const curves = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) {
      const p = 1 / (1 + Math.exp(-(scores[i] ?? 0)));
      gradients[i] = (weights[i] ?? 0) * (p - (labels[i] ?? 0));
      curves[i] = Math.max(1e-9, (weights[i] ?? 0) * p * (1 - p));
    }
    const usable = columns.map((_, feature) => feature).filter(() => random() < options.columns);
    const tree: number[] = [];
    const all = Uint32Array.from(rows, (_, i) => i);
    grow(all, 0);
    trees.push(tree);

    function grow(members: Uint32Array, depth: number): void {
      let g = 0;
      let h = 0;
      for (const i of members) {
        g += gradients[i] ?? 0;
        h += curves[i] ?? 0;
      }
      const split = depth < options.depth ? bestSplit(members, g, h) : null;
      const at = tree.length;
      if (!split) {
        const value = round3((-g / (h + options.lambda)) * options.rate);
        tree.push(-1, value, 0);
        for (const i of members) scores[i] = (scores[i] ?? 0) + value;
        return;
      }
      tree.push(split.feature, split.cut, 0);
      const column = columns[split.feature] ?? new Uint8Array();
      grow(
        members.filter((i) => (column[i] ?? 0) <= split.bin),
        depth + 1,
      );
      tree[at + 2] = tree.length / 3;
      grow(
        members.filter((i) => (column[i] ?? 0) > split.bin),
        depth + 1,
      );
    }

    function bestSplit(members: Uint32Array, g: number, h: number) {
      let best: { feature: number; bin: number; cut: number } | null = null;
      let most = 1e-6;
      const whole = (g * g) / (h + options.lambda);
      const sums = new Float64Array(bins * 2);
      for (const feature of usable) {
        const own = cuts[feature] ?? [];
        const column = columns[feature];
        if (own.length === 0 || !column) continue;
        sums.fill(0);
        for (const i of members) {
          const bin = (column[i] ?? 0) * 2;
          sums[bin] = (sums[bin] ?? 0) + (gradients[i] ?? 0);
          sums[bin + 1] = (sums[bin + 1] ?? 0) + (curves[i] ?? 0);
        }
        let gl = 0;
        let hl = 0;
        for (let bin = 0; bin < own.length; bin++) {
          gl += sums[bin * 2] ?? 0;
          hl += sums[bin * 2 + 1] ?? 0;
          if (hl < options.leastWeight || h - hl < options.leastWeight) continue;
          const gain = (gl * gl) / (hl + options.lambda) + (g - gl) ** 2 / (h - hl + options.lambda) - whole;
          if (gain > most) {
            most = gain;
            best = { feature, bin, cut: own[bin] ?? 0 };
          }
        }
      }
      return best;
    }
  }
  return { base: round4(base), trees };
}

/** Thresholds that part a feature's values into bins of about the same number of rows. */
function cutsOf(rows: ArrayLike<number>[], feature: number): number[] {
  const step = Math.max(1, Math.floor(rows.length / 20000));
  const values: number[] = [];
  for (let i = 0; i < rows.length; i += step) values.push(rows[i]?.[feature] ?? 0);
  values.sort((a, b) => a - b);
  const distinct = [...new Set(values)];
  const cuts = new Set<number>();
  if (distinct.length <= bins) {
    for (let i = 0; i + 1 < distinct.length; i++) cuts.add(between(distinct[i] ?? 0, distinct[i + 1] ?? 0));
  } else {
    for (let bin = 1; bin < bins; bin++) {
      const at = Math.floor((values.length * bin) / bins);
      const low = values[at - 1] ?? 0;
      const high = values[at] ?? 0;
      cuts.add(low === high ? round4(low) : between(low, high));
    }
  }
  return [...cuts].sort((a, b) => a - b);
}

function between(low: number, high: number): number {
  const middle = round4((low + high) / 2);
  return middle >= low && middle < high ? middle : low;
}

function binOf(cuts: readonly number[], value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Mulberry32: small, good enough to choose columns, the same everywhere. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function sum(list: readonly number[]): number {
  return list.reduce((all, value) => all + value, 0);
}

/** Short enough to store; thresholds keep four digits wherever they stand. */
function round4(value: number): number {
  return Math.abs(value) >= 1 ? Number(value.toPrecision(4)) : Math.round(value * 10000) / 10000;
}

function round3(value: number): number {
  return Math.round(value * 1000) / 1000;
}
