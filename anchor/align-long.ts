import { alignTexts } from '@/anchor/align-texts';
import type { Words } from '@/anchor/split-words';
import type { Window } from '@/anchor/vote-windows';

/** `alignTexts` within one window of `b`, for what is too long to compare word by word. The places are those in `b`. */
export function alignLong(
  a: Words,
  b: Words,
  { from, to }: Window,
  weight: (word: number) => number,
  mostCells: number,
): Int32Array {
  const part = {
    count: to - from,
    hashes: b.hashes.subarray(from, to),
    stems: b.stems.subarray(from, to),
    starts: b.starts.subarray(from, to),
    ends: b.ends.subarray(from, to),
  };
  return alignTexts(a, part, weight, mostCells).map((j) => (j < 0 ? j : j + from));
}
