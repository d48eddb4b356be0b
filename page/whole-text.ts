import { documentElement } from '@/page/dom';
import { readBlocks } from '@/page/read-blocks';

/**
 * All text of a page as it is shown, blocks apart by one line feed: a source may be a transcript, a post or a table, and what
 * is looked for in it may stand outside of what would be taken for its article.
 */
export function wholeText(document: Document): string {
  const root = documentElement(document);
  return root
    ? readBlocks(root)
        .blocks.map(({ text }) => text)
        .join('\n')
    : '';
}
