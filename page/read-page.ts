import type { Article, Block, BlockKind } from '@/model/article';
import { Area } from '@/page/areas';
import { isArticlePage } from '@/page/detect';
import { extractBody } from '@/page/extract-body';
import { readFacts } from '@/page/facts';
import { readDeclared } from '@/page/facts-declared';
import { shapeOf } from '@/page/page-shape';
import { type Box, type PageBlock, readBlocks } from '@/page/read-blocks';
import { createTextMap, type Piece, type TextMap } from '@/page/text-map';

/** What was read from a page. When it is no article the text is empty, unless it was read all the same. */
export interface PageReading {
  isArticle: boolean;
  article: Article;
  map: TextMap;
}

/**
 * Decides whether the page is an article and takes its text and facts. With `force` the best body is taken even when it is none.
 * Reads the DOM as it stands, asks for no layout, changes nothing, throws nothing on hostile markup.
 */
export function readPage(document: Document, url: string, options: { force?: boolean } = {}): PageReading {
  const declared = readDeclared(document, url);
  const page = readBlocks(document.documentElement);
  const shape = shapeOf(page);
  const body = extractBody(page, shape);
  const isArticle = isArticlePage(declared, page, body);
  const facts = readFacts(declared, { page, shape, body });
  const taken = isArticle || options.force ? body.kept : [];
  const { text, blocks: spans, pieces } = compose(taken, facts.title?.value ?? null);
  return { isArticle, article: { text, blocks: spans, facts }, map: createTextMap(text, pieces) };
}

function compose(
  kept: readonly PageBlock[],
  title: string | null,
): { text: string; blocks: Block[]; pieces: Piece[] } {
  const spans: Block[] = [];
  const pieces: Piece[] = [];
  let text = '';
  for (const block of kept) {
    if (text) text += '\n';
    const start = text.length;
    for (const piece of block.pieces) pieces.push({ ...piece, at: piece.at + start });
    text += block.text;
    spans.push({ start, end: text.length, kind: kindOf(block, title) });
  }
  return { text, blocks: spans, pieces };
}

function kindOf(block: PageBlock, title: string | null): BlockKind {
  let areas = 0;
  for (let box: Box | null = block.box; box; box = box.parent) areas |= box.own & (Area.item | Area.quote);
  areas |= block.box.own;
  if (areas & Area.heading) return block.text === title ? 'title' : 'heading';
  if (areas & (Area.caption | Area.figure)) return 'caption';
  if (areas & Area.quote) return 'blockquote';
  if (areas & Area.item) return 'list-item';
  return 'paragraph';
}
