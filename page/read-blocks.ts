import type { PageRecord } from '@/model/page-record';
import { createBlockText, type Surroundings } from '@/page/block-text';
import { firstChild, isElement, isText, localName, nextSibling, shadowRoot } from '@/page/dom';
import {
  attributesOf,
  isHidden,
  isStyledAsBlock,
  kindOfTag,
  lookOf,
  type TagKind,
} from '@/page/element-kinds';
import type { Piece } from '@/page/text-map';

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
export interface PlacedText extends Pick<PageRecord, 'looks' | 'boxes' | 'itemTypes' | 'counts'> {
  /** In document order. */
  blocks: PlacedBlock[];
  /** The boxes' elements. */
  elements: Element[];
}

/** Where the walk stands in one element. */
interface Frame extends Surroundings {
  next: ChildNode | null;
  /** What is left of the nodes that were put in a shadow tree's slot. */
  slotted: Node[];
  /** Leaving the element ends a block. */
  closes: boolean;
}

/**
 * Reads all text of the page in one walk, without asking for layout: white space collapsed, a block apart at every
 * block element and at two `<br>` (or one after a finished sentence). Open shadow trees are read in place of their
 * host's children.
 */
export function readBlocks(root: Element): PlacedText {
  const top: PlacedBox = { element: root, place: 0 };
  const text = createBlockText(top);
  const looks = [lookOf(localName(root), attributesOf(root))];
  const places = new Map<string, number>();
  const boxes = [-1, 0];
  const elements = [root];
  const tags = new Map<string, TagKind>();
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
  let order = 0;

  function enter(element: Element): void {
    const tag = localName(element);
    const kind = tags.get(tag) ?? kindOfTag(tag);
    if (kind.count++ === 0) tags.set(tag, kind);
    order++;
    if (tag === 'br') text.lineBreak(frame.box, order);
    if (kind.isSkipped) return;
    const named = attributesOf(element);
    const isBlock = kind.isBlock || isStyledAsBlock(named);
    if (isHidden(named, isBlock)) return;
    const box = isBlock ? enterBox(element, lookOf(tag, named), named.itemtype) : frame.box;
    if (tag === 'a') text.addLink();
    const slotted = tag === 'slot' ? ((element as HTMLSlotElement).assignedNodes?.() ?? []) : [];
    stack.push(frame);
    frame = {
      next: slotted.length > 0 ? null : firstChild(shadowRoot(element) ?? element),
      slotted,
      box,
      closes: isBlock,
      link: tag === 'a' ? element : frame.link,
      inStrong: frame.inStrong || kind.isStrong,
      pre: frame.pre || tag === 'pre',
    };
  }

  function enterBox(element: Element, look: string, type: string | undefined): PlacedBox {
    text.end(frame.box, order);
    let place = places.get(look);
    if (place === undefined) {
      place = looks.push(look) - 1;
      places.set(look, place);
    }
    boxes.push(frame.box.place, place);
    if (type) itemTypes.push(type);
    return { element, place: elements.push(element) - 1 };
  }

  for (;;) {
    const node = frame.next ?? frame.slotted.shift();
    if (node) {
      if (frame.next) frame.next = nextSibling(node);
      if (isText(node)) text.add(node, frame, order);
      else if (isElement(node)) enter(node);
      continue;
    }
    if (frame.closes) text.end(frame.box, order);
    const outer = stack.pop();
    if (!outer) break;
    frame = outer;
  }
  const counts = [...tags].map(([tag, { count }]): [string, number] => [tag, count]);
  return { blocks: text.blocks, elements, looks, boxes, counts, itemTypes };
}
