import { writeFileSync } from 'node:fs';
import { judgeBlocks } from '@/extract/extract-body';
import { readDeclared } from '@/extract/facts-declared';
import { pageFeatures } from '@/extract/page-features';
import { shapeOf } from '@/extract/page-shape';
import { pageText } from '@/extract/page-text';
import { evaluate, pack, type Trees } from '@/extract/trees';
import { recordPage } from '@/page/record-page';
import {
  type BodyExamples,
  bodyExamples,
  f1,
  mergeExamples,
  shinglesOf,
} from '@/scripts/train/body-examples';
import { boost } from '@/scripts/train/boost';
import { folds, readTrainingPages, tokensOf } from '@/scripts/train/pages';

/**
 * Learns `extract/body-model.json` and `extract/detector-model.json` and prints how they do on sites that they were not learnt from.
 * Usage: `tsx scripts/train/train-reading.ts <folder with gold.jsonl>`. The same folder always gives the same files.
 */
const bodyOptions = { trees: 50, depth: 4, rate: 0.18, leastWeight: 0.3, lambda: 0.3, columns: 0.4, seed: 7 };
const detectorOptions = { trees: 75, depth: 3, rate: 0.14, leastWeight: 4, lambda: 1, columns: 0.3, seed: 7 };
const folder = process.argv[2] ?? '';

const bodies: BodyExamples[] = [];
for (const page of readTrainingPages(folder)) {
  const examples = bodyExamples(page);
  if (examples) bodies.push(examples);
}
const bodyModels = folds.map((fold) =>
  boost(mergeExamples(bodies.filter((page) => page.fold !== fold)), bodyOptions),
);
save('body-model', boost(mergeExamples(bodies), bodyOptions));

// The detector sees each page's body as a model judges it that has not seen the page's site.
const pages: { row: Float64Array; label: number; fold: number; source: string; odds: number }[] = [];
const scored: { source: string; tokens: number; shingles: number }[] = [];
for (const { document, url, label, body: gold, fold, source: name, variant } of readTrainingPages(folder)) {
  const model = bodyModels[fold];
  if (!model) continue;
  const { record } = recordPage(document);
  const page = pageText(record);
  const body = judgeBlocks(page, shapeOf(page), model);
  const source = variant === 'bare' ? `bare ${name}` : name;
  if (gold) {
    const [known, found] = [tokensOf(gold), body.kept.flatMap((block) => tokensOf(block.text))];
    scored.push({ source, tokens: f1(known, found), shingles: f1(shinglesOf(known), shinglesOf(found)) });
  }
  if (!label) continue;
  const row = pageFeatures(readDeclared(record.head, url), page, body);
  pages.push({ row, label: label === 'article' ? 1 : 0, fold, source, odds: 0 });
}
for (const [group, list] of bySource(scored)) {
  const low = list.filter(({ tokens }) => tokens < 0.5).length / list.length;
  console.log(
    `body ${group}: ${list.length} pages, shingle F1 ${mean(list.map((page) => page.shingles))}, token F1 ${mean(list.map((page) => page.tokens))}, below .5: ${(low * 100).toFixed(1)} %`,
  );
}

const detectorExamples = (list: typeof pages) => ({
  rows: list.map((page) => page.row),
  labels: list.map((page) => page.label),
  weights: list.map(() => 1),
});
for (const fold of folds) {
  const model = boost(detectorExamples(pages.filter((page) => page.fold !== fold)), detectorOptions);
  for (const page of pages) if (page.fold === fold) page.odds = evaluate(model, page.row);
}
for (const [group, list] of bySource(pages)) {
  console.log(
    `article or not, ${group}: ${list.length} pages, right ${mean(list.map((page) => +(page.odds > 0 === page.label > 0)))}`,
  );
}
const asTheyAre = pages.filter((page) => !page.source.startsWith('bare'));
const others = asTheyAre.filter((page) => page.label === 0).map((page) => page.odds);
const limit = others.sort((a, b) => b - a)[Math.floor(others.length * 0.02)] ?? 0;
const articles = asTheyAre.filter((page) => page.label === 1);
console.log(`recall at a false positive rate of 2 %: ${mean(articles.map((page) => +(page.odds > limit)))}`);
save('detector-model', boost(detectorExamples(pages), detectorOptions));

function save(name: string, trees: Trees): void {
  writeFileSync(`page/${name}.json`, `${JSON.stringify(pack(trees), null, 2)}\n`);
}

/** First the pages as they are, then those stripped bare, then by where they come from. */
function bySource<T extends { source: string }>(list: readonly T[]): [string, readonly T[]][] {
  const isBare = ({ source }: T) => source.startsWith('bare');
  const sources = [...new Set(list.map(({ source }) => source))];
  return [
    ['all', list.filter((one) => !isBare(one))],
    ['bare', list.filter(isBare)],
    ...sources.map((source): [string, T[]] => [source, list.filter((one) => one.source === source)]),
  ];
}

function mean(list: readonly number[]): string {
  return (list.reduce((sum, value) => sum + value, 0) / list.length).toFixed(3);
}
