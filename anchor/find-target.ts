import { alignWords } from '@/anchor/align-words';
import { findCopies, findNearest } from '@/anchor/find-copies';
import { type FoldedTarget, foldTarget } from '@/anchor/fold-target';
import { foldText, unfold } from '@/anchor/fold-text';
import { scorePlace } from '@/anchor/score-place';
import { prepareText, type SearchText } from '@/anchor/search-text';
import { voteWindows } from '@/anchor/vote-windows';
import type { Anchor, TextTarget } from '@/model/selector';
import type { Span } from '@/model/span';

/** Finds kept quotes in one text; what it needs of the text is made once, when first needed. */
export interface Finder {
  /**
   * Where the words of `target` stand now. `snapshot` is the whole text as it was when they were kept, where that is known.
   * Offsets are UTF-16 code units. Never throws.
   */
  find(target: TextTarget, snapshot?: string): Anchor;
}

export function createFinder(text: string): Finder {
  const search = prepareText(text);
  return { find: (target) => findTarget(search, target) };
}

function findTarget(search: SearchText, target: TextTarget): Anchor {
  if (target.quote.exact === '') return { state: 'missing' };
  const untouched = findUntouched(search.source, target);
  if (untouched) return { state: 'same', ...untouched };
  const folded = foldTarget(target);
  if (folded.start === folded.end) return { state: 'missing' };
  const place = findCopy(search, folded, target) ?? findWindow(search, folded);
  if (!place) return { state: 'missing' };
  const span = unfold(search.folded(), place.start, place.end);
  return {
    state: sameLetters(search.source.slice(span.start, span.end), target.quote.exact) ? 'same' : 'changed',
    ...span,
  };
}

/** The words with all their kept context, letter for letter as they were: at their old place, else the nearest such place. */
function findUntouched(text: string, { quote, position }: TextTarget): Span | null {
  const whole = quote.prefix + quote.exact + quote.suffix;
  const old = position ? position.start - quote.prefix.length : 0;
  const at = text.startsWith(whole, old) && old >= 0 ? old : findNearest(text, whole, Math.max(0, old));
  if (at < 0) return null;
  const start = at + quote.prefix.length;
  return { start, end: start + quote.exact.length };
}

function findCopy(search: SearchText, target: FoldedTarget, { position }: TextTarget): Span | null {
  const text = search.folded().text;
  const exact = target.text.slice(target.start, target.end);
  const near = position?.start ?? 0;
  let best: Span | null = null;
  let bestScore = -1;
  for (const start of findCopies(text, exact, near, 1000)) {
    const end = start + exact.length;
    const score =
      agreeLeft(text, start, target.text, target.start) +
      agreeRight(text, end, target.text, target.end) +
      1 / (2 + Math.abs(start - near));
    if (score > bestScore) {
      best = { start, end };
      bestScore = score;
    }
  }
  return best && (exact.length >= 24 || bestScore >= 8) ? best : null;
}

/** How many code units agree, going left from both places. */
function agreeLeft(a: string, atA: number, b: string, atB: number): number {
  let n = 0;
  while (n < atA && n < atB && a[atA - n - 1] === b[atB - n - 1]) n++;
  return n;
}

/** How many code units agree, going right from both places. */
function agreeRight(a: string, atA: number, b: string, atB: number): number {
  let n = 0;
  while (atA + n < a.length && atB + n < b.length && a[atA + n] === b[atB + n]) n++;
  return n;
}

function findWindow(search: SearchText, target: FoldedTarget): Span | null {
  const words = search.words();
  let best: Span | null = null;
  let bestScore = 0;
  const weight = (i: number) => search.weight(target.words.hashes[i] ?? 0);
  for (const window of voteWindows(target, search, 6)) {
    const found = alignWords(
      { hashes: target.words.hashes, from: 0, to: target.words.count },
      { hashes: words.hashes, ...window },
      weight,
      { start: true, end: true },
    );
    const score = scorePlace(target, found, search.weight);
    const inside = found.subarray(target.from, target.to).filter((word) => word >= 0);
    const first = inside[0];
    const last = inside[inside.length - 1];
    if (first === undefined || last === undefined || score.total <= bestScore) continue;
    bestScore = score.total;
    best = { start: words.starts[first] ?? 0, end: words.ends[last] ?? 0 };
  }
  return bestScore >= 0.5 ? best : null;
}

/** Whether two stretches differ in typography only; a capital letter is a letter of its own here. */
function sameLetters(a: string, b: string): boolean {
  return a === b || foldText(a, true).text.trim() === foldText(b, true).text.trim();
}
