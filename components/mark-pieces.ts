import type { Span } from '@/model/span';

/** A stretch of a text, and which marks cover it. */
export interface MarkPiece {
  text: string;
  /** Names of the marks, in the order given. */
  marks: string[];
}

/** A stretch of a text cut where marks begin and end; marks may overlap, and go beyond the stretch. */
export function markPieces(
  text: string,
  { start, end }: Span,
  marks: readonly ({ name: string } & Span)[],
): MarkPiece[] {
  const here = marks.filter((mark) => mark.start < end && mark.end > start);
  const cuts = new Set([start, end]);
  for (const mark of here) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((to, at) => {
    const from = sorted[at] ?? start;
    const over = here.filter((mark) => mark.start < to && mark.end > from);
    return { text: text.slice(from, to), marks: over.map(({ name }) => name) };
  });
}
