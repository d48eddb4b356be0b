import { type Extract, type ExtractOptions, extractArticle } from '@/extract/extract-article';
import type { Article } from '@/model/article';
import type { PageRecord } from '@/model/page-record';
import { linksIn } from '@/page/links';
import { placeText } from '@/page/place-text';
import { recordPage } from '@/page/record-page';
import { createTextMap, type TextMap } from '@/page/text-map';

/** What was read from a page. When it is no article the text is empty, unless it was read all the same. */
export interface PageReading extends Pick<Extract, 'isArticle'> {
  article: Article;
  map: TextMap;
}

/** Both halves of reading a page in one go: what the reader script does in it and what the background makes of that. */
export function readPage(document: Document, url: string, options: ExtractOptions = {}): PageReading {
  const { record, blocks } = recordPage(document);
  // As it comes out of a message.
  const told = JSON.parse(JSON.stringify(record)) as PageRecord;
  const { isArticle, article, chosen } = extractArticle(told, url, options);
  const placed = chosen.flatMap((place) => blocks[place] ?? []);
  const { text, pieces } = placeText(placed);
  return {
    isArticle,
    article: { ...article, links: linksIn(placed, record.head.address ?? url) },
    map: createTextMap(text, pieces),
  };
}
