import type { Article } from '@/model/article';
import { composeText, withTitleAndCaptions } from '@/page/compose-text';
import { isArticlePage } from '@/page/detect';
import { documentElement } from '@/page/dom';
import { anyText, extractBody } from '@/page/extract-body';
import { readFacts } from '@/page/facts';
import { readDeclared } from '@/page/facts-declared';
import { shapeOf } from '@/page/page-shape';
import { readBlocks } from '@/page/read-blocks';
import { createTextMap, type TextMap } from '@/page/text-map';

/** What was read from a page. When it is no article the text is empty, unless it was read all the same. */
export interface PageReading {
  isArticle: boolean;
  article: Article;
  map: TextMap;
}

export interface ReadingOptions {
  /** Take the best body even when the page is no article. */
  force?: boolean;
  /** Leave out title and captions: the running text alone. */
  bodyOnly?: boolean;
}

/**
 * Decides whether the page is an article and takes its text and facts.
 * Reads the DOM as it stands, asks for no layout, changes nothing, throws nothing on hostile markup.
 */
export function readPage(document: Document, url: string, options: ReadingOptions = {}): PageReading {
  const declared = readDeclared(document, url);
  const root = documentElement(document);
  const page = root ? readBlocks(root) : { blocks: [], boxes: [], counts: new Map(), itemTypes: [] };
  const shape = shapeOf(page);
  const body = extractBody(page, shape);
  const isArticle = isArticlePage(declared, page, body);
  const facts = readFacts(declared, { page, shape, body });
  const title = facts.title?.value ?? null;
  const kept = isArticle ? body.kept : options.force ? anyText(page, body) : [];
  const chosen = options.bodyOnly ? kept : withTitleAndCaptions(page.blocks, kept, shape, title);
  const { text, blocks, pieces } = composeText(chosen, shape, title);
  return { isArticle, article: { text, blocks, facts }, map: createTextMap(text, pieces) };
}
