import { aboveThreshold, findClaims } from '@/engine/claims/find-claims';
import type { Context } from '@/engine/context';
import { findNames } from '@/engine/names';
import { findParagraphs } from '@/engine/paragraphs';
import { markProvenance } from '@/engine/provenance/mark-provenance';
import { findQuotedRegions } from '@/engine/quoted-regions';
import { findQuotes } from '@/engine/quotes';
import { splitSentences } from '@/engine/sentences';
import { setAside } from '@/engine/set-aside';
import { tokenize } from '@/engine/tokens';
import type { ArticleFacts, Block } from '@/model/article';
import type { Findings } from '@/model/finding';
import type { ClaimChoice } from '@/model/mark-choice';

/**
 * What is quoted and what is claimed in an article. Without `blocks` the paragraphs are the text's lines. With `all`, every
 * claim is given, else those that `claims` asks for, or the usual ones. Offsets are UTF-16 code units into `article.text`; never throws.
 */
export function analyse(
  article: { text: string; blocks?: readonly Block[]; facts?: ArticleFacts },
  options: { all?: boolean; claims?: ClaimChoice } = {},
): Findings {
  const { text } = article;
  const blocks = setAside(text, validBlocks(article.blocks ?? findParagraphs(text), text.length));
  const tokens = tokenize(text);
  const sentences = splitSentences(text, tokens, blocks);
  const regions = findQuotedRegions(text, blocks);
  const names = findNames(tokens, sentences, blocks);
  const quotes = findQuotes({ text, blocks, tokens, sentences, regions, names });
  const context: Context = { text, blocks, tokens, sentences, regions, names, quotes, facts: article.facts };
  const claims = findClaims(context);
  const provenance = markProvenance(context);
  return {
    quotes,
    claims: options.all ? claims : aboveThreshold(claims, context, options.claims),
    provenance,
  };
}

/** Blocks that lie inside the text, in order, without overlap. */
function validBlocks(blocks: readonly Block[], length: number): Block[] {
  let last = 0;
  return blocks.filter((block) => {
    const fine = block.start >= last && block.start < block.end && block.end <= length;
    if (fine) last = block.end;
    return fine;
  });
}
