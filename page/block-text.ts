import { textData } from '@/page/dom';
import type { PlacedBlock, PlacedBox } from '@/page/read-blocks';
import { isInvisible, isSpace } from '@/page/white-space';

/** Where a run of text stands. */
export interface Surroundings {
  box: PlacedBox;
  /** The innermost link around. */
  link: Element | null;
  inStrong: boolean;
  /** White space is kept as lines. */
  pre: boolean;
}

/** The text of a page as it is put together. `order`: elements passed on the walk so far. */
export interface BlockText {
  /** Those that have ended. */
  blocks: PlacedBlock[];
  /** Ends the block; the next one begins in `box`. */
  end(box: PlacedBox, order: number): void;
  lineBreak(box: PlacedBox, order: number): void;
  add(node: Text, at: Surroundings, order: number): void;
  addLink(): void;
}

/** Puts the runs of a page's text together to blocks, white space collapsed, as they are rendered. */
export function createBlockText(top: PlacedBox): BlockText {
  const blocks: PlacedBlock[] = [];
  let block = emptyBlock(top, 0);
  let gap = false;
  let breaks = 0;
  let lineStart = 0;

  function end(box: PlacedBox, order: number): void {
    if (block.text) blocks.push(block);
    block = emptyBlock(box, order);
    gap = false;
    breaks = 0;
    lineStart = 0;
  }

  function lineBreak(box: PlacedBox, order: number): void {
    breaks++;
    const line = block.text.length - lineStart;
    if (breaks > 1 || (line > 60 && endsSentence(block.text))) end(box, order);
    else gap = block.text.length > 0;
    lineStart = block.text.length;
  }

  function add(node: Text, around: Surroundings, order: number): void {
    const data = textData(node);
    let at = 0;
    for (;;) {
      const from = nextOf(runStart, data, at);
      for (let i = at; i < from && (around.pre || (!gap && block.text)); i++) {
        const code = data.charCodeAt(i);
        if (around.pre && code === 10) lineBreak(around.box, order);
        else if (!isInvisible(code)) gap ||= block.text.length > 0;
      }
      if (from === data.length) return;
      at = nextOf(runEnd, data, from + 1);
      append(node, data.slice(from, at), from, around, gap && from > 0 && isSpace(data.charCodeAt(from - 1)));
    }
  }

  /** `ownsGap`: the space before is the node's own, so that most nodes are one piece. */
  function append(node: Text, run: string, from: number, around: Surroundings, ownsGap: boolean): void {
    const before = block.text.length;
    if (before === 0) block.box = around.box;
    if (gap) block.text += ' ';
    gap = false;
    breaks = 0;
    const start = block.text.length;
    const own = ownsGap ? 1 : 0;
    const length = run.length + own;
    const last = block.pieces.at(-1);
    if (
      last?.node === node &&
      last.from + last.length === from - own &&
      last.at + last.length === start - own
    )
      last.length += length;
    else block.pieces.push({ node, from: from - own, at: start - own, length });
    block.text += run;
    const stop = block.text.length;
    if (around.link) {
      block.linkLength += stop - before;
      const linked = block.linkRuns.at(-1);
      if (linked?.element === around.link) linked.end = stop;
      else block.linkRuns.push({ element: around.link, start, end: stop });
    }
    if (around.inStrong) block.strongLength += stop - before;
  }

  return { blocks, end, lineBreak, add, addLink: () => block.links++ };
}

function emptyBlock(box: PlacedBox, order: number): PlacedBlock {
  return { box, text: '', pieces: [], linkLength: 0, links: 0, linkRuns: [], strongLength: 0, order };
}

/*
 * A run is words apart by single plain spaces. The classes are what `isSpace` and `isInvisible` say: patterns, since the first loop
 * over all of a page's letters is the slowest thing that a script does that has just started.
 */
const runStart = /[^\s\x85\xad\u200b\u2060]/g;
const runEnd = /[^\S ]|[\x85\xad\u200b\u2060]| (?=[\s\x85\xad\u200b\u2060]|$)/g;

/** Where one code unit that the pattern describes stands at or after `at`; the length of `data` when none does. */
function nextOf(pattern: RegExp, data: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(data) ? pattern.lastIndex - 1 : data.length;
}

function endsSentence(text: string): boolean {
  return /[.!?"”»。！？…]$/.test(text.slice(-1));
}
