import type { Article } from '@/model/article';

type Words = Pick<Article, 'text' | 'blocks'>;

/**
 * Gives what of a page is compared with its snapshot: its first article. Scrolling may append others, and go to their addresses with
 * the first still there: then nobody knows which of them the snapshot was of, and nothing is compared.
 */
export function findOwnArticle(): (read: Words, url: string) => Words {
  let opening: { title: string; url: string } | null = null;
  return ({ text, blocks }, url) => {
    const [first, second] = blocks.filter(({ kind }) => kind === 'title');
    const title = first ? text.slice(first.start, first.end) : '';
    if (!second || title !== opening?.title) opening = { title, url };
    if (!second) return { text, blocks };
    if (opening.url !== url) return { text: '', blocks: [] };
    const kept = blocks.filter(({ start }) => start < second.start);
    return { text: text.slice(0, kept.at(-1)?.end), blocks: kept };
  };
}
