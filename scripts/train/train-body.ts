import { writeFileSync } from 'node:fs';
import { blockFeatures } from '@/page/block-features';
import { shapeOf } from '@/page/page-shape';
import { readBlocks } from '@/page/read-blocks';
import { evaluate } from '@/page/trees';
import { boost, type Examples } from '@/scripts/train/boost';
import { folds, readTrainingPages, tokensOf } from '@/scripts/train/pages';

/**
 * Learns which blocks of a page are of its article and writes `page/body-model.json`.
 * Usage: `tsx scripts/train/train-body.ts <folder with gold.jsonl>`; prints token F1 on sites not learnt from.
 */
const options = { trees: 60, depth: 4, rate: 0.15, leastWeight: 0.3, lambda: 0.3, columns: 0.4, seed: 7 };

interface Page extends Examples {
  fold: number;
  source: string;
  tokens: string[][];
  gold: string[];
}

const pages: Page[] = [];
for (const { document, body, fold, source } of readTrainingPages(process.argv[2] ?? '')) {
  if (!body) continue;
  const page = readBlocks(document.documentElement);
  const rows = blockFeatures(page, shapeOf(page)).map((row) => Float32Array.from(row));
  const tokens = page.blocks.map((block) => tokensOf(block.text));
  const gold = tokensOf(body);
  const labels = labelsOf(tokens, gold);
  pages.push({ rows, labels, weights: weightsOf(tokens, gold.length), fold, source, tokens, gold });
}

const scores = new Map<string, number[]>();
for (const fold of folds) {
  const model = boost(merge(pages.filter((page) => page.fold !== fold)), options);
  for (const page of pages.filter((page) => page.fold === fold)) {
    const kept = page.tokens.filter((_, i) => evaluate(model, page.rows[i] ?? []) > -0.3).flat();
    for (const group of ['all', page.source])
      scores.set(group, [...(scores.get(group) ?? []), f1(page.gold, kept)]);
  }
}
for (const [group, list] of scores) {
  const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
  const low = list.filter((value) => value < 0.5).length / list.length;
  console.log(
    `${group}: ${list.length} pages, token F1 ${mean.toFixed(3)}, below .5: ${(low * 100).toFixed(1)} %`,
  );
}
writeFileSync('page/body-model.json', `${JSON.stringify(boost(merge(pages), options))}\n`);

/** Share of each block's runs of four words that stand in the article's known text. */
function labelsOf(blocks: readonly string[][], gold: readonly string[]): number[] {
  const runs = new Set(gold.slice(3).map((_, i) => gold.slice(i, i + 4).join(' ')));
  const whole = ` ${gold.join(' ')} `;
  return blocks.map((tokens) => {
    if (tokens.length >= 4) {
      const own = tokens.slice(3).map((_, i) => tokens.slice(i, i + 4).join(' '));
      return own.filter((run) => runs.has(run)).length / own.length;
    }
    if (tokens.length === 0 || !whole.includes(` ${tokens.join(' ')} `)) return 0;
    // One or two words stand in any text by chance.
    return tokens.length < 3 ? 0.5 : 1;
  });
}

/** Each page counts about the same, each block by its words; what surrounds an article at most three times the article. */
function weightsOf(blocks: readonly string[][], goldLength: number): number[] {
  const unit = Math.max(goldLength, 120);
  const plain = blocks.map((tokens) => (tokens.length + 2) / unit);
  const sum = plain.reduce((all, value) => all + value, 0);
  return plain.map((value) => (value * 10) / Math.max(1, sum / 3));
}

function merge(list: readonly Page[]): Examples {
  return {
    rows: list.flatMap((page) => page.rows),
    labels: list.flatMap((page) => page.labels),
    weights: list.flatMap((page) => page.weights),
  };
}

function f1(gold: readonly string[], found: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const token of gold) counts.set(token, (counts.get(token) ?? 0) + 1);
  let both = 0;
  for (const token of found) {
    const left = counts.get(token) ?? 0;
    if (left > 0) both++;
    counts.set(token, left - 1);
  }
  return both === 0 ? 0 : (2 * both) / (gold.length + found.length);
}
