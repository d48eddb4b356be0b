import { parseHTML } from 'linkedom';
import type { ArticleFacts, Block, TextLink } from '@/model/article';
import { readPage } from '@/scripts/read-page';

/** What was read from a page's HTML; the text is taken even when the page is no article. Offsets are UTF-16 code units. */
export interface HtmlReading {
  isArticle: boolean;
  text: string;
  blocks: Block[];
  links: TextLink[];
  facts: ArticleFacts;
}

/** Reads a page from its source, as the extension reads it from the DOM. `url` may be empty when it is not known. */
export function readHtml(html: string, url: string | null): HtmlReading {
  const { isArticle, article } = readPage(parse(html), url ?? '', { force: true, bodyOnly: true });
  return {
    isArticle,
    text: article.text,
    blocks: article.blocks,
    links: article.links,
    facts: article.facts,
  };
}

/** The parser takes the first element for the document's: a fragment gets the tags that a browser would add. */
export function parse(html: string): Document {
  const { document } = parseHTML(html);
  if (document.documentElement?.localName === 'html') return document;
  return parseHTML(`<!doctype html><html>${html.replace(/<!doctype[^>]{0,300}>/i, '')}</html>`).document;
}
