import { aboveThreshold, findClaims } from '@/engine/claims/find-claims';
import type { Context } from '@/engine/context';
import { findLandmarks } from '@/engine/landmarks';
import { findNames } from '@/engine/names';
import { findParagraphs } from '@/engine/paragraphs';
import { markProvenance } from '@/engine/provenance/mark-provenance';
import { findQuotedRegions, outsideNames } from '@/engine/quoted-regions';
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
  return joined(
    splitArticles(blocks).map((part, i) => {
      // Blank before and cut off behind: offsets hold, and nobody in another article is taken for who speaks in this one.
      const from = part[0]?.start ?? 0;
      const own =
        i > 0 ? ' '.repeat(from) + text.slice(from, part.at(-1)?.end) : text.slice(0, part.at(-1)?.end);
      return analyseOne(
        part.length < blocks.length ? own : text,
        part,
        i > 0 ? undefined : article.facts,
        options,
      );
    }),
  );
}

/** Nobody scrolls through more, and each costs a copy of the text up to it; what follows is taken for the last one's. */
const mostArticles = 20;

/** A page may hold several articles one after the other; each begins with a title. What stands before the first is the first's. */
function splitArticles(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [[]];
  let seen = false;
  for (const block of blocks) {
    const begun = block.kind === 'title' && seen;
    if (begun && parts.length < mostArticles) parts.push([]);
    seen ||= block.kind === 'title';
    parts.at(-1)?.push(block);
  }
  return parts;
}

function joined(parts: readonly Findings[]): Findings {
  return {
    quotes: parts.flatMap(({ quotes }) => quotes),
    claims: parts.flatMap(({ claims }) => claims),
    // What concerns the page as a whole is said of its first article.
    provenance: parts.flatMap(({ provenance }, i) =>
      i > 0 ? provenance.filter(({ start }) => start !== undefined) : provenance,
    ),
  };
}

function analyseOne(
  text: string,
  blocks: Block[],
  facts: ArticleFacts | undefined,
  options: { all?: boolean; claims?: ClaimChoice },
): Findings {
  const tokens = tokenize(text);
  const landmarks = findLandmarks(tokens);
  const sentences = splitSentences(tokens, blocks, landmarks);
  const names = findNames(tokens, sentences, blocks, landmarks);
  const regions = outsideNames(findQuotedRegions(text, blocks), names);
  const quotes = findQuotes({ text, blocks, tokens, landmarks, sentences, regions, names });
  const context: Context = { text, blocks, tokens, landmarks, sentences, regions, names, quotes, facts };
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
