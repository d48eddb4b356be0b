import { alignLong } from '@/anchor/align-long';
import { alignWords } from '@/anchor/align-words';
import type { FoldedTarget } from '@/anchor/fold-target';
import { type Place, placeOf } from '@/anchor/place';
import type { SearchText } from '@/anchor/search-text';
import type { Window } from '@/anchor/vote-windows';

/**
 * The places where the words of a quote and its context still stand together, aligned word by word, one a window at most.
 * Each window that is left is asked about when it is its turn.
 */
export function* alignWindows<W extends Window>(
  target: FoldedTarget,
  search: SearchText,
  windows: readonly W[],
  isWorth: (window: W) => boolean,
): Generator<Place, void> {
  const weight = (word: number) => search.weight(target.words.hashes[word] ?? 0);
  const inQuote = (word: number) => word >= target.from && word < target.to;
  const places: Place[] = [];
  let cells = 0;
  for (const window of windows) {
    const size = target.words.count * (window.to - window.from);
    if (cells > 0 && cells + size > mostCells) break;
    if (!isWorth(window)) continue;
    cells += size;
    const found =
      size > mostCells
        ? alignLong(target.words, search.words(), window, weight, mostCells)
        : alignWords(
            { ...target.words, from: 0, to: target.words.count },
            { ...search.words(), from: window.from, to: window.to },
            (word) => (inQuote(word) ? weight(word) : weight(word) / 2),
            { start: true, end: true },
          );
    const place = placeOf(found.subarray(target.from, target.to), (word) => weight(target.from + word));
    if (!place) continue;
    reachContext(place, target, found);
    if (places.some(({ from, to }) => from === place.from && to === place.to)) continue;
    places.push(place);
    yield place;
  }
}

/**
 * Where the outer words of the quote have given way to others, the place goes on to where the context begins: else a name that
 * was swapped at the end of a quote would be left out of what is found.
 */
function reachContext(place: Place, target: FoldedTarget, found: Int32Array) {
  const { from, to } = target;
  const first = place.found.findIndex((word) => word >= 0);
  const last = place.found.findLastIndex((word) => word >= 0);
  const lostBefore = first;
  const lostAfter = to - from - 1 - last;
  const before = from > 0 ? (found[from - 1] ?? -1) + 1 : 0;
  const after = found[to] ?? -1;
  if (lostBefore > 0 && before > 0 && before < place.from && place.from - before <= lostBefore + 1) {
    place.from = before;
  }
  if (lostAfter > 0 && after > place.to && after - place.to <= lostAfter + 1) place.to = after;
}

/** Cells that all alignments for one quote may have together: about 2 ms. */
const mostCells = 700_000;
