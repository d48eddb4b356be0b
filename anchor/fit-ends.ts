import type { FoldedTarget } from '@/anchor/fold-target';
import type { Place } from '@/anchor/place';
import type { SearchText } from '@/anchor/search-text';
import type { Span } from '@/model/span';

/**
 * From words to letters: where a place begins and ends in the folded text, with the marks around the quote's outer words where
 * they still stand, and without the parts of its outer words that the quote did not hold. UTF-16 code units.
 */
export function fitEnds(target: FoldedTarget, place: Place, search: SearchText): Span {
  const text = search.folded().text;
  const ours = search.words();
  const theirs = target.words;
  const last = target.to - 1;
  let start = ours.starts[place.from] ?? 0;
  let end = ours.ends[place.to - 1] ?? 0;
  const cutStart = target.start - (theirs.starts[target.from] ?? 0);
  const cutEnd = (theirs.ends[last] ?? 0) - target.end;
  const isFirst = place.found[0] === place.from && theirs.hashes[target.from] === ours.hashes[place.from];
  if (isFirst && cutStart > 0) start += cutStart;
  const isLast =
    place.found[last - target.from] === place.to - 1 && theirs.hashes[last] === ours.hashes[place.to - 1];
  if (isLast && cutEnd > 0) end -= cutEnd;
  for (let n = 1; n <= -cutStart && text[start - 1] === target.text[target.start - cutStart - n]; n++)
    start--;
  for (let n = 0; n < -cutEnd && text[end] === target.text[target.end + cutEnd + n]; n++) end++;
  return { start, end };
}
