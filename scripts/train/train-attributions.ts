import { readFileSync, writeFileSync } from 'node:fs';
import type { Gathered } from '@/engine/attributions';
import { type Candidate, findCandidates } from '@/engine/candidates';
import { cueQuestions, describeCue, outlineOf } from '@/engine/cue-features';
import { describeEnd, endQuestions, lookInside, possibleEnds } from '@/engine/end-features';
import { findLandmarks } from '@/engine/landmarks';
import { findNames } from '@/engine/names';
import { findParagraphs } from '@/engine/paragraphs';
import { findQuotedRegions, outsideNames } from '@/engine/quoted-regions';
import { type Reading, readText } from '@/engine/reading';
import { attributeRegions } from '@/engine/region-attributions';
import { splitSentences } from '@/engine/sentences';
import { tokenize } from '@/engine/tokens';
import { type Listener, learnAnswers, textOf } from '@/engine/weights';

/*
 * npx tsx scripts/train/train-attributions.ts <labelled.jsonl>...
 * Learns engine/attribution-weights.json from documents with labelled attributions ({"text","quotes":[{"spans","cue"}]}).
 * The same input gives the same weights. See scripts/train/model-card.md.
 */

interface Labelled {
  text: string;
  quotes: {
    start: number;
    end: number;
    spans: [number, number][];
    cue: { start: number; end: number } | null;
  }[];
}

/** Answers as indexes of weights, by candidate; for ends, a row for each possible end and the right one. */
interface CueExample {
  features: number[];
  right: boolean;
}
interface EndExample {
  rows: number[][];
  right: number;
}

/** Numbers the answers met; `keep` later drops the rare ones. */
class Vocabulary implements Listener {
  private readonly numbers = new Map<string, number>();
  readonly answers: [question: number, first: number, second: number][] = [];
  readonly counts: number[] = [];
  /** The answers given since it was last emptied, as indexes of `answers`. */
  row: number[] = [];

  answer(question: number, first: number, second: number): void {
    const key = `${question} ${first} ${second}`;
    let found = this.numbers.get(key);
    if (found === undefined) {
      found = this.answers.length;
      this.numbers.set(key, found);
      this.answers.push([question, first, second]);
      this.counts.push(0);
    }
    this.counts[found] = (this.counts[found] ?? 0) + 1;
    this.row.push(found);
  }

  takeRow(): number[] {
    const { row } = this;
    this.row = [];
    return row;
  }
}

learnAnswers();
const cueVocabulary = new Vocabulary();
const endVocabulary = new Vocabulary();
const cueExamples: CueExample[] = [];
const endExamples: EndExample[] = [];

function read(text: string): Reading {
  const blocks = findParagraphs(text);
  const tokens = tokenize(text);
  const landmarks = findLandmarks(tokens);
  const sentences = splitSentences(tokens, blocks, landmarks);
  const names = findNames(tokens, sentences, blocks, landmarks);
  const regions = outsideNames(findQuotedRegions(text, blocks), names);
  return readText({ text, blocks, tokens, landmarks, sentences, regions, names });
}

function collect(document: Labelled): void {
  const reading = read(document.text);
  const gathered: Gathered = {
    found: [],
    ofRegion: reading.regions.map(() => null),
    usedCues: new Set(),
    labelled: new Uint8Array(reading.tokens.length),
  };
  attributeRegions(reading, gathered);
  const { ofRegion, usedCues } = gathered;
  for (const candidate of findCandidates(reading, usedCues)) {
    const { cue, content } = candidate;
    if (ofRegion[reading.regionOf[content.start] ?? -1]) continue;
    const start = reading.tokens[content.start]?.start ?? 0;
    const limit = reading.tokens[content.limit - 1]?.end ?? 0;
    const cueStart = reading.tokens[cue.first]?.start ?? 0;
    const cueEnd = reading.tokens[cue.last - 1]?.end ?? 0;
    const label = document.quotes.find(
      (quote) =>
        quote.spans.some(([a, b]) => a < limit && b > start) &&
        ((quote.cue && quote.cue.start < cueEnd && quote.cue.end > cueStart) ||
          Math.abs(quote.start - start) <= 6),
    );
    const nested =
      !label && document.quotes.some((quote) => quote.spans.some(([a, b]) => a <= cueStart && b >= cueEnd));
    if (nested) continue;
    describeCue(reading, candidate, outlineOf(reading, cue, content), cueVocabulary);
    cueExamples.push({ features: cueVocabulary.takeRow(), right: label !== undefined });
    if (label && content.place !== 'before')
      collectEnds(reading, candidate, label.spans[label.spans.length - 1]?.[1] ?? 0);
  }
}

