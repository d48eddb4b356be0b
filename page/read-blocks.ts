import type { PageRecord } from '@/model/page-record';
import {
  attribute,
  firstChild,
  hasAttributes,
  isElement,
  isText,
  localName,
  nextSibling,
  shadowRoot,
  textData,
} from '@/page/dom';
import type { Piece } from '@/page/text-map';
import { isInvisible, isSpace } from '@/page/white-space';

/** A block element of the page. */
export interface PlacedBox {
  element: Element;
  /** Its place among the page's boxes, which are in document order. */
  place: number;
}

/** What of a block stands in one link: UTF-16 offsets into the block's text. */
export interface LinkRun {
  element: Element;
  start: number;
  end: number;
}

/** A run of text between two block boundaries, as it is rendered. */
export interface PlacedBlock {
  box: PlacedBox;
  text: string;
  /** Offsets of the pieces are into this block's `text`. */
  pieces: Piece[];
  /** UTF-16 code units of `text` inside links. */
  linkLength: number;
  links: number;
  linkRuns: LinkRun[];
  /** UTF-16 code units in bold or emphasised text. */
  strongLength: number;
  /** Elements passed on the walk before it: how far apart two blocks are on the page. */
  order: number;
}

/** All text of a page, with what `PageRecord` tells of its boxes. */
export interface PlacedText extends Pick<PageRecord, 'looks' | 'boxes' | 'itemTypes'> {
  /** In document order. */
  blocks: PlacedBlock[];
  /** The boxes' elements. */
  elements: Element[];
  /** How many elements there are of each tag. */
  counts: Map<string, number>;
}

const words = (list: string) => new Set(list.split(' '));
const skippedTags = words(
  'script style noscript template svg iframe frame object embed canvas audio video select option datalist textarea input button map math title link meta base',
);
const blockTags = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul',
);
const strongTags = words('b strong em i');

/** Where the walk stands in one element. */
interface Frame {
  next: ChildNode | null;
  /** What is left of the nodes that were put in a shadow tree's slot. */
  slotted: Node[];
  box: PlacedBox;
  /** Leaving the element ends a block. */
  closes: boolean;
  /** The innermost link around. */
  link: Element | null;
  inStrong: boolean;
  pre: boolean;
}

/**
 * Reads all text of the page in one walk, without asking for layout: white space collapsed, a block apart at every
 * block element and at two `<br>` (or one after a finished sentence). Open shadow trees are read in place of their
 * host's children.
 */
