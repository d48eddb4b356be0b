import { endOfClause } from '@/engine/clause-parts';
import { findClauseAfter } from '@/engine/clauses';
import * as frames from '@/engine/frames';
import { type Phrase, phraseAfter } from '@/engine/noun-phrases';
import { classesAt, isQuoted, type Reading, sentenceAt } from '@/engine/reading';
import { isDash, isMark, textAt } from '@/engine/tokens';
import { verbAt } from '@/engine/verb-at';
import * as word from '@/engine/word-classes';
import { isWorkTitle } from '@/engine/work-titles';

/** An attribution behind a quoted region: ", said X", "X told reporters.", ", according to X". */
export interface Tail {
  first: number;
  last: number;
  speaker: Phrase | null;
  to: number;
  via: readonly Phrase[];
}

/** The attribution right behind a region; `null` when something else follows. */
export function findTail(reading: Reading, region: number): Tail | null {
  const { tokens, regions } = reading;
  const own = regions[region];
  const first = reading.regionFirst[region] ?? 0;
  let at = reading.regionLast[region] ?? 0;
  if (!own || isWorkTitle(reading, region)) return null;
  let innerLast = at - 1;
  while (innerLast > first && isMark(tokens, innerLast) && /^["'”’»“]/.test(textAt(tokens, innerLast)))
    innerLast--;
  const inner = tokens[innerLast];
  let open = inner?.kind === 'punctuation' && /^(?:[,?!…–—]|--|-)/.test(inner.text);
  if (tokens[at]?.text === ',' || isDash(textAt(tokens, at))) {
    open = true;
    at++;
  }
  const pronoun =
    (classesAt(reading, at) & word.subjectPronoun) !== 0 && verbAt(reading, at + 1) !== undefined;
  if (pronoun && startsSentence(reading, first)) open = true;
  const block = reading.blocks[own.lastBlock];
  if (at - first < 2 || !block) return null;
  if (!open) return inner?.text === '.' ? shortTail(reading, at, block.end) : null;
  const dash = isDash(textAt(tokens, at - 1));
  const tail = findClauseAfter(reading, at, block.end);
  if (!tail) return dash ? signature(reading, at, block.end) : null;
  return startsSentence(reading, first) || endsClause(reading, tail) ? tail : null;
}

/** A headline that begins with a quote: "“Nobody bakes”: Ines Cabral on bread". */
export function findHeadlined(reading: Reading, region: number): Tail | null {
  const { tokens, blocks, regions } = reading;
  const own = regions[region];
  const block = own && blocks[own.block];
  const colon = reading.regionLast[region] ?? 0;
  if (!own || block?.kind !== 'title' || block.start !== own.start || textAt(tokens, colon) !== ':')
    return null;
  const speaker = phraseAfter(reading, colon + 1, colon + 12);
  return speaker && { first: colon, last: colon + 1, speaker, to: speaker.last, via: [] };
}

/** "“A.” X said." with a full stop for the comma: only where nothing but the attribution follows. */
function shortTail(reading: Reading, at: number, blockEnd: number): Tail | null {
  const tail = findClauseAfter(reading, at, blockEnd);
  if (!tail || tail.to - at > 8 || verbAt(reading, tail.first) === undefined) return null;
  const subjectOpens = tail.speaker?.first === at || tail.first === at;
  const stops = reading.tokens[tail.to]?.text === '.' && tail.last === tail.to;
  return subjectOpens && stops ? tail : null;
}

/** A name behind a dash, with nothing after it in its paragraph. */
function signature(reading: Reading, at: number, blockEnd: number): Tail | null {
  const speaker = phraseAfter(reading, at, at + 8);
  if (!speaker || !reading.tokens[at]?.capital) return null;
  const next = reading.tokens[speaker.last];
  if (next && next.start < blockEnd && !/^[,.]/.test(next.text) && !isQuoted(reading, speaker.last))
    return null;
  return { first: at - 1, last: at, speaker, to: speaker.last, via: [] };
}

export function startsSentence(reading: Reading, token: number): boolean {
  return sentenceAt(reading, token)?.first === token;
}

/** Whether the attributing clause says nothing more that could be what is reported. */
function endsClause(reading: Reading, tail: Tail): boolean {
  if (tail.speaker && tail.speaker.first > tail.first) return true;
  const tells =
    ((verbAt(reading, tail.first)?.frames ?? 0) & frames.tells) !== 0 || tail.last > tail.first + 1;
  const end = endOfClause(reading, tail.last, tells ? frames.tells : frames.says, tail.to);
  return end >= tail.to || isMark(reading.tokens, end);
}