function collectEnds(reading: Reading, { cue, content, neighbours }: Candidate, rightEnd: number): void {
  const ends = possibleEnds(reading, content);
  const lookAt = lookInside(reading, content, neighbours, cue);
  let right = -1;
  let nearest = 12;
  ends.forEach((end, index) => {
    const distance = Math.abs((reading.tokens[end - 1]?.end ?? 0) - rightEnd);
    if (distance < nearest) {
      nearest = distance;
      right = index;
    }
  });
  if (right < 0 || ends.length < 2) return;
  const outline = outlineOf(reading, cue, content);
  const rows = ends.map((end) => {
    describeEnd(reading, content, outline, end, lookAt(end), endVocabulary);
    return endVocabulary.takeRow();
  });
  endExamples.push({ rows, right });
}

/** A linear congruential generator: the same order of examples every time. */
let seed = 20260101;
function random(): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 4294967296;
}

function shuffle<T>(items: T[]): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = items[i] as T;
    items[i] = items[j] as T;
    items[j] = held;
  }
}

const epochs = 20;
/** Epochs whose weights are not yet averaged. */
const unsettled = 5;
const rate = 0.05;
const shrink = 1e-3;
/** Answers met less often are left out. */
const rareCue = 44;
const rareEnd = 100;
/** Weights smaller than this, in tenths, are left out. */
const smallestCue = 3;
const smallestEnd = 2;
/** What a weight must bring in all: its size in tenths times the square root of how often its answer is met. */
const leastWorth = 30;
/** Share of answers about words that are hidden in training, so that the weights do not rest on words alone. */
const hidden = 0.15;

/** Adaptive gradient descent (Duchi, Hazan & Singer 2011) with a pull towards zero. */
class Learner {
  readonly weights: Float64Array;
  private readonly squares: Float64Array;
  private readonly sums: Float64Array;
  private averaged = 0;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly rare: number,
  ) {
    this.weights = new Float64Array(vocabulary.answers.length + 1);
    this.sums = new Float64Array(vocabulary.answers.length + 1);
    this.squares = new Float64Array(vocabulary.answers.length + 1).fill(1e-3);
  }

  /** Takes the weights as they stand into the average that `settle` puts in their place (Collins 2002). */
  average(): void {
    this.averaged++;
    this.weights.forEach((weight, index) => {
      this.sums[index] = (this.sums[index] ?? 0) + weight;
    });
  }

  settle(): void {
    this.sums.forEach((sum, index) => {
      this.weights[index] = sum / this.averaged;
    });
  }

  known(features: readonly number[]): number[] {
    return features.filter(
      (feature) => (this.vocabulary.counts[feature] ?? 0) >= this.rare && random() >= hidden,
    );
  }

  sum(features: readonly number[]): number {
    let sum = 0;
    for (const feature of features) sum += this.weights[feature] ?? 0;
    return sum;
  }

  step(features: readonly number[], gradient: number): void {
    for (const feature of features) {
      const weight = this.weights[feature] ?? 0;
      const g = gradient + shrink * weight;
      const square = (this.squares[feature] ?? 0) + g * g;
      this.squares[feature] = square;
      this.weights[feature] = weight - (rate * g) / Math.sqrt(square);
    }
  }
}

function learnCues(): Learner {
  const learner = new Learner(cueVocabulary, rareCue);
  const bias = cueVocabulary.answers.length;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(cueExamples);
    for (const { features, right } of cueExamples) {
      const known = [...learner.known(features), bias];
      const p = 1 / (1 + Math.exp(-learner.sum(known)));
      learner.step(known, p - (right ? 1 : 0));
    }
    if (epoch >= unsettled) learner.average();
  }
  learner.settle();
  return learner;
}

