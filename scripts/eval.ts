import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyse } from '@/engine/analyse';

/*
 * npm run eval -- <folder of the evaluation data> [--record]
 * Analyses the corpora in the folder, asks their scorers, and prints the main figures beside the last recorded ones, so that a
 * change that makes marks worse is seen. --record keeps the figures in tests/engine/recorded.json. Needs quotes/score.mjs and
 * claims/score.mjs in the folder; quotes/spin.mjs and ../seed/score.mjs are used where they are.
 */

type Figures = Record<string, number>;
interface Document {
  id: string;
  text: string;
}
interface Labelled extends Document {
  quotes: { start: number; end: number; spans?: [number, number][]; nested?: boolean }[];
}

const recordedFile = new URL('../tests/engine/recorded.json', import.meta.url);

function readLines(file: string): Document[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Writes the findings for a file of documents and returns what its scorer prints. */
function score(scorer: string, gold: string, work: string, all = false): unknown {
  const findings = join(work, 'findings.jsonl');
  const lines = readLines(gold).map(({ id, text }) => JSON.stringify({ id, ...analyse({ text }, { all }) }));
  writeFileSync(findings, `${lines.join('\n')}\n`);
  return JSON.parse(execFileSync(process.execPath, [scorer, gold, findings], { encoding: 'utf8' }));
}

/** The number at a path of names in what a scorer printed; NaN where there is none. */
function figure(report: unknown, path: string): number {
  let at = report;
  for (const name of path.split('.')) {
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined;
  }
  return typeof at === 'number' ? at : Number.NaN;
}

const quoteFigures = [
  'direct_iou80.f1',
  'speaker_correct_over_all_direct',
  'speaker_on_matched_direct.all.acc',
  'reporting_recall_iou80',
  'reporting_recall_cov80',
  'char.f1',
  'all_iou80.f1',
];

/** The share of quotes without quotation marks at least four fifths of which lie inside labelled ones; the scorer has no such figure. */
function indirectInside(gold: string): number {
  let marked = 0;
  let inside = 0;
  // The corpora of quotes are labelled so; the scorer reads them likewise.
  for (const { text, quotes } of readLines(gold) as Labelled[]) {
    const labelled = new Uint8Array(text.length);
    for (const { nested, spans, start, end } of quotes)
      if (!nested) for (const [from, to] of spans ?? [[start, end]]) labelled.fill(1, from, to);
    for (const { type, spans } of analyse({ text }).quotes) {
      if (type !== 'indirect') continue;
      const letters = spans.reduce((sum, [from, to]) => sum + to - from, 0);
      const right = spans.reduce((sum, [from, to]) => sum + count(labelled.subarray(from, to)), 0);
      marked++;
      if (right >= 0.8 * letters) inside++;
    }
  }
  return inside / marked;
}

function count(flags: Uint8Array): number {
  return flags.reduce((sum, flag) => sum + flag, 0);
}

function quotes(folder: string, work: string, figures: Figures): void {
  const scorer = join(folder, 'quotes/score.mjs');
  const gold = join(folder, 'quotes/polnear.dev.jsonl');
  const plain = score(scorer, gold, work);
  for (const name of quoteFigures) figures[`quotes ${name}`] = figure(plain, name);
  figures['quotes indirect inside'] = indirectInside(gold);
  const spinner = join(folder, 'quotes/spin.mjs');
  if (existsSync(spinner)) {
    const spun = join(work, 'spun.jsonl');
    execFileSync(process.execPath, [spinner, gold, spun]);
    const report = score(scorer, spun, work);
    for (const name of quoteFigures) figures[`spun ${name}`] = figure(report, name);
  }
  const news = join(folder, 'quotes/gum-news.dev.jsonl');
  if (existsSync(news)) figures['gum direct_iou80.r'] = figure(score(scorer, news, work), 'direct_iou80.r');
}

function claims(folder: string, work: string, figures: Figures): void {
  const scorer = join(folder, 'claims/score.mjs');
  const gold = join(folder, 'claims/polnear.dev.jsonl');
  const shown = score(scorer, gold, work);
  const all = score(scorer, gold, work, true);
  for (const name of ['core.p', 'core.r', 'core.f1', 'marksPerThousandWords']) {
    figures[`claims ${name}`] = figure(shown, name);
  }
  for (const name of ['averagePrecision', 'recallAtPrecision80'])
    figures[`claims ${name}`] = figure(all, name);
}

/** The seed page: quotes found with the right speaker, of how many, and false alarms. */
function seed(folder: string, work: string, figures: Figures): void {
  const scorer = join(folder, '../seed/score.mjs');
  if (!existsSync(scorer)) return;
  const gold: { meta: { source: string } } = JSON.parse(
    readFileSync(join(folder, '../seed/gold.json'), 'utf8'),
  );
  const text = readFileSync(join(folder, '../seed', gold.meta.source), 'utf8');
  const findings = join(work, 'seed.jsonl');
  writeFileSync(findings, `${JSON.stringify({ id: 'seed', ...analyse({ text }) })}\n`);
  const report: unknown = JSON.parse(
    execFileSync(process.execPath, [scorer, findings], { encoding: 'utf8' }),
  );
  const of = (name: string) =>
    ['direct', 'mixed', 'indirect'].reduce((sum, type) => sum + figure(report, `quotes.${type}.${name}`), 0);
  figures['seed quotes'] = of('gold');
  figures['seed rightSpeaker'] = of('rightSpeaker');
  const { falseAlarms } = report as { falseAlarms: string[] };
  figures['seed falseAlarms'] = falseAlarms.length;
}

function print(figures: Figures, recorded: Figures): void {
  const wide = Math.max(...Object.keys(figures).map((name) => name.length));
  console.log(`${'figure'.padEnd(wide)}      now  recorded    change`);
  for (const [name, now] of Object.entries(figures)) {
    const before = recorded[name];
    const change = before === undefined ? '' : (now - before).toFixed(3).padStart(10);
    console.log(
      `${name.padEnd(wide)} ${now.toFixed(3).padStart(8)} ${(before?.toFixed(3) ?? '-').padStart(9)}${change}`,
    );
  }
}

function run(): void {
  const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  if (!folder || !existsSync(join(folder, 'quotes/score.mjs'))) {
    console.error('Give the folder of the evaluation data: npm run eval -- <folder> [--record]');
    process.exitCode = 1;
    return;
  }
  const work = mkdtempSync(join(tmpdir(), 'whence-eval-'));
  const figures: Figures = {};
  try {
    quotes(folder, work, figures);
    claims(folder, work, figures);
    seed(folder, work, figures);
  } finally {
    rmSync(work, { recursive: true });
  }
  const recorded: Figures = existsSync(recordedFile) ? JSON.parse(readFileSync(recordedFile, 'utf8')) : {};
  print(figures, recorded);
  if (process.argv.includes('--record')) writeFileSync(recordedFile, `${JSON.stringify(figures, null, 2)}\n`);
}

run();
