import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import compromise from 'compromise/two';
import winkModel from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { bundle } from '@/bench/bundle';
import { against, figure, kilobytes, median, ms, processorTime, times } from '@/bench/figures';
import { benchHostileTexts } from '@/bench/hostile';
import { countWords, makeParagraphs, makeText } from '@/bench/make-article';
import type { BenchOptions } from '@/bench/run';
import type { Table } from '@/bench/table';
import type { analyse } from '@/engine/analyse';

export type Analyse = typeof analyse;

/** The engine against wink-nlp and compromise, its cost by length, on hostile text, and its size. */
export async function* benchEngine({ data }: BenchOptions): AsyncGenerator<Table> {
  const code = await bundle('engine/analyse.ts', 'esm');
  const analyse = await loadEngine(code);
  yield comparePeers('Words a second: 40 made articles of about 1,000 words', analyse, makeTexts());
  if (data) yield comparePeers('Words a second: real articles', analyse, readTexts(data));
  yield costByLength(analyse);
  yield benchHostileTexts(analyse);
  yield measureSize(code);
}

/** The engine as it is shipped: bundled and minified. */
async function loadEngine(code: string): Promise<Analyse> {
  const module: { analyse: Analyse } = await import(
    `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  );
  return module.analyse;
}

/** Articles to measure with, and others of the same kind to warm up with. */
interface Texts {
  measured: string[];
  others: string[];
}

function makeTexts(): Texts {
  return {
    measured: Array.from({ length: 40 }, (_, i) => makeText(1000, i + 1)),
    others: Array.from({ length: 400 }, (_, i) => makeText(1000, 1000 + i)),
  };
}

function readTexts(file: string): Texts {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const texts = lines.map((line) => (JSON.parse(line) as { text?: unknown }).text);
  const long = texts.filter((text): text is string => typeof text === 'string' && text.length > 500);
  const step = Math.ceil(long.length / 60);
  return { measured: long.filter((_, i) => i % step === 0), others: long.filter((_, i) => i % step !== 0) };
}

/** Processor time that each method is warmed up for, in milliseconds. */
const warming = 2500;

function comparePeers(title: string, analyse: Analyse, { measured: texts, others }: Texts): Table {
  const wink = winkNlp(winkModel);
  const methods: [name: string, rounds: number, work: (text: string) => unknown][] = [
    ['Whence analyse', 9, (text) => analyse({ text })],
    ['wink-nlp, full pipeline', 9, (text) => wink.readDoc(text)],
    ['compromise/two', 3, (text) => compromise(text)],
  ];
  const words = texts.reduce((all, text) => all + countWords(text), 0);
  // Warm: everything has seen much other text of the kind before it is measured, each for the same time.
  for (const [, , work] of methods) {
    for (let i = 0, spent = 0; spent < warming; i++)
      spent += processorTime(() => {
        for (let j = 0; j < 10; j++) work(others[(i * 10 + j) % others.length] ?? '');
      });
  }
  const rates = methods.map((): number[] => []);
  for (let round = 0; round < 9; round++) {
    methods.forEach(([, rounds, work], which) => {
      if (round >= rounds) return;
      // All of them at once: the system counts processor time in steps of some milliseconds.
      const took = processorTime(() => {
        for (const text of texts) work(text);
      });
      rates[which]?.push((words / took) * 1000);
    });
  }
  const own = median(rates[0] ?? []);
  const least: Record<number, number> = { 1: 3, 2: 40 };
  return {
    title,
    head: ['method', 'words a second', '1,000 words take', 'Whence is faster by', 'to reach'],
    rows: methods.map(([name], i) => {
      const rate = median(rates[i] ?? []);
      const target = least[i];
      return [
        name,
        figure(rate),
        ms(1e6 / rate),
        i === 0 ? '' : times(own / rate),
        target ? against(`≥ ${target} ×`, own / rate >= target) : against('about 1 ms', own >= 870_000),
      ];
    }),
    notes: [
      `${texts.length} articles, ${figure(words)} words; in turns of all articles a method, 9 rounds (compromise 3), median of the rounds, after ${figure(warming / 1000)} s each with others.`,
      'wink-nlp: sentences, tokens, negation, sentiment, entities, part of speech, custom entities. compromise/two: terms and part of speech. Neither finds quotes, speakers or claims.',
    ],
  };
}

/** The same words in articles of each length, so that nothing but the length is compared, and chance weighs alike. */
function costByLength(analyse: Analyse): Table {
  const lengths = [100, 1000, 10_000, 100_000];
  const paragraphs = makeParagraphs(100_000, 5);
  const words = countWords(paragraphs.join(' '));
  const articles = lengths.map((length) => cutInto(paragraphs, length));
  const spent = articles.map((): number[] => []);
  for (let round = 0; round < 15; round++) {
    articles.forEach((texts, i) => {
      const took = processorTime(() => {
        for (const text of texts) analyse({ text });
      });
      if (round > 1) spent[i]?.push((took / words) * 1e6);
    });
  }
  const costs = spent.map(median);
  const base = costs[1] ?? Number.NaN;
  return {
    title: 'Cost of a word by the length of the article',
    head: ['words', 'ns a word', 'against 1,000 words', 'to reach'],
    rows: lengths.map((length, i) => {
      const share = (costs[i] ?? 0) / base;
      return [
        figure(length),
        figure(costs[i] ?? 0),
        times(share),
        length === 100_000 ? against('≤ 1.3 ×', share <= 1.3) : '',
      ];
    }),
    notes: [
      `The same ${figure(words)} words cut into articles of each length; in turns of all of them a length, median of 13 rounds.`,
    ],
  };
}

/** Articles of at least `length` words each, but for the last, of whole paragraphs in their order. */
function cutInto(paragraphs: readonly string[], length: number): string[] {
  const articles: string[] = [];
  let article: string[] = [];
  let words = 0;
  for (const paragraph of paragraphs) {
    article.push(paragraph);
    words += countWords(paragraph);
    if (words < length) continue;
    articles.push(article.join('\n'));
    article = [];
    words = 0;
  }
  if (article.length > 0) articles.push(article.join('\n'));
  return articles;
}

function measureSize(code: string): Table {
  const size = Buffer.byteLength(code);
  const packed = gzipSync(code, { level: 9 }).length;
  return {
    title: 'Size of the engine with its data',
    head: ['', 'size', 'to reach'],
    rows: [
      ['minified', kilobytes(size), against('≤ 150 kB', size <= 150_000)],
      ['gzip', kilobytes(packed), against('≤ 60 kB', packed <= 60_000)],
    ],
  };
}
