import { composeText, withTitleAndCaptions } from '@/extract/compose-text';
import { declaredAddress } from '@/extract/declared-address';
import { isArticlePage } from '@/extract/detect';
import { anyText, extractBody } from '@/extract/extract-body';
import { readFacts } from '@/extract/facts';
import { readDeclared } from '@/extract/facts-declared';
import { shapeOf } from '@/extract/page-shape';
import { pageText } from '@/extract/page-text';
import { type Part, splitArticles } from '@/extract/split-articles';
import type { Article } from '@/model/article';
import type { PageRecord } from '@/model/page-record';

export interface ExtractOptions {
  /** Take the best body even when the page is no article. */
  force?: boolean;
  /** Leave out title and captions: the running text alone. */
  bodyOnly?: boolean;
}

/** What of a page is its article. When it is none the text is empty, unless it was asked for all the same. */
export interface Extract {
  isArticle: boolean;
  article: Omit<Article, 'links'>;
  /** The places, among the page's blocks, of those that make up the text. */
  chosen: number[];
  /** The articles that follow each other in the text. */
  parts: Part[];
  /** What one of them names as its own address. */
  declared: (part: Part) => string | null;
}

/**
 * Decides whether a page is an article and takes its text and facts. `url` may be empty when it is not known.
 * Throws an error when the record does not fit together.
 */
export function extractArticle(record: PageRecord, url: string, options: ExtractOptions = {}): Extract {
  // What a frame declares is relative to its own address.
  const declared = readDeclared(record.head, record.head.address ?? url);
  const page = pageText(record);
  const shape = shapeOf(page);
  const body = extractBody(page, shape);
  const isArticle = isArticlePage(declared, page, body);
  const facts = readFacts(declared, { page, shape, body });
  const title = facts.title?.value ?? null;
  const kept = isArticle ? body.kept : options.force ? anyText(page, body) : [];
  const chosen = options.bodyOnly ? kept : withTitleAndCaptions(page.blocks, kept, shape, title);
  const parts = splitArticles(page, chosen, title);
  const places = new Map(page.blocks.map((block, i) => [block, i]));
  return {
    isArticle,
    article: { ...composeText(chosen, shape, title), facts },
    chosen: chosen.map((block) => places.get(block) ?? 0),
    parts,
    declared: (part) => declaredAddress(part, parts, page, record.head, url),
  };
}
