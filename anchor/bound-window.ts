import { sourceStart } from '@/anchor/fold-offsets';
import type { FoldedTarget } from '@/anchor/fold-target';
import { contextRoom } from '@/anchor/measure-context';
import { scorePlace } from '@/anchor/score-place';
import type { SearchText } from '@/anchor/search-text';
import type { Window } from '@/anchor/vote-windows';

/** What can be said of a place at most: its score, and what the longest unbroken run of the quote's words there says. */
export interface Bound {
  score: number;
  run: number;
}

/**
 * What `scorePlace` can say at most of any place in a window: as if every word of the quote and its context that stands anywhere
 * there, in whatever form, stood in its order. Costs a fiftieth of aligning the window, which is in vain when this is too little.
 */
export function boundWindow(target: FoldedTarget, window: Window, search: SearchText): Bound {
  const { words, from, to } = target;
  const { count, stems } = search.words();
  const most = contextRoom(Math.max(from, words.count - to));
  const marks = new Uint8Array(tableSize);
  const stop = Math.min(count, window.to + most);
  for (let j = Math.max(0, window.from - most); j < stop; j++) {
    const slot = (stems[j] ?? 0) & (tableSize - 1);
    marks[slot] = (marks[slot] ?? 0) | (j >= window.from && j < window.to ? inWindow : near);
  }
  function sum(first: number, last: number, where: number) {
    const found = { all: 0, weight: 0, count: 0 };
    for (let i = first; i < last; i++) {
      const weight = search.weight(words.hashes[i] ?? 0);
      found.all += weight;
      if (!((marks[(words.stems[i] ?? 0) & (tableSize - 1)] ?? 0) & where)) continue;
      found.weight += weight;
      found.count++;
    }
    return found;
  }
  const quote = sum(from, to, inWindow);
  const before = sum(0, from, inWindow | near);
  const after = sum(to, words.count, inWindow | near);
  const score = scorePlace({
    words: to > from ? quote.count / (to - from) : 1,
    kept: quote.all > 0 ? quote.weight / quote.all : 1,
    own: 1,
    context: shareOf(before) + shareOf(after),
    foreign: 0,
    worth: quote.weight,
    run: 0,
    swaps: 0,
    shift: leastShift(target, window, search),
  });
  return { score, run: quote.weight };
}

/** The words of a window are few, and a slot taken by two only makes the bound a little higher. */
const tableSize = 2048;
const inWindow = 1;
const near = 2;

function shareOf({ all, weight }: { all: number; weight: number }): number {
  return all > 0 ? weight / all : 1;
}

function leastShift({ place }: FoldedTarget, { from, to }: Window, search: SearchText): number | null {
  if (place === null) return null;
  const { starts } = search.words();
  const { runs } = search.folded();
  const first = sourceStart(runs, starts[from] ?? 0);
  const last = sourceStart(runs, starts[to - 1] ?? 0);
  return Math.max(0, first - place, place - last);
}
