import { indexWords, type WordIndex } from '@/anchor/index-words';
import { prepareText, type SearchText } from '@/anchor/search-text';
import type { Words } from '@/anchor/split-words';
import { findSentences, type SentenceStarts } from '@/check/find-sentences';
import { joinHyphens } from '@/check/join-hyphens';
import { splitCompared } from '@/check/split-compared';

/** A source's text, ready for many quotes to be compared with it. Its words are those of `splitCompared`. */
export interface PreparedSource extends SearchText {
  /** The words with hyphens joined; `null` when no hyphen joins any. */
  joined: Words | null;
  /** Where the beginnings of words stand: forms of one word mostly share it. */
  stems: WordIndex;
  sentences: SentenceStarts;
}

/** Folds, splits and indexes a text once for many quotes. Linear; never throws. */
export function prepareSource(text: string): PreparedSource {
  const searched = prepareText(text, splitCompared);
  const words = searched.words();
  searched.index();
  return {
    ...searched,
    joined: joinHyphens(text, searched.folded(), words),
    stems: indexWords({ ...words, hashes: words.stems }),
    sentences: findSentences(searched),
  };
}
