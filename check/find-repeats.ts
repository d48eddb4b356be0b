import { foldedStart } from '@/anchor/fold-offsets';
import { prepareText } from '@/anchor/search-text';
import type { PreparedSource } from '@/check/prepare-source';
import { splitCompared } from '@/check/split-compared';
import type { Span } from '@/model/span';

/** How much of a page's own wording a source has too. */
export interface Repeats {
  /** Share of the shingles of the shorter text that the other has, 0 to 1; 0 where one of them has too few to say. */
  share: number;
  /** Whether so much is shared that one was made from the other, or both from a third. */
  repeats: boolean;
}

/** Words in a shingle. */
const size = 5;
/** Chosen on pairs of versions of one page and pairs of unrelated articles, see docs/checking.md. */
const leastShare = 0.2;
/** A text with fewer shingles has too little wording of its own. */
const leastShingles = 20;

/**
 * Measures how much of a page's wording a source repeats, or the other way round: runs of five words (shingles, Broder 1997), each
 * counted once. What the page quotes does not count, since two independent reports of a speech share it: no shingle
 * begins or ends in or runs over a stretch of `quoted`. Linear in both texts; never throws.
 */
export function measureRepeats(
  page: { text: string; quoted: readonly Span[] },
  source: PreparedSource,
): Repeats {
  const prepared = prepareText(page.text, splitCompared);
  const { runs } = prepared.folded();
  const words = prepared.words();
  const isQuoted = new Uint8Array(words.count);
  const quoted = page.quoted
    .map(({ start, end }) => ({ start: foldedStart(runs, start), end: foldedStart(runs, end) }))
    .sort((a, b) => a.start - b.start);
  let next = 0;
  let until = -1;
  for (let i = 0; i < words.count; i++) {
    const end = words.ends[i] ?? 0;
    for (; next < quoted.length && (quoted[next]?.start ?? 0) < end; next++) {
      until = Math.max(until, quoted[next]?.end ?? 0);
    }
    if ((words.starts[i] ?? 0) < until) isQuoted[i] = 1;
  }
  const known = new Set(shinglesOf(source.words().hashes));
  const own = new Set(shinglesOf(words.hashes, isQuoted));
  let shared = 0;
  for (const shingle of own) if (known.has(shingle)) shared++;
  const fewest = Math.min(own.size, known.size);
  const share = fewest < leastShingles ? 0 : shared / fewest;
  return { share, repeats: share >= leastShare };
}

/** One number for every five words in a row, none of which `leavesOut` marks. */
function shinglesOf(hashes: Uint32Array, leavesOut?: Uint8Array): number[] {
  const shingles: number[] = [];
  let run = 0;
  for (let i = 0; i < hashes.length; i++) {
    run = leavesOut?.[i] ? 0 : run + 1;
    if (run < size) continue;
    let low = 0;
    let high = 0;
    for (let word = i - size + 1; word <= i; word++) {
      low = Math.imul(low ^ (hashes[word] ?? 0), 0x01000193);
      high = Math.imul(high, 31) + (hashes[word] ?? 0);
    }
    // 53 bits, as many as a number holds exactly: 32 are too few to tell a million shingles apart.
    shingles.push((low >>> 0) * 0x200000 + (high & 0x1fffff));
  }
  return shingles;
}
