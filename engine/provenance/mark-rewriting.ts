import { overlapsAny } from '@/engine/card/overlaps-any';
import { findParagraphs } from '@/engine/paragraphs';
import { findRewriting, isRewritten } from '@/engine/provenance/find-rewriting';
import { setAside } from '@/engine/set-aside';
import { tokenize } from '@/engine/tokens';
import type { Block } from '@/model/article';
import type { ProvenanceMark } from '@/model/finding';

/** More would say nothing new of the page. */
const most = 50;

/**
 * One mark `rewritten` on the page as a whole where its wording is typical of automatic rewriting, and a mark `spun-phrase` on
 * each of the phrases that say so; none otherwise. Apart from `analyse`, whose other marks do not need these tables.
 */
export function markRewriting(article: { text: string; blocks?: readonly Block[] }): ProvenanceMark[] {
  const { text } = article;
  const blocks = setAside(text, article.blocks ?? findParagraphs(text));
  const furniture = blocks.filter(({ kind }) => kind === 'furniture');
  const phrases = findRewriting(tokenize(text)).filter((phrase) => !overlapsAny(furniture, phrase));
  if (!isRewritten(phrases)) return [];
  const marks = phrases.slice(0, most).map(({ start, end, plain }) => ({
    kind: 'spun-phrase',
    start,
    end,
    detail: `Reads as a paraphrase of “${plain}”`,
  }));
  const detail = `Wording typical of automatic rewriting: ${phrases.length} different phrases`;
  return [{ kind: 'rewritten', detail }, ...marks];
}
