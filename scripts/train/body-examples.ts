import { blockFeatures } from '@/extract/block-features';
import { shapeOf } from '@/extract/page-shape';
import { pageText } from '@/extract/page-text';
import { recordPage } from '@/page/record-page';
import type { Examples } from '@/scripts/train/boost';
import { type TrainingPage, tokensOf } from '@/scripts/train/pages';

/** One page's blocks as rows to learn from. */
export interface BodyExamples extends Examples {
  fold: number;
}

/** Labels a page's blocks by its known text; `null` when that is not known. Bare pages count half. */
export function bodyExamples({ document, body, fold, variant }: TrainingPage): BodyExamples | null {
  if (!body) return null;
  const page = pageText(recordPage(document).record);
  const rows = blockFeatures(page, shapeOf(page)).map((row) => Float32Array.from(row));
  const tokens = page.blocks.map((block) => tokensOf(block.text));
  const gold = tokensOf(body);
  const share = variant === 'bare' ? 0.5 : 1;
  const weights = weightsOf(tokens, gold.length).map((weight) => weight * share);
  return { rows, labels: labelsOf(tokens, gold), weights, fold };
}

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

/** All pages' blocks; of those that are nothing but links every fourth, counted four times. */
export function mergeExamples(list: readonly Examples[]): Examples {
  const merged: Examples = { rows: [], labels: [], weights: [] };
  for (const { rows, labels, weights } of list) {
    rows.forEach((row, i) => {
      const isLinks = labels[i] === 0 && (row[1] ?? 0) > 0.9;
      if (isLinks && i % 4 !== 0) return;
      merged.rows.push(row);
      merged.labels.push(labels[i] ?? 0);
      merged.weights.push((weights[i] ?? 0) * (isLinks ? 4 : 1));
    });
  }
  return merged;
}

/** F1 over tokens, or over runs of four of them, counted with multiplicity. */
export function f1(gold: readonly string[], found: readonly string[]): number {
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

export function shinglesOf(tokens: readonly string[]): string[] {
  return tokens.length < 4
    ? [tokens.join(' ')]
    : tokens.slice(3).map((_, i) => tokens.slice(i, i + 4).join(' '));
}
