import { foldedStart } from '@/anchor/fold-offsets';
import { prepareText } from '@/anchor/search-text';
import type { Words } from '@/anchor/split-words';
import { cutQuote, type Parts } from '@/check/cut-quote';
import type { Compared } from '@/check/fits-gap';
import { joinHyphens } from '@/check/join-hyphens';
import { splitCompared } from '@/check/split-compared';

/** A quote as it is compared. */
export interface ReadQuote {
  /** Its pieces, a line each, by the words of `splitCompared`. */
  plain: Compared;
  /** The same with hyphens joined. */
  joined: Compared;
  /** About the number of words a reader would count: what an apostrophe, comma or point parts is one. */
  count: number;
  /** The ways in which it may stand in a source, the strictest first. */
  readings: { isJoined: boolean; parts: Parts }[];
}

/** Takes a quote's pieces as they are written, and with what its ellipses and square brackets say taken for that. */
export function readQuote(pieces: readonly string[]): ReadQuote {
  const source = pieces.join('\n');
  const prepared = prepareText(source, splitCompared);
  const folded = prepared.folded();
  const plain: Compared = { source, folded, words: prepared.words() };
  const words = joinHyphens(source, folded, plain.words);
  const joined = words ? { ...plain, words } : plain;
  const breaks: number[] = [];
  let at = 0;
  for (const piece of pieces.slice(0, -1)) {
    at += piece.length + 1;
    breaks.push(foldedStart(folded.runs, at));
  }
  const readings = [false, true].flatMap((heedsMarks) =>
    [false, true].map((isJoined) => ({
      isJoined,
      parts: cutQuote(folded.text, (isJoined ? joined : plain).words, breaks, heedsMarks),
    })),
  );
  const hasMarks = readings[2]?.parts.gaps.some(({ omits, inserted }) => omits || inserted);
  return {
    plain,
    joined,
    count: countWords(folded.text, plain.words),
    readings: hasMarks ? readings : readings.slice(0, 2),
  };
}

/** Of scripts without spaces two characters count as a word. */
function countWords(text: string, { count, starts, ends }: Words): number {
  let whole = 0;
  let halves = 0;
  for (let i = 0; i < count; i++) {
    const start = starts[i] ?? 0;
    const end = i > 0 ? (ends[i - 1] ?? 0) : -2;
    const isUnspaced = start === end && (starts[i] ?? 0) + 1 === ends[i] && text.charCodeAt(start) > 0x2ff;
    if (isUnspaced) halves++;
    else if (start > end + 1 || (start === end + 1 && !linking.includes(text[end] ?? ''))) whole++;
  }
  return whole + Math.ceil(halves / 2);
}

const linking = "'.,";