function learnEnds(): Learner {
  const learner = new Learner(endVocabulary, rareEnd);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(endExamples);
    for (const { rows, right } of endExamples) {
      const known = rows.map((row) => learner.known(row));
      const sums = known.map((row) => learner.sum(row));
      const highest = Math.max(...sums);
      const shares = sums.map((sum) => Math.exp(sum - highest));
      const total = shares.reduce((a, b) => a + b, 0);
      known.forEach((row, index) => {
        learner.step(row, (shares[index] ?? 0) / total - (index === right ? 1 : 0));
      });
    }
    if (epoch >= unsettled) learner.average();
  }
  learner.settle();
  return learner;
}

type Table = string[];

/** The answers worth a weight: neither too rare nor too small to matter. */
function worthKeeping(
  vocabulary: Vocabulary,
  learner: Learner,
  { rare, smallest }: { rare: number; smallest: number },
): Set<number> {
  const kept = new Set<number>();
  vocabulary.answers.forEach(([, ...parts], index) => {
    const weight = Math.abs(weightOf(learner, index));
    const count = vocabulary.counts[index] ?? 0;
    const marks = parts.some((part) => /[|/~=]/.test(textOf(part)));
    if (count >= rare && weight >= smallest && weight * Math.sqrt(count) >= leastWorth && !marks)
      kept.add(index);
  });
  return kept;
}

/** In tenths. */
function weightOf(learner: Learner, index: number): number {
  return Math.round((learner.weights[index] ?? 0) * 10);
}

/** Answers with their weights; see `engine/weights.ts` for how they are written. */
function table(
  questions: readonly string[],
  vocabulary: Vocabulary,
  learner: Learner,
  kept: ReadonlySet<number>,
): Table {
  const alone = questions.map(() => new Map<number, string[]>());
  const paired = questions.map(() => new Map<string, Map<number, string[]>>());
  const sorted = [...vocabulary.answers.entries()]
    .map(([index, [question, ...parts]]) => ({
      index,
      question,
      parts: parts.map(textOf),
      weight: weightOf(learner, index),
    }))
    .filter(({ index, weight }) => weight !== 0 && kept.has(index))
    .sort((a, b) => a.weight - b.weight);
  for (const { question, parts, weight } of sorted) {
    const [first = '', second = ''] = parts;
    if (second === '') addTo(alone[question] ?? new Map(), weight, first);
    else {
      const ofFirst = paired[question]?.get(first) ?? new Map<number, string[]>();
      paired[question]?.set(first, ofFirst);
      addTo(ofFirst, weight, second);
    }
  }
  return questions.map((_, question) => {
    const single = [...(alone[question] ?? [])].map(([weight, answers]) => [weight, ...answers].join('|'));
    const double = [...(paired[question] ?? [])].map(([first, ofFirst]) =>
      [first, ...[...ofFirst].map(([weight, seconds]) => [...seconds, weight].join('/'))].join('|'),
    );
    return single.join('~') + (double.length > 0 ? `=${double.join('~')}` : '');
  });
}

function addTo(lists: Map<number, string[]>, key: number, answer: string): void {
  const list = lists.get(key);
  if (list) list.push(answer);
  else lists.set(key, [answer]);
}

for (const file of process.argv.slice(2)) {
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) collect(JSON.parse(line));
}
const cues = learnCues();
const ends = learnEnds();
const keptCues = worthKeeping(cueVocabulary, cues, { rare: rareCue, smallest: smallestCue });
const keptEnds = worthKeeping(endVocabulary, ends, { rare: rareEnd, smallest: smallestEnd });
const weights = {
  bias: weightOf(cues, cueVocabulary.answers.length),
  cue: table(cueQuestions, cueVocabulary, cues, keptCues),
  end: table(endQuestions, endVocabulary, ends, keptEnds),
};
writeFileSync(
  new URL('../../engine/attribution-weights.json', import.meta.url),
  `${JSON.stringify(weights, null, 1)}\n`,
);
console.log(
  `${cueExamples.length} cues (${cueExamples.filter((example) => example.right).length} right), ${endExamples.length} ends; ` +
    `${keptCues.size} and ${keptEnds.size} weights`,
);
