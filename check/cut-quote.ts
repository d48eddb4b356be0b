import { firstAtOrAbove } from '@/anchor/first-at-or-above';
import type { Words } from '@/anchor/split-words';

/** Numbers of words, `to` exclusive. */
export interface WordRange {
  from: number;
  to: number;
}

/** What a quote says may stand between two of its runs, or before the first or after the last. */
export interface Gap {
  /** An ellipsis: words were left out. */
  omits: boolean;
  /** The end of a piece: the attribution stood here. */
  parts: boolean;
  /** Words in brackets, the writer's own; `null` when there are none. */
  inserted: WordRange | null;
  /** What is left of the one word that brackets alter ("[T]he", "allow[ed]"); `null` when they alter none. */
  altered: { prefix: string; suffix: string } | null;
}

/** A quote as runs that must stand unbroken in a source, in this order; `gaps` has one more than `runs`. */
export interface Parts {
  runs: WordRange[];
  gaps: Gap[];
}

/**
 * Cuts a folded quote where its pieces end (`breaks`: offsets) and, when `heeds` its marks, at ellipses, bare or in brackets,
 * and around words in square brackets. Linear.
 */
export function cutQuote(text: string, words: Words, breaks: readonly number[], heeds: boolean): Parts {
  const marks: Mark[] = breaks.map((at) => ({ start: at, end: at, isPiece: true }));
  if (heeds) {
    for (const { index, 0: mark } of text.matchAll(marked)) {
      marks.push({ start: index, end: index + mark.length, isPiece: false });
    }
    marks.sort((a, b) => a.start - b.start);
  }
  const parts: Parts = { runs: [], gaps: [noGap()] };
  let next = 0;
  for (const mark of marks) {
    const { from, to, gap } = readMark(text, words, mark);
    if (from > next) closeRun(parts, next, from);
    merge(parts, gap);
    next = Math.max(next, to);
  }
  if (next < words.count) closeRun(parts, next, words.count);
  return parts;
}

interface Mark {
  start: number;
  end: number;
  isPiece: boolean;
}

/** Three or more points, in brackets or not, and whatever stands in square brackets. */
const marked = /\[[^\][]*\]|\( ?\.{3} ?\)|\. ?\. ?\.(?: ?\.)*/g;

const noGap = (): Gap => ({ omits: false, parts: false, inserted: null, altered: null });

function closeRun(parts: Parts, from: number, to: number) {
  parts.runs.push({ from, to });
  parts.gaps.push(noGap());
}

function merge({ gaps }: Parts, { omits, parts, inserted, altered }: Gap) {
  const last = gaps.at(-1);
  if (!last) return;
  last.omits ||= omits;
  last.parts ||= parts;
  if (inserted && last.inserted) {
    last.inserted.to = Math.max(last.inserted.to, inserted.to);
    if (altered || last.altered)
      last.altered = { prefix: last.altered?.prefix ?? '', suffix: altered?.suffix ?? '' };
  } else if (inserted) Object.assign(last, { inserted, altered });
}

/** The words that a mark takes out of the runs, and the gap that it makes. */
function readMark(text: string, words: Words, { start, end, isPiece }: Mark): WordRange & { gap: Gap } {
  let from = firstAtOrAbove(words.starts, start);
  let to = firstAtOrAbove(words.starts, end);
  const gap = noGap();
  if (isPiece) return { from, to, gap: { ...gap, parts: true } };
  if (from === to) return { from, to, gap: { ...gap, omits: true } };
  const before = from > 0 && words.ends[from - 1] === start;
  const after = to < words.count && words.starts[to] === end;
  if (before) from--;
  if (after) to++;
  if (before || after) {
    gap.altered = {
      prefix: before ? text.slice(words.starts[from], start) : '',
      suffix: after ? text.slice(end, words.ends[to - 1]) : '',
    };
  }
  return { from, to, gap: { ...gap, inserted: { from, to }, omits: text.slice(start, end).includes('...') } };
}
