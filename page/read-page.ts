import type { Article } from '@/model/article';
import { composeText, withTitleAndCaptions } from '@/page/compose-text';
import { isArticlePage } from '@/page/detect';
import { documentElement, documentURI } from '@/page/dom';
import { anyText, extractBody } from '@/page/extract-body';
import { readFacts } from '@/page/facts';
import { readDeclared } from '@/page/facts-declared';
import { atOnce, type Steps, stepInSlices } from '@/page/in-slices';
import { framedDocuments } from '@/page/inner-pages';
import { linksIn } from '@/page/links';
import { isProse, shapeOf } from '@/page/page-shape';
import { readBlocks } from '@/page/read-blocks';
import { createTextMap, type TextMap } from '@/page/text-map';

/** What was read from a page. When it is no article the text is empty, unless it was read all the same. */
export interface PageReading {
  isArticle: boolean;
  article: Article;
  map: TextMap;
  /** Where the text stands: the page's own document, or that of a frame. */
  document: Document;
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
  return atOnce(reading(document, url, options));
}

/**
 * As `readPage`, and lets the page go on in between. The text is of one moment all the same; what the page changes after it
 * is noticed where the text is looked for in the page again.
 */
export function readPageInSlices(
  document: Document,
  url: string,
  options: ReadingOptions = {},
): Promise<PageReading> {
  return stepInSlices(reading(document, url, options));
}

function* reading(top: Document, url: string, options: ReadingOptions): Steps<PageReading> {
  const document = documentWithText(top);
  const address = document === top ? url : addressIn(document, url);
  const declared = readDeclared(document, address);
  yield;
  const root = documentElement(document);
  // In one go: between two slices the page might move what the walk has not reached yet to where it has been.
  const page = root ? readBlocks(root) : { blocks: [], boxes: [], counts: new Map(), itemTypes: [] };
  yield;
  const shape = shapeOf(page);
  const body = yield* extractBody(page, shape);
  yield;
  const isArticle = isArticlePage(declared, page, body);
  yield;
  const facts = readFacts(declared, { page, shape, body });
  yield;
  const title = facts.title?.value ?? null;
  const kept = isArticle ? body.kept : options.force ? anyText(page, body) : [];
  const chosen = options.bodyOnly ? kept : withTitleAndCaptions(page.blocks, kept, shape, title);
  const { text, blocks, pieces } = composeText(chosen, shape, title);
  const links = linksIn(chosen, address);
  return { isArticle, article: { text, blocks, links, facts }, map: createTextMap(text, pieces), document };
}

/**
 * The document itself; or where it is little more than a shell around a frame of its own origin, the one in the frame that has
 * most text.
 */
function documentWithText(top: Document): Document {
  const frames = framedDocuments(top);
  if (frames.length === 0) return top;
  const sizes = frames.map(lettersIn);
  const most = Math.max(...sizes);
  const largest = frames[sizes.indexOf(most)];
  return largest && most > 800 && most > lettersIn(top) * 4 ? largest : top;
}

/** What addresses in a frame are relative to: its own, but where it was given its text by the page. */
function addressIn(frame: Document, url: string): string {
  const own = documentURI(frame);
  return /^https?:/.test(own) ? own : url;
}

function lettersIn(document: Document): number {
  const root = documentElement(document);
  const prose = root ? readBlocks(root).blocks.filter(isProse) : [];
  return prose.reduce((sum, { text }) => sum + text.length, 0);
}
