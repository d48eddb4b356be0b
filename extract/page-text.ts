import { areaOf } from '@/extract/areas';
import { numbersOf, type PageRecord } from '@/model/page-record';

/** A block element of the page; the tree of them is what an article's body is looked for in. */
export interface Box {
  parent: Box | null;
  tag: string;
  className: string;
  depth: number;
  /** What the box itself is by tag and names: flags of `Area`. */
  own: number;
  /** Boxes standing directly in it. */
  children: number;
  /** False when style sheets hide it; told of boxes with text of their own. */
  isShown: boolean;
}

/** A run of text between two block boundaries, as it is rendered. */
export interface PageBlock {
  box: Box;
  text: string;
  /** Offsets (UTF-16 code units) where the text goes on in another text node; told of short blocks. */
  cuts: number[];
  /** UTF-16 code units of `text` inside links. */
  linkLength: number;
  links: number;
  /** UTF-16 code units in bold or emphasised text. */
  strongLength: number;
  /** Elements passed on the walk before it: how far apart two blocks are on the page. */
  order: number;
}

/** All text of a page. */
export interface PageText {
  /** In document order. */
  blocks: PageBlock[];
  /** In document order, so that a box comes after its parent. */
  boxes: Box[];
  /** How many elements there are of each tag. */
  counts: Map<string, number>;
  /** Microdata types of block elements. */
  itemTypes: string[];
}

/** The page's text as a tree of boxes and a list of blocks. Throws an error when the record does not fit together. */
export function pageText(record: PageRecord): PageText {
  const { texts, counts, itemTypes } = record;
  const boxes = boxesOf(record);
  for (const hidden of record.hidden) at(boxes, hidden).isShown = false;
  const numbers = record.blocks;
  if (numbers.length !== texts.length * numbersOf.block) throw new Error(unfit);
  const blocks = texts.map((text, i): PageBlock => {
    if (text === '') throw new Error(unfit);
    const [box = -1, linkLength = 0, links = 0, strongLength = 0, order = 0] = numbers.slice(
      i * numbersOf.block,
      (i + 1) * numbersOf.block,
    );
    return { box: at(boxes, box), text, cuts: [], linkLength, links, strongLength, order };
  });
  for (let i = 0; i < record.cuts.length; i += numbersOf.cut)
    at(blocks, record.cuts[i]).cuts.push(at(record.cuts, i + 1));
  return { blocks, boxes, counts: new Map(counts), itemTypes };
}

function boxesOf({ looks, boxes: numbers }: PageRecord): Box[] {
  const kinds = looks.map((look) => {
    const [tag = '', role = '', className = '', id = '', itemprop = '', ariaHidden = ''] = look.split('\0');
    return { tag, className, own: areaOf({ tag, role, className, id, itemprop, ariaHidden }) };
  });
  const boxes: Box[] = [];
  for (let i = 0; i < numbers.length; i += numbersOf.box) {
    // A box comes after the one around it, so what is named must be there by now.
    const around = i === 0 ? null : at(boxes, numbers[i]);
    const parent = around && around.depth < deepest ? around : (around?.parent ?? null);
    if (parent) parent.children++;
    const depth = parent ? parent.depth + 1 : 0;
    const { tag, className, own } = at(kinds, numbers[i + 1]);
    // What names the page as a whole says nothing of what is in it.
    boxes.push({ parent, tag, className, depth, own: parent ? own : 0, children: 0, isShown: true });
  }
  return boxes;
}

/** No page is so deep; one that a script makes so, to keep us busy, is read as if it were less. */
const deepest = 1_000;

const unfit = 'What was read of the page does not fit together.';

function at<T>(list: readonly T[], place: number | undefined): T {
  const found = list[place ?? -1];
  if (found === undefined) throw new Error(unfit);
  return found;
}
