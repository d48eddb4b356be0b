import { unfold } from '@/anchor/fold-offsets';
import { foldText } from '@/anchor/fold-text';
import { splitWords, type Words } from '@/anchor/split-words';
import { isPageLine } from '@/check/is-page-line';
import { splitSentences } from '@/check/split-sentences';
import type { Block } from '@/model/article';
import type { Span } from '@/model/span';

/** A sentence of a page: its place, the numbers of its words (`to` exclusive), and the number of its block. */
export interface PageSentence extends Span {
  from: number;
  to: number;
  block: number;
}

/** The words of a page's text as two visits are compared by them. Furniture has none. Offsets are UTF-16 code units of `text`. */
export interface PageWords {
  text: string;
  /** Alike where words differ in typography only, not where they differ in capitals; a number with its parts is one word. */
  words: Words;
  /** In order; all that have a word. */
  sentences: PageSentence[];
  /** Where the block of each word begins and ends. */
  blockStarts: Uint32Array;
  blockEnds: Uint32Array;
}

/** Linear in the length of the text. Never throws: blocks that do not fit the text or follow each other are left out. */
export function readPageWords(text: string, blocks: readonly Block[]): PageWords {
  const all = wordsOf(text);
  const sentences: PageSentence[] = [];
  const kept: number[] = [];
  const blockStarts: number[] = [];
  const blockEnds: number[] = [];
  let at = 0;
  let last = 0;
  for (const [index, block] of blocks.entries()) {
    const fits = block.start >= last && block.start < block.end && block.end <= text.length;
    if (!fits) continue;
    last = block.end;
    if (block.kind === 'furniture' || isPageLine(text.slice(block.start, block.end))) continue;
    for (const { start, end } of splitSentences(text, block)) {
      while (at < all.count && (all.starts[at] ?? 0) < start) at++;
      const from = kept.length;
      for (; at < all.count && (all.ends[at] ?? 0) <= end; at++) {
        kept.push(at);
        blockStarts.push(block.start);
        blockEnds.push(block.end);
      }
      if (kept.length > from) sentences.push({ start, end, from, to: kept.length, block: index });
    }
  }
  const pick = (list: Uint32Array) => Uint32Array.from(kept, (word) => list[word] ?? 0);
  const words = {
    count: kept.length,
    hashes: pick(all.hashes),
    stems: pick(all.stems),
    starts: pick(all.starts),
    ends: pick(all.ends),
  };
  return {
    text,
    words,
    sentences,
    blockStarts: Uint32Array.from(blockStarts),
    blockEnds: Uint32Array.from(blockEnds),
  };
}

/** The words `from` up to `to` alone. */
export function sliceWords({ hashes, stems, starts, ends }: Words, from: number, to: number): Words {
  return {
    count: to - from,
    hashes: hashes.subarray(from, to),
    stems: stems.subarray(from, to),
    starts: starts.subarray(from, to),
    ends: ends.subarray(from, to),
  };
}

/** The words of a text with their places in it; "1,000", "2.5" and "10:30" are one word each. */
function wordsOf(text: string): Words {
  const folded = foldText(text, true);
  const parts = splitWords(folded.text);
  let count = 0;
  for (let i = 0; i < parts.count; i++) {
    const spans = unfold(folded.runs, parts.starts[i] ?? 0, parts.ends[i] ?? 0);
    const link = count > 0 ? linkBetween(text, parts.ends[count - 1] ?? 0, spans) : null;
    if (link === null) {
      parts.hashes[count] = parts.hashes[i] ?? 0;
      parts.stems[count] = parts.stems[i] ?? 0;
      parts.starts[count] = spans.start;
      parts.ends[count++] = spans.end;
      continue;
    }
    const hash = extend(parts.hashes[count - 1] ?? 0, link + text.slice(spans.start, spans.end));
    parts.hashes[count - 1] = hash;
    parts.stems[count - 1] = hash;
    parts.ends[count - 1] = spans.end;
  }
  return sliceWords(parts, 0, count);
}

/**
 * What parts a number's digits: '' for what only groups them ("1,000"), the mark itself where it counts ("2.5"), `null` where
 * two words stand side by side.
 */
function linkBetween(text: string, end: number, next: Span): string | null {
  if (next.start - end !== 1 || !isDigit(text, end - 1) || !isDigit(text, next.start)) return null;
  const mark = text.charAt(end);
  const groups = /[,'’\u00a0\u2009\u202f]/.test(mark);
  const isGroup = isDigit(text, next.start + 2) && !isDigit(text, next.start + 3);
  if (groups && isGroup) return '';
  return /[.,:/]/.test(mark) ? mark : null;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** Goes on with a word's number as `splitWords` makes it (FNV-1a), so that "1,000" is "1000". */
function extend(hash: number, text: string): number {
  let longer = hash;
  for (let i = 0; i < text.length; i++) longer = Math.imul(longer ^ text.charCodeAt(i), 0x01000193);
  return longer >>> 0;
}
