import { sourceStart, unfold } from '@/anchor/fold-offsets';
import type { FoldedText } from '@/anchor/fold-text';
import type { Words } from '@/anchor/split-words';
import { splitCompared } from '@/check/split-compared';

/**
 * The words with what hyphens link put together (co-operate, and lines that end in "govern-"), or `null` where there is none.
 * Dashes link nothing, nor do hyphens beside a digit: 1-2 is not 12. Linear.
 */
export function joinHyphens(source: string, folded: FoldedText, words: Words): Words | null {
  const hashes: number[] = [];
  const stems: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let joins = false;
  for (let i = 0; i < words.count; ) {
    let last = i;
    while (last + 1 < words.count && isLinked(source, folded, words, last)) last++;
    const start = words.starts[i] ?? 0;
    const end = words.ends[last] ?? 0;
    const joined = last > i ? splitCompared(folded.text.slice(start, end).replaceAll('-', '')) : null;
    for (let n = 0; n < (joined?.count ?? 1); n++) {
      hashes.push((joined ?? words).hashes[joined ? n : i] ?? 0);
      stems.push((joined ?? words).stems[joined ? n : i] ?? 0);
      starts.push(start);
      ends.push(end);
    }
    joins ||= joined !== null;
    i = last + 1;
  }
  if (!joins) return null;
  return {
    count: hashes.length,
    hashes: Uint32Array.from(hashes),
    stems: Uint32Array.from(stems),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
  };
}

/** Whether nothing but a hyphen, and after it the end of a line, stands between a word of letters and the next. */
function isLinked(
  source: string,
  { text, runs }: FoldedText,
  { starts, ends }: Words,
  word: number,
): boolean {
  const end = ends[word] ?? 0;
  const next = starts[word + 1] ?? 0;
  if (next !== end + 1 || text[end] !== '-') return false;
  if (!isLetter(text[end - 1]) || !isLetter(text[next])) return false;
  const from = unfold(runs, starts[word] ?? 0, end).end;
  const between = source.slice(from, sourceStart(runs, next));
  const [hyphen = '', gap = ''] = [between[0], between.slice(1)];
  return hyphens.includes(hyphen) && (gap === '' || (gap.includes('\n') && gap.trim() === ''));
}

const hyphens = '-\u2010\u2011';

/** A letter of a script that has capitals: others are not hyphenated, or not written in words. */
function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && /\p{LC}/u.test(unit);
}