export function readBlocks(root: Element): PlacedText {
  const blocks: PlacedBlock[] = [];
  const top: PlacedBox = { element: root, place: 0 };
  const looks = [lookOf(root, localName(root))];
  const places = new Map<string, number>();
  const boxes = [-1, 0];
  const elements = [root];
  const counts = new Map<string, number>();
  const itemTypes: string[] = [];
  const stack: Frame[] = [];
  let frame: Frame = {
    next: firstChild(root),
    slotted: [],
    box: top,
    closes: true,
    link: null,
    inStrong: false,
    pre: false,
  };
  let block = emptyBlock(top, 0);
  let order = 0;
  let gap = false;
  let breaks = 0;
  let lineStart = 0;

  function flush(): void {
    if (block.text) blocks.push(block);
    block = emptyBlock(frame.box, order);
    gap = false;
    breaks = 0;
    lineStart = 0;
  }

  function lineBreak(): void {
    breaks++;
    const line = block.text.length - lineStart;
    if (breaks > 1 || (line > 60 && endsSentence(block.text))) flush();
    else gap = block.text.length > 0;
    lineStart = block.text.length;
  }

  function append(node: Text, data: string, from: number, to: number): void {
    if (!block.text) block.box = frame.box;
    const before = block.text.length;
    // The space before is the node's own where it can be, so that most nodes are one piece.
    const own = gap && from > 0 && isSpace(data.charCodeAt(from - 1)) ? 1 : 0;
    if (gap) block.text += ' ';
    const at = block.text.length - own;
    const last = block.pieces.at(-1);
    const length = to - from + own;
    if (last?.node === node && last.from + last.length === from - own && last.at + last.length === at)
      last.length += length;
    else block.pieces.push({ node, from: from - own, at, length });
    block.text += data.slice(from, to);
    gap = false;
    breaks = 0;
    const grown = block.text.length - before;
    if (frame.link) {
      block.linkLength += grown;
      const run = block.linkRuns.at(-1);
      if (run?.element === frame.link) run.end = block.text.length;
      else
        block.linkRuns.push({
          element: frame.link,
          start: block.text.length - (to - from),
          end: block.text.length,
        });
    }
    if (frame.inStrong) block.strongLength += grown;
  }

  function read(node: Text): void {
    const data = textData(node);
    let at = 0;
    for (;;) {
      const from = nextOf(runStart, data, at);
      for (let i = at; i < from && (frame.pre || (!gap && block.text)); i++) {
        const code = data.charCodeAt(i);
        if (frame.pre && code === 10) lineBreak();
        else if (!isInvisible(code)) gap ||= block.text.length > 0;
      }
      if (from === data.length) return;
      at = nextOf(runEnd, data, from + 1);
      append(node, data, from, at);
    }
  }

  function enter(element: Element): void {
    const tag = localName(element);
    order++;
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
    if (tag === 'br') lineBreak();
    if (tag === 'br' || skippedTags.has(tag)) return;
    // Most of a text's elements have none, and to ask for each that might matter takes longer than all the rest.
    const isNamed = hasAttributes(element);
    const style = isNamed ? attribute(element, 'style') : null;
    const isBlock =
      blockTags.has(tag) || (style !== null && /display\s*:\s*(block|flex|grid|table)/.test(style));
    if (isNamed && isHidden(element, style, isBlock)) return;
    let { box } = frame;
    if (isBlock) {
      flush();
      const look = isNamed ? lookOf(element, tag) : tag;
      let kind = places.get(look);
      if (kind === undefined) {
        kind = looks.push(look) - 1;
        places.set(look, kind);
      }
      boxes.push(box.place, kind);
      box = { element, place: elements.push(element) - 1 };
      const type = isNamed && attribute(element, 'itemtype');
      if (type) itemTypes.push(type);
    }
    if (tag === 'a') block.links++;
    const slotted = tag === 'slot' ? ((element as HTMLSlotElement).assignedNodes?.() ?? []) : [];
    stack.push(frame);
    frame = {
      next: slotted.length > 0 ? null : firstChild(shadowRoot(element) ?? element),
      slotted,
      box,
      closes: isBlock,
      link: tag === 'a' ? element : frame.link,
      inStrong: frame.inStrong || strongTags.has(tag),
      pre: frame.pre || tag === 'pre',
    };
  }

  for (;;) {
    const node = frame.next ?? frame.slotted.shift();
    if (node) {
      if (frame.next) frame.next = nextSibling(node);
      if (isText(node)) read(node);
      else if (isElement(node)) enter(node);
      continue;
    }
    if (frame.closes) flush();
    const outer = stack.pop();
    if (!outer) return { blocks, elements, looks, boxes, counts, itemTypes };
    frame = outer;
  }
}

function emptyBlock(box: PlacedBox, order: number): PlacedBlock {
  return { box, text: '', pieces: [], linkLength: 0, links: 0, linkRuns: [], strongLength: 0, order };
}

/** As `PageRecord.looks` has it; longer names say nothing more. */
function lookOf(element: Element, tag: string): string {
  const name = attribute(element, 'class') ?? '';
  const id = attribute(element, 'id') ?? '';
  const role = attribute(element, 'role') ?? '';
  const property = attribute(element, 'itemprop') ?? '';
  const ariaHidden = attribute(element, 'aria-hidden') ?? '';
  return `${tag}\0${role}\0${name.slice(0, 1000)}\0${id.slice(0, 200)}\0${property}\0${ariaHidden}`;
}

/*
 * A run is words apart by single plain spaces. The classes are what `isSpace` and `isInvisible` say: patterns, since the first loop
 * over all of a page's letters is the slowest thing that a script does that has just started.
 */
const runStart = /[^\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\xad\u200b\u2060\ufeff]/g;
const runEnd =
  /[\t-\r\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\xad\u200b\u2060\ufeff]| (?=[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\xad\u200b\u2060\ufeff]|$)/g;

/** Where one code unit that the pattern describes stands at or after `at`; the length of `data` when none does. */
function nextOf(pattern: RegExp, data: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(data) ? pattern.lastIndex - 1 : data.length;
}

function isHidden(element: Element, style: string | null, isBlock: boolean): boolean {
  const hidden = attribute(element, 'hidden');
  // React streams parts of a page into hidden boxes "S:0", "S:1" and shows them once all is there.
  if (hidden !== null && hidden !== 'until-found' && !attribute(element, 'id')?.startsWith('S:')) return true;
  // A whole block may be hidden from assistive technology because a dialog is open; inside a line it is decoration.
  if (!isBlock && attribute(element, 'aria-hidden') === 'true') return true;
  return style !== null && /(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

function endsSentence(text: string): boolean {
  return /[.!?"”»。！？…]$/.test(text.slice(-1));
}
