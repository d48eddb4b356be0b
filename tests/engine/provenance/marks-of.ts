import type { Context } from '@/engine/context';
import { findLandmarks } from '@/engine/landmarks';
import { findParagraphs } from '@/engine/paragraphs';
import { markProvenance } from '@/engine/provenance/mark-provenance';
import { findQuotedRegions } from '@/engine/quoted-regions';
import { splitSentences } from '@/engine/sentences';
import { tokenize } from '@/engine/tokens';
import type { ArticleFacts, Block } from '@/model/article';
import type { ProvenanceMark } from '@/model/finding';

/** What a page says of itself when it says nothing. */
export const noFacts: ArticleFacts = {
  title: null,
  byline: null,
  publisher: null,
  published: null,
  modified: null,
  canonical: null,
  language: null,
  credits: [],
};

export function marksOf(
  text: string,
  options: { facts?: ArticleFacts; blocks?: Block[] } = {},
): ProvenanceMark[] {
  const blocks = options.blocks ?? findParagraphs(text);
  const tokens = tokenize(text);
  const landmarks = findLandmarks(tokens);
  const sentences = splitSentences(tokens, blocks, landmarks);
  const regions = findQuotedRegions(text, blocks);
  const context: Context = {
    text,
    blocks,
    tokens,
    landmarks,
    sentences,
    regions,
    names: [],
    quotes: [],
    facts: options.facts,
  };
  return markProvenance(context);
}

/** The marked words of one kind. */
export function wordsMarked(text: string, kind: string, options: { facts?: ArticleFacts } = {}): string[] {
  return marksOf(text, options)
    .filter((mark) => mark.kind === kind)
    .map(({ start, end }) => text.slice(start, end));
}
