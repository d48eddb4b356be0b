import { type FoldedText, foldText } from '@/anchor/fold-text';
import { indexWords, type WordIndex } from '@/anchor/index-words';
import { splitWords, type Words } from '@/anchor/split-words';

/** A text with all that searching it needs, each made when it is first asked for and only once. */
export interface SearchText {
  source: string;
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
  let folded: FoldedText | undefined;
  let words: Words | undefined;
  let index: WordIndex | undefined;
  const text: SearchText = {
    source,
    folded: () => {
      folded ??= foldText(source);
      return folded;
    },
    words: () => {
      words ??= split(text.folded().text);
      return words;
    },
    index: () => {
      index ??= indexWords(text.words());
      return index;
    },
    indexIfMade: () => index,
    weight: (hash) => {
      const all = text.words().count + 1;
      return 0.3 + (0.7 * Math.log1p(all / (text.index().frequency(hash) + 1))) / Math.log1p(all);
    },
  };
  return text;
}
