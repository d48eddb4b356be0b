import type { PageRecord } from '@/model/page-record';
import { defaultView, documentElement, documentURI, isShown, nextSibling } from '@/page/dom';
import { framedDocuments } from '@/page/inner-pages';
import { type PlacedBlock, readBlocks } from '@/page/read-blocks';
import { recordHead } from '@/page/record-head';

/** A page as it was at one moment: what is told of it, and where in the DOM its blocks of text are. */
export interface RecordedPage {
  record: PageRecord;
  /** Where the text stands: the page's own document, or that of a frame. */
  document: Document;
  blocks: PlacedBlock[];
}

/** Reads the DOM as it stands, asks for no layout, changes nothing, throws nothing on hostile markup. */
export function recordPage(top: Document): RecordedPage {
  const document = documentWithText(top);
  const { blocks, elements, ...counted } = readBlocks(
    documentElement(document) ?? document.createElement('html'),
  );
  const numbers: number[] = [];
  const cuts: number[] = [];
  const hidden: number[] = [];
  let last = -1;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block) break;
    const { box, linkLength, links, strongLength, order } = block;
    numbers.push(box.place, linkLength, links, strongLength, order);
    // Blocks of one box mostly follow each other; to be told twice does no harm.
    if (box.place !== last && !isShown(box.element)) hidden.push(box.place);
    last = box.place;
    if (block.pieces.length > 1 && block.text.length <= shortBlock) pushCuts(block, i, cuts);
  }
  const record: PageRecord = {
    head: recordHead(document, elements, document === top ? null : addressIn(document)),
    ...counted,
    hidden,
    texts: blocks.map(({ text }) => text),
    blocks: numbers,
    cuts,
  };
  return { record, document, blocks };
}

/** UTF-16 code units of the longest line that is looked through for names, node by node. */
const shortBlock = 220;

/** Where a block goes on in a text node that does not follow on the last one: a script may put one run there in parts. */
function pushCuts({ pieces }: PlacedBlock, place: number, cuts: number[]): void {
  for (let i = 1; i < pieces.length; i++) {
    const piece = pieces[i];
    const before = pieces[i - 1]?.node;
    if (piece && before && before !== piece.node && nextSibling(before) !== piece.node)
      cuts.push(place, piece.at);
  }
}

/**
 * The document itself; or where it is little more than a shell around a frame of its own origin, the one in the frame that has
 * most text, where that is no shell in its turn.
 */
function documentWithText(top: Document): Document {
  let best = top;
  let most = -1;
  for (const inner of framedDocuments(top)) {
    if (most < 0) most = lettersIn(top);
    const size = lettersIn(inner);
    const isInside = best === top || defaultView(inner)?.parent === defaultView(best);
    if (size > 800 && size > most * (isInside ? 4 : 1)) [best, most] = [inner, size];
  }
  return best;
}

/** What addresses in a frame are relative to: its own, but where it was given its text by the page. */
function addressIn(frame: Document): string | null {
  const own = documentURI(frame);
  return /^https?:/.test(own) ? own : null;
}

/** UTF-16 code units of prose: long blocks that are not mostly links. */
function lettersIn(document: Document): number {
  const root = documentElement(document);
  const blocks = root ? readBlocks(root).blocks : [];
  return blocks.reduce(
    (sum, { text, linkLength }) =>
      text.length >= 80 && linkLength < text.length * 0.3 ? sum + text.length : sum,
    0,
  );
}
