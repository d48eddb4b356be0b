import type { Span } from '@/model/span';
import {
  createRange,
  firstChild,
  following,
  followingSubtree,
  isConnected,
  isText,
  nextSibling,
  ownerDocument,
  position,
  rootOf,
  textData,
} from '@/page/dom';
import { isInvisible, isSpace } from '@/page/white-space';

/**
 * A run of the text that stands in one text node without anything collapsed in it: the text's code unit `at + i` is the
 * node's code unit `from + i`, but for white space, which is a plain space in the text.
 */
export interface Piece {
  node: Text;
  from: number;
  at: number;
  length: number;
}

/** Ways between offsets in an article's text (UTF-16 code units) and places in the DOM it was read from. */
export interface TextMap {
  /**
   * The stretches of the page that hold the span's characters, one for each run that has no unread text in between; `null` when
   * nodes left the document or no longer hold what was read.
   */
  toRanges(span: Span): Range[] | null;
  /** Offset of a place in the DOM; the next character's when it is between two; `null` outside the text. */
  toOffset(node: Node, offset: number): number | null;
  /** What of a reader's selection is article text, without white space at its ends; `null` when nothing is. */
  toSpan(range: AbstractRange): Span | null;
}

interface Stretch {
  node: Text;
  from: number;
  to: number;
}

/** Maps `text` by its pieces, which are in the text's order. Nothing is read from the DOM before it is asked for. */
export function createTextMap(text: string, pieces: readonly Piece[]): TextMap {
  let firstPieces: Map<Node, number> | null = null;

  /** The first piece that ends after `offset`. */
  function pieceAt(offset: number): number {
    let low = 0;
    let high = pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const piece = pieces[middle];
      if (piece && piece.at + piece.length <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function stretches(span: Span): Stretch[] | null {
    const found: Stretch[] = [];
    for (let i = pieceAt(span.start); i < pieces.length; i++) {
      const piece = pieces[i];
      if (!piece || piece.at >= span.end) break;
      const skip = Math.max(0, span.start - piece.at);
      const length = Math.min(piece.length, span.end - piece.at);
      const from = piece.from + skip;
      const to = piece.from + length;
      if (!isConnected(piece.node) || !sameText(textData(piece.node), from, to, text, piece.at + skip))
        return null;
      found.push({ node: piece.node, from, to });
    }
    return found.length > 0 ? found : null;
  }

  function toRanges(span: Span): Range[] | null {
    const found = stretches(span);
    if (!found) return null;
    const ranges: Range[] = [];
    let [first, last] = [found[0], found[0]];
    for (const next of found.slice(1)) {
      if (first && last && !adjoining(last, next)) {
        const range = rangeOf(first, last);
        if (!range) return null;
        ranges.push(range);
        first = next;
      }
      last = next;
    }
    const range = first && last && rangeOf(first, last);
    return range ? [...ranges, range] : null;
  }

  /** Index of the node's first piece, -1 when the text has nothing of it. */
  function firstPiece(node: Node): number {
    if (!firstPieces) {
      firstPieces = new Map();
      for (let i = pieces.length - 1; i >= 0; i--) {
        const piece = pieces[i];
        if (piece) firstPieces.set(piece.node, i);
      }
    }
    return firstPieces.get(node) ?? -1;
  }

  /** The first piece with something after the boundary point. */
  function pieceAfter(node: Node, offset: number): number {
    const own = isText(node) ? firstPiece(node) : -1;
    if (own >= 0) {
      let i = own;
      while (pieces[i]?.node === node && (pieces[i]?.from ?? 0) + (pieces[i]?.length ?? 0) <= offset) i++;
      return i;
    }
    const boundary = boundaryNode(node, offset);
    if (!boundary) return pieces.length;
    let low = 0;
    let high = pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const piece = pieces[middle];
      if (piece && precedes(piece.node, boundary)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Offset of the first character at or after the boundary point; the text's length when there is none. */
  function offsetAfter(node: Node, offset: number): number {
    const piece = pieces[pieceAfter(node, offset)];
    if (!piece) return text.length;
    return piece.node === node ? piece.at + Math.max(0, offset - piece.from) : piece.at;
  }

  function toOffset(node: Node, offset: number): number | null {
    const index = pieceAfter(node, offset);
    const piece = pieces[index];
    if (piece?.node === node) return piece.at + Math.max(0, offset - piece.from);
    const before = pieces[index - 1];
    if (before?.node === node) return before.at + before.length;
    return piece && before ? piece.at : null;
  }

  function toSpan(range: AbstractRange): Span | null {
    if (range.collapsed) return null;
    let start = offsetAfter(range.startContainer, range.startOffset);
    let end = offsetAfter(range.endContainer, range.endOffset);
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    return start < end ? { start, end } : null;
  }

  return { toRanges, toOffset, toSpan };
}

function sameText(data: string, from: number, to: number, text: string, at: number): boolean {
  if (to > data.length) return false;
  // Nearly always so, and compared by the engine at once.
  if (data.slice(from, to) === text.slice(at, at + to - from)) return true;
  for (let i = from; i < to; i++) {
    const now = data.charCodeAt(i);
    const read = text.charCodeAt(at + i - from);
    if (now !== read && !(read === 32 && isSpace(now))) return false;
  }
  return true;
}

/** Nothing that a reader would see stands between the two: it would be painted with them. */
function adjoining(before: Stretch, after: Stretch): boolean {
  if (before.node === after.node) return blank(textData(before.node), before.to, after.from);
  if (!blank(textData(before.node), before.to) || !blank(textData(after.node), 0, after.from)) return false;
  let steps = 0;
  for (let node = following(before.node); node && steps < 200; node = following(node), steps++) {
    if (node === after.node) return true;
    if (isText(node) && !blank(textData(node), 0)) return false;
  }
  return false;
}

function blank(data: string, from: number, to = data.length): boolean {
  for (let i = from; i < to; i++) {
    const code = data.charCodeAt(i);
    if (!isSpace(code) && !isInvisible(code)) return false;
  }
  return true;
}

function rangeOf(first: Stretch, last: Stretch): Range | null {
  const range = createRange(ownerDocument(first.node));
  range.setStart(first.node, first.from);
  range.setEnd(last.node, last.to);
  // Two roots (a shadow tree and its host's) cannot be in one Range: the DOM then collapses it.
  return range.startContainer === first.node ? range : null;
}

/** The first node after the boundary point; `null` at the end of its root. */
function boundaryNode(node: Node, offset: number): Node | null {
  if (isText(node)) return offset > 0 ? following(node) : node;
  let child = firstChild(node);
  for (let i = 0; child && i < offset; i++) child = nextSibling(child);
  return child ?? followingSubtree(node);
}

/** Whether `node` stands before `boundary`; a node in a shadow tree stands where its host does. */
function precedes(node: Node, boundary: Node): boolean {
  const where = position(boundary, node);
  if (!(where & 1)) return (where & 2) !== 0;
  const root = rootOf(node);
  return 'host' in root && precedes((root as ShadowRoot).host, boundary);
}
