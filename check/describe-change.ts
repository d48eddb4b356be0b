import { diffWords } from '@/anchor/diff-words';
import { changeKind } from '@/check/change-kind';
import { quoted } from '@/check/mark-roles';
import { marksBetween } from '@/check/marks-between';
import type { PageWords } from '@/check/page-words';
import type { Pairing } from '@/check/pair-sentences';
import type { ReadPage } from '@/check/read-version';
import { wordRange } from '@/check/word-range';
import type { PageChange } from '@/model/page-change';
import type { DiffPiece } from '@/model/source-check';
import type { Span } from '@/model/span';

/** What has become of the sentences of a pairing; `null` when they only look another. */
export function describeChange(a: ReadPage, b: ReadPage, pairing: Pairing): PageChange | null {
  const before = spanOf(a, pairing.aFrom, pairing.aTo);
  const after = spanOf(b, pairing.bFrom, pairing.bTo);
  if (!before) return after && lone(b, pairing.bFrom, pairing.bTo, { before, after }, 'added');
  if (!after) return lone(a, pairing.aFrom, pairing.aTo, { before, after }, 'removed');
  const kind = changeKind(a, b, pairing, { before, after });
  if (!kind) return null;
  const diff = diffWords(a.text.slice(before.start, before.end), b.text.slice(after.start, after.end));
  return { kind, before, after, diff };
}

function spanOf({ sentences }: PageWords, from: number, to: number): Span | null {
  const first = sentences[from];
  const last = sentences[to - 1];
  return to > from && first && last ? { start: first.start, end: last.end } : null;
}

/** Sentences that stand in one of the texts only. */
function lone(
  page: ReadPage,
  from: number,
  to: number,
  spans: Pick<PageChange, 'before' | 'after'>,
  piece: 'added' | 'removed',
): PageChange {
  const block = page.sentences[from]?.block;
  const isWhole = page.sentences[from - 1]?.block !== block && page.sentences[to]?.block !== block;
  const { start, end } = spanOf(page, from, to) ?? { start: 0, end: 0 };
  const diff: DiffPiece[] = [{ kind: piece, text: page.text.slice(start, end) }];
  const rest = isInsideQuote(page, from, to) ? 'quote-changed' : 'text-changed';
  return { kind: isWhole ? `paragraph-${piece}` : rest, ...spans, diff };
}

/** Whether the quote that sentences stand in goes on before or behind them. */
function isInsideQuote(page: ReadPage, from: number, to: number): boolean {
  const range = wordRange(page, from, to);
  const goesOn = (word: number) =>
    ((page.roles[word - 1] ?? 0) & (page.roles[word] ?? 0) & quoted) !== 0 &&
    !marksBetween(page, word).includes('"');
  return goesOn(range.from) || goesOn(range.to);
}
