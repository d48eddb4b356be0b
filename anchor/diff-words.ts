import { alignTexts } from '@/anchor/align-texts';
import { sourceStart, unfold } from '@/anchor/fold-offsets';
import { foldText } from '@/anchor/fold-text';
import { splitWords, type Words } from '@/anchor/split-words';
import type { DiffPiece } from '@/model/source-check';

/**
 * What was removed from and added to a text, whole words at a time, for showing; what differs in typography only counts as the
 * same, a capital letter does not. `same` and `added` together are `after`, `removed` comes before what took its place.
 * Close to linear: where two long texts have too little in common, all is removed and added.
 */
export function diffWords(before: string, after: string): DiffPiece[] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  const found = alignTexts(a.words, b.words, () => 1);
  const pieces: DiffPiece[] = [];
  let [aAt, bAt] = [0, 0];
  for (let i = 0; i <= a.words.count; i++) {
    const isEnd = i === a.words.count;
    const j = isEnd ? b.words.count : (found[i] ?? -1);
    if (j < 0 || (!isEnd && a.words.hashes[i] !== b.words.hashes[j])) continue;
    // Two words may share a letter and its marks.
    const aTo = isEnd ? before.length : Math.max(aAt, a.startOf(i));
    const bTo = isEnd ? after.length : Math.max(bAt, b.startOf(j));
    putGap(pieces, before.slice(aAt, aTo), after.slice(bAt, bTo));
    if (isEnd) break;
    [aAt, bAt] = [a.endOf(i), b.endOf(j)];
    put(pieces, 'same', after.slice(bTo, bAt));
  }
  return pieces;
}

/** The words of a text as it is written, capitals and all. */
function wordsOf(text: string) {
  const folded = foldText(text, true);
  const words: Words = splitWords(folded.text);
  return {
    words,
    startOf: (word: number) => sourceStart(folded.runs, words.starts[word] ?? 0),
    endOf: (word: number) => unfold(folded.runs, words.starts[word] ?? 0, words.ends[word] ?? 0).end,
  };
}

/** What stands between two words that stayed: nothing but marks and spaces, or words that went and came. */
function putGap(pieces: DiffPiece[], before: string, after: string) {
  if (before === after || foldText(before, true).text === foldText(after, true).text) {
    return put(pieces, 'same', after);
  }
  const most = Math.min(before.length, after.length);
  let lead = 0;
  while (lead < most && before[lead] === after[lead] && isMark(after[lead])) lead++;
  let tail = 0;
  while (tail < most - lead && before.at(-tail - 1) === after.at(-tail - 1) && isMark(after.at(-tail - 1)))
    tail++;
  put(pieces, 'same', after.slice(0, lead));
  put(pieces, 'removed', before.slice(lead, before.length - tail));
  put(pieces, 'added', after.slice(lead, after.length - tail));
  put(pieces, 'same', after.slice(after.length - tail));
}

function isMark(unit: string | undefined): boolean {
  return unit !== undefined && /[\s\p{P}]/u.test(unit);
}

function put(pieces: DiffPiece[], kind: DiffPiece['kind'], text: string) {
  if (text === '') return;
  const last = pieces.at(-1);
  if (last?.kind === kind) last.text += text;
  else pieces.push({ kind, text });
}
