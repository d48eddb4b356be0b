/** A stretch of a text. Offsets are UTF-16 code units, `end` exclusive, `0 <= start < end <= text.length`. */
export interface Span {
  start: number;
  end: number;
}

/** The same as a pair, where many stand in a list. */
export type SpanPair = [start: number, end: number];
