import type { Context } from '@/engine/context';
import type { Name } from '@/engine/names';
import type { QuotedRegion } from '@/engine/quoted-regions';
import type { Sentence } from '@/engine/sentences';
import { isTitleCase } from '@/engine/title-case';
import type { Token } from '@/engine/tokens';
import * as word from '@/engine/word-classes';
import type { Block } from '@/model/article';

/** The text as the search for attributions reads it: tokens with what is known of each, by token index. */
export interface Reading {
  text: string;
  blocks: readonly Block[];
  tokens: readonly Token[];
  /** Sentences as the narrator writes them: one that ends inside quotation marks goes on to the end of the marks. */
  sentences: readonly Sentence[];
  regions: readonly QuotedRegion[];
  names: readonly Name[];
  /** Whether its words are those of English, or too few to tell. */
  english: boolean;
  /** Bit flags, see `word-classes`. */
  classes: Uint16Array;
  /** Tokens that words which attribute can begin with, in order. */
  openers: readonly number[];
  /** Index of the quoted region a token lies in, marks included; below 0 for none. */
  regionOf: Int32Array;
  /** Index of the sentence a token lies in, or -1. */
  sentenceOf: Int32Array;
  /** First token of each region. */
  regionFirst: Int32Array;
  /** Token behind the last of each region. */
  regionLast: Int32Array;
}

export function readText(context: Omit<Context, 'quotes'>): Reading {
  const { text, blocks, tokens, regions, names } = context;
  const { classes, openers, english } = context.landmarks;
  const regionOf = new Int32Array(tokens.length).fill(-1);
  const regionFirst = new Int32Array(regions.length);
  const regionLast = new Int32Array(regions.length);
  let at = 0;
  regions.forEach((region, index) => {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < region.start) at++;
    regionFirst[index] = at;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < region.end) regionOf[at++] = index;
    regionLast[index] = at;
  });
  const sentences = joinAcrossMarks(tokens, context.sentences, regionOf);
  const sentenceOf = new Int32Array(tokens.length).fill(-1);
  // By hand: to fill a few places takes the method longer than the loop.
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index];
    if (sentence) for (let i = sentence.first; i < sentence.last; i++) sentenceOf[i] = index;
  }
  for (const { first, last } of names) {
    classes[first] = (classes[first] ?? 0) & ~(word.auxiliary | word.time);
    for (let i = first + 1; i < last; i++) {
      if (tokens[i]?.kind === 'punctuation') regionOf[i] = insideName;
      else classes[i] = (classes[i] ?? 0) & ~(word.adverb | word.subjectPronoun);
    }
  }
  return {
    text,
    blocks,
    tokens,
    sentences,
    regions,
    names,
    english,
    classes,
    openers,
    regionOf,
    sentenceOf,
    regionFirst,
    regionLast,
  };
}

/** The region of a mark inside a name: Dwayne “The Rock” Johnson. */
const insideName = -2;

/** Whether a token is a mark inside a name. */
export function isInName(reading: Reading, at: number): boolean {
  return reading.regionOf[at] === insideName;
}

/** The classes of a token, none outside the text. */
export function classesAt(reading: Reading, at: number): number {
  return reading.classes[at] ?? 0;
}

/** Whether a token lies in a quoted region. */
export function isQuoted(reading: Reading, at: number): boolean {
  return (reading.regionOf[at] ?? -1) >= 0;
}

/** The sentence a token lies in. */
export function sentenceAt(reading: Reading, at: number): Sentence | undefined {
  const index = reading.sentenceOf[at] ?? -1;
  return index < 0 ? undefined : reading.sentences[index];
}

/** The sentence before the one a token lies in. */
export function sentenceBefore(reading: Reading, at: number): Sentence | undefined {
  const index = (reading.sentenceOf[at] ?? 0) - 1;
  return index < 0 ? undefined : reading.sentences[index];
}

const longestJoined = 900;

function joinAcrossMarks(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  regionOf: Int32Array,
): Sentence[] {
  const joined: Sentence[] = [];
  for (let at = 0; at < sentences.length; at++) {
    const first = sentences[at];
    if (!first) continue;
    let last = first;
    for (
      let next = sentences[at + 1];
      next && goesOn(first, last, next, regionOf);
      next = sentences[at + 1]
    ) {
      last = next;
      at++;
    }
    const { end, last: lastToken } = last;
    const titleCase = first === last ? first.titleCase : isTitleCase(tokens, first.first, lastToken);
    joined.push(first === last ? first : { ...first, end, last: lastToken, titleCase });
  }
  return joined;
}

/** Whether a region holds the end of one sentence and the beginning of the next, and they are not too long together. */
function goesOn(first: Sentence, last: Sentence, next: Sentence, regionOf: Int32Array): boolean {
  const region = regionOf[next.first] ?? -1;
  return (
    region >= 0 &&
    regionOf[last.last - 1] === region &&
    last.block === next.block &&
    next.last - first.first < longestJoined
  );
}
