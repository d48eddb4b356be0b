import table from '@/engine/attribution-weights.json';

/*
 * Answers are numbers while they are weighed: the same text has the same number wherever it is an answer or a part of one. The
 * weights' file knows a few hundred; all other text shares one number that weighs nothing.
 */
const numbers = new Map<string, number>([['', 0]]);
const unknown = -1;

/** The answer that is no answer, or has no second part: the empty text. */
export const nothing = 0;

/** The number of a text that an answer may be, for good. */
export function numberOf(answer: string): number {
  let number = numbers.get(answer);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(answer, number);
  }
  return number;
}

/** The numbers of several, by the texts themselves. */
export function numbersOf<T extends string>(...answers: T[]): Record<T, number> {
  const found: Partial<Record<T, number>> = {};
  for (const answer of answers) found[answer] = numberOf(answer);
  // Every one of them has been given its number.
  return found as Record<T, number>;
}

let learning = false;

/** From here on every text has a number of its own: the training asks which are worth a weight. */
export function learnAnswers(): void {
  learning = true;
}

/** The text that has a number. */
export function textOf(number: number): string {
  for (const [text, own] of numbers) if (own === number) return text;
  return '';
}

/** The number of any text, the one of no weight where the weights do not know it. */
export function numberIfKnown(text: string): number {
  if (learning) return numberOf(text);
  weights ??= readWeights();
  return numbers.get(text) ?? unknown;
}

/** Takes the answers to questions, each by its number; an answer may have two parts. */
export interface Listener {
  answer(question: number, first: number, second: number): void;
}

/** Adds up the weights of answers, in tenths; one never seen weighs nothing. */
export class Tally implements Listener {
  sum = 0;

  constructor(private readonly weights: Weights) {}

  answer(question: number, first: number, second: number): void {
    const { single, double, width } = this.weights;
    if (first < 0 || second < 0 || first >= width || second >= width) return;
    if (second === nothing) {
      this.sum += single[question * width + first] ?? 0;
      return;
    }
    const key = keyOf(question, first, second);
    for (let at = placeOf(key); ; at = (at + 1) & (places - 1)) {
      const entry = double[at] ?? 0;
      if (entry === 0) return;
      if (entry >>> 7 !== key) continue;
      this.sum += (entry & 127) - zero;
      return;
    }
  }
}

/** The weights of one model. Answers are known by number up to `width`. */
interface Weights {
  /** Those of answers without a second part, by question and answer. */
  single: Int8Array;
  /** The others, an open table: each at the place of its key or in the next free one behind it, 0 where there is none. */
  double: Int32Array;
  width: number;
}

/** A power of two, four times as many as there may be weights in a model: most answers have none, and the next place tells. */
const places = 4096;

/** Stands for no weight in the seven bits behind a key. */
const zero = 64;

let weights: { cue: Weights; end: Weights } | undefined;

/** Weights that say how sure it is that a cue attributes. */
export function cueWeights(): Weights {
  weights ??= readWeights();
  return weights.cue;
}

/** Weights that choose where a content ends. */
export function endWeights(): Weights {
  weights ??= readWeights();
  return weights.end;
}

/** The weight of being a candidate at all. */
export function cueBias(): number {
  return table.bias;
}

/** There are fewer than 31 questions and than 1,024 answers, so that a key has 25 bits. */
function keyOf(question: number, first: number, second: number): number {
  return ((question + 1) << 20) | (first << 10) | second;
}

function placeOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 20;
}

function readWeights(): { cue: Weights; end: Weights } {
  return { cue: read(table.cue), end: read(table.end) };
}

/**
 * The file has the questions in their order. In front of "=" stand answers of one part, apart by "/", behind those of one weight
 * its letter. Behind it stand those of two parts, by the first: "first|second/secondLsecondM", these apart by "~".
 */
function read(questions: readonly string[]): Weights {
  const width = numberAll(questions);
  const single = new Int8Array(questions.length * width);
  const double = new Int32Array(places);
  for (const [question, line] of questions.entries()) {
    const [alone = '', paired = ''] = line.split('=');
    for (const [answer, weight] of weighed(alone)) single[question * width + answer] = weight;
    for (const entry of paired.split('~')) {
      const [first = '', seconds = ''] = entry.split('|');
      for (const [second, weight] of weighed(seconds))
        put(double, keyOf(question, numberOf(first), second), weight);
    }
  }
  return { single, double, width };
}

/** The letter of no weight; the sixteen before it stand for weights below 0, or for sixteen less with ">" before them. */
export const zeroLetter = 81;

/** Answers by their numbers, each with its weight. */
function weighed(list: string): [number, number][] {
  return [...list.matchAll(/([^>A-`]*)(>?)([A-`])/g)].flatMap(([, answers = '', less = '', letter = '']) => {
    const weight = letter.charCodeAt(0) - zeroLetter - 16 * less.length;
    return answers.split('/').map((answer): [number, number] => [numberOf(answer), weight]);
  });
}

function put(double: Int32Array, key: number, weight: number): void {
  let at = placeOf(key);
  while (double[at] !== 0) at = (at + 1) & (places - 1);
  double[at] = (key << 7) | (weight + zero);
}

/** Gives every answer its number, and returns a number that none of them has reached. */
function numberAll(questions: readonly string[]): number {
  for (const line of questions) for (const answer of line.split(/[=~|/>A-`]/)) numberOf(answer);
  return numbers.size;
}
