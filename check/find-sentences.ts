import { firstAtOrAbove } from '@/anchor/first-at-or-above';
import { foldedStart } from '@/anchor/fold-offsets';
import type { SearchText } from '@/anchor/search-text';

/** A source's sentences as numbers of the words that they begin with, ascending, and the number of all words at the end. */
export type SentenceStarts = Uint32Array;

/** Marks that end a sentence with what may close it, or an end of line. */
const ends = /[.!?…]["'”’»)\]]*(?=\s)|[。！？]|\n/g;
/** Words after which a text without stops is cut. */
const longest = 60;

/** Cuts a text wherever a sentence may end, an abbreviation's stop too: near enough for comparing wording. Linear. */
export function findSentences(text: SearchText): SentenceStarts {
  const { runs } = text.folded();
  const words = text.words();
  const starts: number[] = [];
  const put = (word: number) => {
    const last = starts.at(-1) ?? 0;
    for (let cut = last + longest; cut < word; cut += longest) starts.push(cut);
    if (word > (starts.at(-1) ?? -1)) starts.push(word);
  };
  put(0);
  for (const { index, 0: mark } of text.source.matchAll(ends)) {
    put(firstAtOrAbove(words.starts, foldedStart(runs, index + mark.length)));
  }
  put(words.count);
  return Uint32Array.from(starts);
}
