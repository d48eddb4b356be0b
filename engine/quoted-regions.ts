import { classAt, letter, space } from '@/engine/characters';
import { type QuotationMark, readMarks } from '@/engine/quotation-marks';
import type { Block } from '@/model/article';
import type { Span } from '@/model/span';

/** A stretch between outermost quotation marks, marks included; marks nested in it are part of it. */
export interface QuotedRegion extends Span {
  /** Between the marks. */
  inner: Span;
  /** `false` where no closing mark is there, and the region ends with its paragraph. */
  closed: boolean;
  /** Index of the block it starts in. */
  block: number;
  /** Index of the block it ends in: later than `block` where a quote runs over paragraphs. */
  lastBlock: number;
}

/**
 * The quoted regions of all blocks but furniture, in order, never overlapping. A region left open at the end of its paragraph
 * goes on where the next paragraph repeats the opening mark (the English convention), or where the paragraph broke off in
 * the middle of a sentence and the closing mark comes before any other; otherwise it ends there, so that one lost mark costs
 * no more than a paragraph. A block quotation without marks is a region as a whole. Time is linear in the text.
 */
export function findQuotedRegions(text: string, blocks: readonly Block[]): QuotedRegion[] {
  const regions: QuotedRegion[] = [];
  const marksIn = readMarks(text);
  let open: { region: QuotedRegion; mark: QuotationMark } | null = null;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block || block.kind === 'furniture') continue;
    const marks = marksIn(block.start, block.end);
    let at = 0;
    if (open) {
      at = continues(open.mark, open.region, marks, block, text);
      if (at < 0) {
        open = null;
        at = 0;
      }
    }
    if (block.kind === 'blockquote' && marks.every((mark) => mark.family === 'single')) {
      takeBlockQuote(block, index, regions);
      open = null;
      continue;
    }
    open = scanBlock(text, index, block, marks, at, open, regions);
  }
  return regions;
}

/** Those that are no nickname inside a name: Dwayne “The Rock” Johnson. Both in order. */
export function outsideNames(regions: readonly QuotedRegion[], names: readonly Span[]): QuotedRegion[] {
  let at = 0;
  return regions.filter(({ start }) => {
    while ((names[at]?.end ?? start) < start) at++;
    return (names[at]?.start ?? start) >= start;
  });
}

/** A paragraph that the page sets as a quotation needs no marks; further ones are the same quotation. */
function takeBlockQuote({ start, end }: Block, index: number, regions: QuotedRegion[]): void {
  const last = regions.at(-1);
  if (last && !last.closed && last.inner.start === last.start && last.lastBlock === index - 1) {
    last.end = end;
    last.inner.end = end;
    last.lastBlock = index;
  } else regions.push({ start, end, inner: { start, end }, closed: false, block: index, lastBlock: index });
}

type Open = { region: QuotedRegion; mark: QuotationMark } | null;

/** The first mark to go on with when an open region runs on into this block, or -1 when it does not. */
function continues(
  opener: QuotationMark,
  region: QuotedRegion,
  marks: readonly QuotationMark[],
  block: Block,
  text: string,
): number {
  const first = marks.findIndex((mark) => mark.family === opener.family);
  const mark = first < 0 ? undefined : marks[first];
  if (!mark) return -1;
  if (mark.start === block.start && mark.canOpen) return first + 1;
  const brokeOff = /[\p{L}\p{N},;–—-]/u.test(text.charAt(region.end - 1));
  return brokeOff && mark.canClose && !mark.canOpen ? first : -1;
}

function scanBlock(
  text: string,
  index: number,
  block: Block,
  marks: readonly QuotationMark[],
  from: number,
  carried: Open,
  regions: QuotedRegion[],
): Open {
  let open = carried;
  for (let i = from; i < marks.length; i++) {
    const mark = marks[i];
    if (!mark) break;
    if (open) {
      if (!closes(open.mark, mark) && !closesAcross(open.mark, marks, i)) continue;
      finish(open.region, mark.start, mark.end, index, true);
      open = null;
    } else if (mark.family === 'single') {
      const end = mark.canOpen ? singleCloser(text, marks, i) : -1;
      const closer = end < 0 ? undefined : marks[end];
      if (closer) {
        regions.push({
          start: mark.start,
          end: closer.end,
          inner: { start: mark.end, end: closer.start },
          closed: true,
          block: index,
          lastBlock: index,
        });
        i = end;
      }
    } else if (mark.canOpen) {
      const region = {
        start: mark.start,
        end: block.end,
        inner: { start: mark.end, end: block.end },
        closed: false,
        block: index,
        lastBlock: index,
      };
      if (mark.end < block.end) {
        regions.push(region);
        open = { region, mark };
      }
    }
  }
  if (open) finish(open.region, block.end, block.end, index, false);
  return open;
}

function closes(opener: QuotationMark, mark: QuotationMark): boolean {
  return mark.family === opener.family && mark.canClose && mark.start > opener.start;
}

/** A straight mark may close a curly one and the other way round, where the proper mark does not come before the next opening one. */
function closesAcross(opener: QuotationMark, marks: readonly QuotationMark[], at: number): boolean {
  const mark = marks[at];
  if (!mark?.canClose || mark.canOpen) return false;
  const other = opener.family === 'curly' ? 'straight' : opener.family === 'straight' ? 'curly' : null;
  if (mark.family !== other) return false;
  for (let i = at + 1; i < marks.length && i < at + 8; i++) {
    const next = marks[i];
    if (next?.family === opener.family) return next.canOpen && !(next.family === 'straight' && next.canClose);
  }
  return true;
}

function finish(region: QuotedRegion, innerEnd: number, end: number, block: number, closed: boolean): void {
  region.inner.end = Math.max(innerEnd, region.inner.start);
  region.end = end;
  region.lastBlock = block;
  region.closed = closed;
}

/**
 * The mark that closes the single quote opened at `opener`, or -1. An apostrophe looks the same as a closing mark: one after
 * punctuation closes, and so does the first one that cannot be a plural possessive ("the workers' pay").
 */
function singleCloser(text: string, marks: readonly QuotationMark[], opener: number): number {
  let doubtful = -1;
  for (let i = opener + 1; i < marks.length; i++) {
    const mark = marks[i];
    if (mark?.family !== 'single') continue;
    if (!mark.canClose) {
      if (mark.canOpen) break;
      continue;
    }
    if (!maybePossessive(text, mark.start)) return i;
    if (doubtful < 0) doubtful = i;
  }
  return doubtful;
}

function maybePossessive(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (before !== 's' && before !== 'z' && before !== 'x') return false;
  if (at + 2 >= text.length || classAt(text, at + 1) !== space) return false;
  const next = text.charAt(at + 2);
  return classAt(text, at + 2) === letter && next === next.toLowerCase();
}
