import { type Area, areaOf } from '@/page/areas';
import {
  attribute,
  firstChild,
  isElement,
  isText,
  localName,
  nextSibling,
  shadowRoot,
  textData,
} from '@/page/dom';
import type { Piece } from '@/page/text-map';
import { isInvisible, isSpace } from '@/page/white-space';

/** A box of the page that holds blocks; the tree of them is what an article's body is looked for in. */
export interface Box {
  parent: Box | null;
  element: Element;
  tag: string;
  depth: number;
  /** What the box and those around it are: flags of `Area`. */
  areas: number;
}

/** A run of text between two block boundaries, as it is rendered. */
export interface PageBlock {
  box: Box;
  text: string;
  /** Offsets of the pieces are into this block's `text`. */
  pieces: Piece[];
  /** UTF-16 code units of `text` inside links. */
  linkLength: number;
  links: number;
  /** UTF-16 code units in bold, strong or emphasised text. */
  strongLength: number;
  /** Nodes passed on the walk before it: how far apart two blocks are on the page. */
  order: number;
}

const skipped = new Set(
  'script style noscript template svg iframe frame object embed canvas audio video select option datalist textarea input button map math head title link meta'.split(
    ' ',
  ),
);
const blocks = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
);

interface Frame {
  next: ChildNode | null;
  /** What is left of the nodes that were put in a shadow tree's slot. */
  slotted: Node[];
  box: Box;
  /** Leaving the element ends a block. */
  closes: boolean;
  inLink: boolean;
  inStrong: boolean;
  pre: boolean;
}

/**
 * Reads all text of the page in one walk, without asking for layout: white space collapsed, a block apart at every
 * block element and at two `<br>` (or one after a finished sentence). Open shadow trees are read in place of their host's children.
 */
export function readBlocks(root: Element): PageBlock[] {
  const found: PageBlock[] = [];
  let text = '';
  let pieces: Piece[] = [];
  let linkLength = 0;
  let links = 0;
  let strongLength = 0;
  let order = 0;
  let gap = false;
  let breaks = 0;
  let lineStart = 0;

  const top: Box = { parent: null, element: root, tag: localName(root), depth: 0, areas: 0 };
  let frame: Frame = {
    next: firstChild(root),
    slotted: [],
    box: top,
    closes: true,
    inLink: false,
    inStrong: false,
    pre: false,
  };
  const stack: Frame[] = [];

  function flush(): void {
    if (text) {
      found.push({ box: frame.box, text, pieces, linkLength, links, strongLength, order });
      text = '';
      pieces = [];
      linkLength = links = strongLength = 0;
    }
    gap = false;
    breaks = 0;
    lineStart = 0;
  }

  function lineBreak(): void {
    breaks++;
    const line = text.length - lineStart;
    if (breaks > 1 || (line > 60 && endsSentence(text))) flush();
    else gap = text.length > 0;
    lineStart = text.length;
  }

  function read(node: Text): void {
    const data = textData(node);
    let from = 0;
    const length = data.length;
    const before = text.length;
    while (from < length) {
      const code = data.charCodeAt(from);
      if (isInvisible(code)) {
        from++;
        continue;
      }
      if (isSpace(code)) {
        if (frame.pre && code === 10) {
          lineBreak();
          from++;
          continue;
        }
        // A space that ends a run is kept with it, so that most nodes are one piece.
        gap ||= text.length > 0;
        from++;
        continue;
      }
      let to = from + 1;
      while (to < length) {
        const next = data.charCodeAt(to);
        if (isSpace(next)) {
          // A single plain space inside a run belongs to it.
          if (next === 32 && to + 1 < length) {
            const after = data.charCodeAt(to + 1);
            if (!isSpace(after) && !isInvisible(after)) {
              to += 2;
              continue;
            }
          }
          break;
        }
        if (isInvisible(next)) break;
        to++;
      }
      const start = from;
      breaks = 0;
      if (gap) {
        const own = start > 0 && isSpace(data.charCodeAt(start - 1));
        if (own) {
          pieces.push({ node, from: start - 1, at: text.length, length: to - start + 1 });
        }
        text += ' ';
        gap = false;
        if (!own) pieces.push({ node, from: start, at: text.length, length: to - start });
      } else {
        pieces.push({ node, from: start, at: text.length, length: to - start });
      }
      text += data.slice(start, to);
      from = to;
    }
    const grown = Math.max(0, text.length - before);
    if (frame.inLink) linkLength += grown;
    if (frame.inStrong) strongLength += grown;
  }

  function enter(element: Element): void {
    order++;
    const tag = localName(element);
    if (tag === 'br') {
      lineBreak();
      return;
    }
    if (skipped.has(tag)) {
      if (tag === 'iframe' || tag === 'object' || tag === 'video') flush();
      return;
    }
    const style = attribute(element, 'style');
    const block = blocks.has(tag) || (style !== null && /display\s*:\s*(block|flex|grid|table)/.test(style));
    if (tag !== 'body' && isHidden(element, style, block)) return;
    let { box } = frame;
    if (block) {
      flush();
      const areas = box.areas | areaOf(element, tag);
      box = { parent: box, element, tag, depth: box.depth + 1, areas };
    }
    stack.push(frame);
    const slotted = tag === 'slot' ? ((element as HTMLSlotElement).assignedNodes?.() ?? []) : [];
    const inLink = frame.inLink || tag === 'a';
    if (tag === 'a') links++;
    frame = {
      next: slotted.length > 0 ? null : firstChild(shadowRoot(element) ?? element),
      slotted,
      box,
      closes: block,
      inLink,
      inStrong: frame.inStrong || tag === 'b' || tag === 'strong' || tag === 'em' || tag === 'i',
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
    if (!outer) return found;
    frame = outer;
  }
}

function isHidden(element: Element, style: string | null, block: boolean): boolean {
  const hidden = attribute(element, 'hidden');
  if (hidden !== null && hidden !== 'until-found') return true;
  if (!block && attribute(element, 'aria-hidden') === 'true') return true;
  return style !== null && /(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

function endsSentence(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  // . ! ? and closing quotes, brackets after them
  return last === 46 || last === 33 || last === 63 || last === 0x201d || last === 34 || last === 0x3002;
}

export function isInside(block: PageBlock, area: Area): boolean {
  return (block.box.areas & area) !== 0;
}
