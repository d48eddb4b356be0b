import { unfold } from '@/anchor/fold-offsets';
import type { Parts } from '@/check/cut-quote';
import type { Chain } from '@/check/find-chain';
import type { Compared } from '@/check/fits-gap';
import type { DiffPiece } from '@/model/source-check';
import type { Span } from '@/model/span';

/**
 * From a source's passage to a quote whose words all stand there: only what was left out or put in differs, never typography.
 * `same` and `added` together are the quote as it is written.
 */
export function diffChain(
  quote: Compared,
  { runs, gaps }: Parts,
  chain: Chain,
  source: Compared,
): DiffPiece[] {
  const pieces: DiffPiece[] = [];
  let at = 0;
  let sourceAt = chain.from;
  for (const [i, run] of runs.entries()) {
    const start = chain.starts[i] ?? 0;
    const whole = spanOfWords(quote, run.from, run.to);
    // Two words may share a letter, as those of ½ do.
    const span = { start: Math.max(at, whole.start), end: Math.max(at, whole.end) };
    const leftOut = start > sourceAt ? spanOfWords(source, sourceAt, start) : null;
    if (leftOut) put(pieces, 'removed', source.source.slice(leftOut.start, leftOut.end));
    put(pieces, leftOut || gaps[i]?.inserted ? 'added' : 'same', quote.source.slice(at, span.start));
    put(pieces, 'same', quote.source.slice(span.start, span.end));
    at = span.end;
    sourceAt = start + run.to - run.from;
  }
  put(pieces, gaps.at(-1)?.inserted ? 'added' : 'same', quote.source.slice(at));
  return pieces;
}

/** The stretch of a text as it is written that its words `from..to` stand for. */
export function spanOfWords({ folded, words }: Compared, from: number, to: number): Span {
  return unfold(folded.runs, words.starts[from] ?? 0, words.ends[to - 1] ?? 0);
}

function put(pieces: DiffPiece[], kind: DiffPiece['kind'], text: string) {
  if (text === '') return;
  const last = pieces.at(-1);
  if (last?.kind === kind) last.text += text;
  else pieces.push({ kind, text });
}
