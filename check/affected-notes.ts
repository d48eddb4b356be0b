import { findUntouched } from '@/anchor/find-untouched';
import { foldText } from '@/anchor/fold-text';
import { prepareText } from '@/anchor/search-text';
import { type ChangeKind, changeKinds, type PageChange } from '@/model/page-change';
import type { TextTarget } from '@/model/selector';
import type { Span } from '@/model/span';

/** A kept note by its id, and the words it stands on; `null` for one on the page as a whole, which no change touches. */
export interface KeptNote {
  id: string;
  target: TextTarget | null;
}

/** A note whose words are touched. */
export interface AffectedNote {
  id: string;
  /** What happened to them; of several the first in the order of `changeKinds`. */
  kind: ChangeKind;
  /** Which of the changes do, as numbers in their list, in order. */
  changes: number[];
}

/**
 * Which notes the changes from `before` to `after` touch: words that are not all there any more in the passage that took the
 * place of theirs, or that are credited to somebody else now. `changes` as `comparePage` gives them, in the order of `before`.
 * A note whose words do not stand in `before` was kept of another version of the page, and nothing is said of it.
 */
export function findAffectedNotes(
  texts: { before: string; after: string },
  changes: readonly PageChange[],
  notes: readonly KeptNote[],
): AffectedNote[] {
  const numbered = changes
    .map((change, number) => ({ ...change, number }))
    .filter(hasBefore)
    .sort((a, b) => a.before.start - b.before.start);
  const before = prepareText(texts.before);
  return notes.flatMap(({ id, target }) => {
    const span = target && findUntouched(before, target);
    if (!span) return [];
    const touching = within(numbered, span).filter((change) => touches(texts, change, span));
    const [first] = touching;
    if (!first) return [];
    const kind = touching.reduce(
      (least, change) => (rank(change.kind) < rank(least) ? change.kind : least),
      first.kind,
    );
    return [{ id, kind, changes: touching.map(({ number }) => number) }];
  });
}

type Numbered = PageChange & { number: number };
type Placed = Numbered & { before: Span };

function hasBefore(change: Numbered): change is Placed {
  return change.before !== null;
}

function rank(kind: ChangeKind): number {
  return changeKinds.indexOf(kind);
}

/** The changes that reach into `span`: passages are in order and apart. */
function within(changes: readonly Placed[], { start, end }: Span): Placed[] {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.before.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < changes.length && (changes[to]?.before.start ?? end) < end) to++;
  return changes.slice(low, to);
}

function touches(texts: { before: string; after: string }, change: Placed, span: Span): boolean {
  if (!change.after || change.kind === 'attribution-changed') return true;
  const from = Math.max(span.start, change.before.start);
  const to = Math.min(span.end, change.before.end);
  return !hasWords(texts.after.slice(change.after.start, change.after.end), texts.before.slice(from, to));
}

/** Whether the words stand in a text one after the other, typography aside. */
function hasWords(text: string, words: string): boolean {
  return wordsOf(text).includes(wordsOf(words));
}

function wordsOf(text: string): string {
  const words = foldText(text, true).text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return ` ${words.join(' ')} `;
}
