import { parseHTML } from 'linkedom';
import type { ArticleFacts, Block } from '@/model/article';
import { readPage } from '@/page/read-page';

/** What was read from a page's HTML; the text is taken even when the page is no article. Offsets are UTF-16 code units. */
export interface HtmlReading {
  isArticle: boolean;
  text: string;
  blocks: Block[];
  facts: ArticleFacts;
}

/** Reads a page from its source, as the extension reads it from the DOM. `url` may be empty when it is not known. */
export function readHtml(html: string, url: string | null): HtmlReading {
  const { document } = parseHTML(whole(html));
  const { isArticle, article } = readPage(document, url ?? '', { force: true });
  return { isArticle, text: article.text, blocks: article.blocks, facts: article.facts };
}

/** The parser wants a document: a fragment gets the tags that a browser would add. */
function whole(html: string): string {
  return /<body[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
}
