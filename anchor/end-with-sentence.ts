import type { TextQuoteSelector } from '@/model/selector';
import type { Span } from '@/model/span';

/**
 * What a changed quote stands at now, up to the end of a sentence or line when it was kept up to one: the nearest, so that words
 * put in at the end belong to it and a stray word of the next sentence does not. Not over a sentence that followed the quote on its
 * line, though a line that was run into the next is now that sentence; nor by more than twice the quote's length. UTF-16 code units.
 */
export function endWithSentence(text: string, span: Span, { exact, suffix }: TextQuoteSelector): Span {
  const kept = `${exact}${suffix || ' '}`;
  if (!endsSentence(kept, exact.length) || endsSentence(text, span.end)) return span;
  const most = 2 * exact.length;
  for (let n = 1; n <= most; n++) {
    const before = span.end - n;
    if (n < exact.length && before > span.start && endsSentence(text, before)) {
      return { start: span.start, end: before };
    }
    const after = span.end + n;
    if (after > text.length) continue;
    if (endsSentence(text, after)) {
      return !suffix.startsWith('\n') && followsOn(text.slice(span.end, after), suffix)
        ? span
        : { start: span.start, end: after };
    }
  }
  return span;
}

/** Whether a sentence or line ends right before `at`, with its stop and closing marks. */
function endsSentence(text: string, at: number): boolean {
  if (at >= text.length || text[at] === '\n') return true;
  if (!isSpace(text[at])) return false;
  let last = at - 1;
  while (last > 0 && closing.includes(text[last] ?? '')) last--;
  return stops.includes(text[last] ?? ' ');
}

const stops = '.!?…';
const closing = '"\'’”»)]';

function isSpace(unit: string | undefined): boolean {
  return unit !== undefined && /\s/.test(unit);
}

/** Whether what stands after a span begins with the words that followed the quote. */
function followsOn(rest: string, suffix: string): boolean {
  const [first, second] = [rest, suffix].map((part) => firstWords(part));
  return first !== '' && first === second;
}

function firstWords(text: string): string {
  const words =
    text
      .slice(0, 80)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, 2).join(' ');
}
