import { contextLength, type TextTarget } from '@/model/selector';
import type { Span } from '@/model/span';

/**
 * Describes a stretch of a text so that it can be found again: the words, at least `contextLength` characters of context each
 * side where there are as many, and the place. Offsets are UTF-16 code units. Context never begins or ends inside a surrogate pair.
 */
export function describeTarget(text: string, span: Span): TextTarget {
  const before = wholeStart(text, Math.max(0, span.start - contextLength));
  const after = wholeEnd(text, Math.min(text.length, span.end + contextLength));
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(span.start, span.end),
      prefix: text.slice(before, span.start),
      suffix: text.slice(span.end, after),
    },
    position: { type: 'TextPositionSelector', start: span.start, end: span.end },
  };
}

/** `at`, or one before it where it stands inside a surrogate pair. */
export function wholeStart(text: string, at: number): number {
  return splitsPair(text, at) ? at - 1 : at;
}

/** `at`, or one after it where it stands inside a surrogate pair. */
export function wholeEnd(text: string, at: number): number {
  return splitsPair(text, at) ? at + 1 : at;
}

function splitsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}
