import { titleAbbreviations } from '@/engine/abbreviations';
import type { Landmarks } from '@/engine/landmarks';
import { isTitleCase } from '@/engine/title-case';
import { isDash, type Token } from '@/engine/tokens';
import { wordSet } from '@/engine/word-set';
import type { Block } from '@/model/article';
import type { Span } from '@/model/span';

/** A sentence. `start..end` are UTF-16 code units; `first` and `last` (exclusive) index the tokens. */
export interface Sentence extends Span {
  first: number;
  /** Exclusive. */
  last: number;
  /** Index of its block. */
  block: number;
  /** Whether it is a headline with capitals on every word. */
  titleCase: boolean;
}

/**
 * Splits the tokens of every block into sentences; furniture has none. A sentence ends after a full stop, question or
 * exclamation mark with the closing marks behind it, when what follows can begin one, or with its block.
 */
export function splitSentences(
  tokens: readonly Token[],
  blocks: readonly Block[],
  { stops }: Landmarks,
): Sentence[] {
  const sentences: Sentence[] = [];
  let at = 0;
  let stop = 0;
  blocks.forEach((block, index) => {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < block.start) at++;
    const first = at;
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= block.end) at++;
    const firstStop = stop;
    while (stop < stops.length && (stops[stop] ?? 0) < at) stop++;
    if (block.kind !== 'furniture')
      splitBlock(tokens, first, at, stops.slice(firstStop, stop), index, sentences);
  });
  return sentences;
}

/** No sentence of prose is longer; what is (a list, a hostile page) is cut here, so that later steps stay linear. */
const longest = 300;

function splitBlock(
  tokens: readonly Token[],
  first: number,
  last: number,
  stops: readonly number[],
  block: number,
  out: Sentence[],
): void {
  let from = first;
  const pushUntil = (end: number) => {
    push(tokens, from, end, block, out);
    from = end;
  };
  const begin = pastDateline(tokens, first, last);
  if (begin > first) pushUntil(begin);
  for (const stop of stops) {
    while (stop - from >= longest) pushUntil(from + longest);
    if (stop < from) continue;
    let next = stop + 1;
    while (next < last && closes(tokens, next)) next++;
    if (next === last || begins(tokens, next, stop)) pushUntil(next);
  }
  while (last - from > longest) pushUntil(from + longest);
  pushUntil(last);
}

/** Behind "LUND, May 2 (Reuters) - ", which is no part of the sentence that it opens. */
function pastDateline(tokens: readonly Token[], first: number, last: number): number {
  const place = tokens[first]?.text ?? '';
  if (place.length < 3 || !/^[A-Z]/.test(place) || place !== place.toUpperCase()) return first;
  let aside = false;
  for (let at = first + 1; at < last && at < first + 15; at++) {
    const token = tokens[at];
    if (token?.text === '(') aside = true;
    else if (token?.text === ')') aside = false;
    else if (isDash(token?.text ?? ''))
      return tokens[at + 1]?.kind === 'word' && !tokens[at + 1]?.capital ? first : at + 1;
    else if (token?.kind === 'word' && !token.capital && !aside) return first;
  }
  return first;
}

function push(
  tokens: readonly Token[],
  firstToken: number,
  lastToken: number,
  block: number,
  out: Sentence[],
): void {
  const first = tokens[firstToken];
  const last = tokens[lastToken - 1];
  if (!first || !last || firstToken >= lastToken) return;
  const titleCase = isTitleCase(tokens, firstToken, lastToken);
  out.push({ start: first.start, end: last.end, first: firstToken, last: lastToken, block, titleCase });
}

const closings = '"\'”’»)].!?';

/** Quotation marks and brackets that close right behind a sentence's end. */
function closes(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token?.kind !== 'punctuation' || !before || token.start !== before.end) return false;
  return closings.includes(token.text.charAt(0));
}

const openings = '"\'“‘«„([—–•-';

function begins(tokens: readonly Token[], next: number, stop: number): boolean {
  const token = tokens[next];
  const end = tokens[stop];
  const before = tokens[next - 1];
  if (!token || !end || !before || token.start === before.end) return false;
  if (end.kind === 'word') return beginsAfterAbbreviation(token, end);
  if (token.kind === 'word') return token.capital || (next - stop === 1 && end.text === '?');
  if (token.kind === 'number') return true;
  return openings.includes(token.text.charAt(0)) || token.text === '``';
}

/** Words that begin a sentence often enough to end it at "the U.S." or "Inc." before them. */
const starters = wordSet(
  'the a an he she it they we i in on at but and his her its their this that these those there if when as for with after while although ' +
    'however meanwhile according what who why how',
);

function beginsAfterAbbreviation(token: Token, end: Token): boolean {
  if (titleAbbreviations().has(end.lower.slice(0, -1))) return false;
  if (end.text.length === 2) return false;
  if (token.kind === 'punctuation') return /^["“‘«]/.test(token.text);
  return token.capital && starters.has(token.lower);
}
