import type { Item } from '@/model/reading';
import type { Mark } from '@/page/paint';
import { lowerEdge } from '@/page/place-box';
import { firstBelowTop } from '@/page/reveal';

type RangesOf = (item: Item) => Range[] | null;

/** Fewer marks are painted before the page is next drawn, whatever their order; to find out what is in view takes as long as they do. */
const worthOrder = 100;

/** The marks of items. Of many those in view come first, then what follows, then what is above. */
export function marksOf(items: readonly Item[], rangesOf: RangesOf): Mark[] {
  const placed = items.filter(({ span }) => span);
  const ordered = placed.length < worthOrder ? placed : inViewFirst(placed, rangesOf);
  return ordered.map((item) => ({ id: item.id, look: lookOf(item), ranges: () => rangesOf(item) }));
}

function inViewFirst(placed: readonly Item[], rangesOf: RangesOf): Item[] {
  const first = firstBelowTop(placed.length, (i) => {
    const item = placed[i];
    const range = item && rangesOf(item)?.at(-1);
    return range ? lowerEdge(range) : null;
  });
  return [...placed.slice(first), ...placed.slice(0, first)];
}

function lookOf({ subject }: Item): Mark['look'] {
  if (subject.kind === 'claim') return 'doubt';
  return subject.kind === 'quote' && subject.quoteType === 'indirect' ? 'report' : 'words';
}
