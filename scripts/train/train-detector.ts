import { writeFileSync } from 'node:fs';
import { extractBody } from '@/page/extract-body';
import { readDeclared } from '@/page/facts-declared';
import { pageFeatures } from '@/page/page-features';
import { shapeOf } from '@/page/page-shape';
import { readBlocks } from '@/page/read-blocks';
import { evaluate } from '@/page/trees';
import { boost, type Examples } from '@/scripts/train/boost';
import { folds, readTrainingPages } from '@/scripts/train/pages';

/**
 * Learns which pages are articles and writes `page/detector-model.json`.
 * Usage: `tsx scripts/train/train-detector.ts <folder with gold.jsonl>`, after `train-body.ts`; prints figures on sites not learnt from.
 */
const options = { trees: 60, depth: 3, rate: 0.15, leastWeight: 4, lambda: 1, columns: 0.3, seed: 7 };

const pages: {
  row: Float64Array;
  isArticle: boolean;
  fold: number;
  source: string;
  id: string;
  odds: number;
}[] = [];
for (const { document, url, label, fold, source, id } of readTrainingPages(process.argv[2] ?? '')) {
  if (!label) continue;
  const page = readBlocks(document.documentElement);
  const row = pageFeatures(readDeclared(document, url), page, extractBody(page, shapeOf(page)));
  pages.push({ row, isArticle: label === 'article', fold, source, id, odds: 0 });
}

for (const fold of folds) {
  const model = boost(examples(pages.filter((page) => page.fold !== fold)), options);
  for (const page of pages) if (page.fold === fold) page.odds = evaluate(model, page.row);
}
for (const group of ['all', ...new Set(pages.map((page) => page.source))]) {
  const own = pages.filter((page) => group === 'all' || page.source === group);
  const right = own.filter((page) => page.odds > 0 === page.isArticle).length;
  console.log(`${group}: ${own.length} pages, accuracy ${(right / own.length).toFixed(3)}`);
}
const others = pages.filter((page) => !page.isArticle).map((page) => page.odds);
const limit = others.sort((a, b) => b - a)[Math.floor(others.length * 0.02)] ?? 0;
const articles = pages.filter((page) => page.isArticle);
const recall = articles.filter((page) => page.odds > limit).length / articles.length;
console.log(`recall at a false positive rate of 2 %: ${recall.toFixed(3)}`);
if (process.argv[3] === '--wrong') {
  for (const page of pages) if (page.odds > 0 !== page.isArticle) console.log(page.id, page.odds.toFixed(2));
}
writeFileSync('page/detector-model.json', `${JSON.stringify(boost(examples(pages), options))}\n`);

function examples(list: typeof pages): Examples {
  return {
    rows: list.map((page) => page.row),
    labels: list.map((page) => (page.isArticle ? 1 : 0)),
    weights: list.map(() => 1),
  };
}
