import { describeTarget, wholeEnd, wholeStart } from '@/anchor/describe-target';
import { diffWords } from '@/anchor/diff-words';
import type { Parts, WordRange } from '@/check/cut-quote';
import { diffChain, spanOfWords } from '@/check/diff-chain';
import { findAltered } from '@/check/find-altered';
import { type Chain, findChain } from '@/check/find-chain';
import { findSimilar } from '@/check/find-similar';
import { type Compared, cutsNumber } from '@/check/fits-gap';
import type { PreparedSource } from '@/check/prepare-source';
import { readQuote } from '@/check/read-quote';
import { type Agreement, weighAgreement } from '@/check/weigh-words';
import type { SourceCheck } from '@/model/source-check';
import type { Span } from '@/model/span';

/** Version of the method: what was found by another may not be found again. */
export const checkMethod = 1;

/** What came of a comparison; whoever stores it adds the hash of the source's text, the time and the reader's answer. */
export interface QuoteCheck extends Pick<SourceCheck, 'verdict' | 'excerpt' | 'diff' | 'words'> {
  /** The passage in the source's text, UTF-16 code units; `null` where there is no excerpt. */
  span: Span | null;
}

/** Fewer words stand in any text: one in three quotes of one word does, one in fifty of two, one in 700 of three. */
export const leastWords = 3;
/** With a word of theirs changed, fewer words could not be told from chance: not found word for word, they are too short to judge. */
const leastChangedWords = 5;

/**
 * Agreement from which on a passage is said to be the quote's with other words, and possibly to be it in other words, by its words
 * in order or by its rare words in any. Chosen on training articles, see docs/checking.md.
 */
const differing: Agreement = { score: 3, share: 0.22, kept: 0.5 };
const possible: Agreement = { score: 4, share: 0.19, kept: 0 };
const similar: Agreement = { score: 8, share: 0.35, kept: 0 };

/**
 * Compares a quote (one string, or its pieces in order where the attribution stands in the middle) with a source's text: first for
 * its words unbroken, then as it says itself that it is shortened or adapted, then for the passage with most of its words in
 * order, then for sentences with most of its rare words. Capitals, punctuation and typography do not count; any word does.
 * Close to linear in both texts; never throws.
 */
export function checkQuote(quote: string | readonly string[], source: PreparedSource): QuoteCheck {
  const { plain, joined, count, readings } = readQuote(typeof quote === 'string' ? [quote] : quote);
  const none: QuoteCheck = { verdict: 'too-short', span: null, excerpt: null, diff: [], words: count };
  if (count < leastWords) return none;
  const text: Compared = { source: source.source, folded: source.folded(), words: source.words() };
  const joinedText = source.joined ? { ...text, words: source.joined } : text;
  const hasHyphens = joined !== plain || joinedText !== text;
  for (const { isJoined, parts } of readings) {
    if (isJoined && !hasHyphens) continue;
    const [ours, theirs] = isJoined ? [joined, joinedText] : [plain, text];
    const chain = findChain(ours, theirs, parts);
    if (!chain || !tells(ours, parts, chain, theirs, source)) continue;
    const verdict = leavesOut(parts, chain) ? 'shortened' : 'verbatim';
    const diff = diffChain(ours, parts, chain, theirs);
    return { ...none, ...passage(theirs, chain), verdict, diff };
  }
  const altered = findAltered(plain.words, source);
  if (altered && reaches(altered, differing)) return found('differs', altered);
  if (count < leastChangedWords) return none;
  if (altered && reaches(altered, possible)) return found('possibly', altered);
  const alike = findSimilar(plain.words, source);
  if (alike && reaches(alike, similar)) return found('possibly', alike);
  return { ...none, verdict: 'not-in-source' };

  function found(verdict: 'differs' | 'possibly', range: WordRange): QuoteCheck {
    const whole = { ...range };
    while (whole.from > 0 && cutsNumber(text, whole.from, whole.from + 1, -1)) whole.from--;
    while (whole.to < text.words.count && cutsNumber(text, whole.to - 1, whole.to, 1)) whole.to++;
    const { span, excerpt } = passage(text, whole);
    return { ...none, verdict, span, excerpt, diff: diffWords(excerpt.quote.exact, plain.source) };
  }
}

function reaches({ score, share, kept }: Agreement, least: Agreement): boolean {
  return score >= least.score && share >= least.share && kept >= least.kept;
}

function passage(source: Compared, { from, to }: WordRange) {
  const { start, end } = spanOfWords(source, from, to);
  const span = { start: wholeStart(source.source, start), end: wholeEnd(source.source, end) };
  return { span, excerpt: describeTarget(source.source, span) };
}

/** Whether runs of a quote that need not stand together are more than chance: one that could stand alone, or all of them. */
function tells(
  quote: Compared,
  { runs }: Parts,
  chain: Chain,
  text: Compared,
  source: PreparedSource,
): boolean {
  if (runs.length === 1 || runs.some(({ from, to }) => to - from >= leastChangedWords)) return true;
  const places = new Int32Array(quote.words.count).fill(-1);
  for (const [i, { from, to }] of runs.entries()) {
    for (let word = from; word < to; word++) places[word] = (chain.starts[i] ?? 0) + word - from;
  }
  return weighAgreement(quote.words, places, source, text.words.hashes).score >= differing.score;
}

/** Whether the source has words where an ellipsis stands. */
function leavesOut({ runs, gaps }: Parts, { starts }: Chain): boolean {
  return runs.some((run, i) => {
    const next = starts[i + 1];
    return gaps[i + 1]?.omits && next !== undefined && next > (starts[i] ?? 0) + run.to - run.from;
  });
}
