import { type CopyFinder, createCopyFinder } from '@/anchor/find-copies';
import { type FoldedText, foldText } from '@/anchor/fold-text';
import { indexWords, type WordIndex } from '@/anchor/index-words';
import { splitWords, type Words } from '@/anchor/split-words';

/** A text with all that searching it needs, each made when it is first asked for and only once. */
export interface SearchText {
  source: string;
  /** Copies of strings in the source, and in the folded text. */
  copies(): CopyFinder;
  foldedCopies(): CopyFinder;
  folded(): FoldedText;
  words(): Words;
  index(): WordIndex;
  /** The index if something has asked for it already: searching once does not pay for making it. */
  indexIfMade(): WordIndex | undefined;
  /** What a match of this word says, 0.3 (everywhere) to 1 (rare). */
  weight(hash: number): number;
}

/** `split` says what counts as a word of the folded text. */
export function prepareText(source: string, split: (folded: string) => Words = splitWords): SearchText {
  let index: WordIndex | undefined;
  const folded = once(() => foldText(source));
  const words = once(() => split(folded().text));
  const weights = once(() => weightsByFrequency(words().count));
  function makeIndex(): WordIndex {
    index ??= indexWords(words());
    return index;
  }
  return {
    source,
    copies: once(() => createCopyFinder(source)),
    foldedCopies: once(() => createCopyFinder(folded().text)),
    folded,
    words,
    index: makeIndex,
    indexIfMade: () => index,
    weight: (hash) => weights()(makeIndex().frequency(hash)),
  };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Logarithms are slow, and most words are as frequent as some other. */
function weightsByFrequency(words: number): (frequency: number) => number {
  const all = Math.log1p(words + 1);
  const known = new Float64Array(8192);
  return (frequency) => {
    const weight = known[frequency] || 0.3 + (0.7 * Math.log1p((words + 1) / (frequency + 1))) / all;
    if (frequency < known.length) known[frequency] = weight;
    return weight;
  };
}
