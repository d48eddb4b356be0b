import { startOfNames } from '@/engine/listed-names';
import { isNominal, isPossessiveMark } from '@/engine/nominals';
import { classesAt, isQuoted, type Reading } from '@/engine/reading';
import { lowerAt } from '@/engine/tokens';
import * as word from '@/engine/word-classes';
import { wordSet } from '@/engine/word-set';

/** A noun phrase as token indexes, `last` exclusive. `head` is its main word: of "a spokesman for Mr. Smith" the spokesman. */
export interface Phrase {
  first: number;
  last: number;
  head: number;
}

/** A phrase is looked for no farther than this many tokens away, which also bounds the time. */
const longest = 24;

/**
 * The noun phrase that ends before token `end`, read from right to left down to `floor`, with the prepositional phrases in it;
 * `null` when there is none.
 */
export function phraseBefore(reading: Reading, end: number, floor: number): Phrase | null {
  const lowest = Math.max(floor, end - longest, 0);
  const last = segmentBefore(reading, end, lowest);
  if (!last) return null;
  let whole = last;
  let cut: number | null = null;
  let dangling = false;
  let joined = false;
  while (whole.first - 1 > lowest) {
    const link = whole.first - 1;
    const flags = classesAt(reading, link);
    const joinsPhrases = reading.tokens[link]?.lower === 'and';
    if (!(flags & word.preposition && !(flags & word.clauseOpener)) && !joinsPhrases) break;
    const segment = segmentBefore(reading, link, lowest);
    if (segment && !joinsPhrases && !attaches.has(lowerAt(reading.tokens, link))) cut = segment.last;
    if (
      joinsPhrases &&
      !(segment && sameSort(reading, segment, whole) && !isInfinitive(reading, segment.first))
    )
      break;
    if (!segment) {
      dangling = true;
      break;
    }
    whole = { first: segment.first, last: cut ?? last.last, head: joinsPhrases ? whole.head : segment.head };
    joined = joinsPhrases;
  }
  if (joined || lowerAt(reading.tokens, whole.first - 1) === 'and')
    whole.first = startOfList(reading, whole, floor);
  if (whole.first - 1 === lowest && classesAt(reading, lowest) & word.preposition) dangling = true;
  return dangling ? last : whole;
}

/** Of "A, B and C said" and "A, B, and C said" where A begins. */
function startOfList(reading: Reading, { first }: Phrase, floor: number): number {
  const { tokens } = reading;
  if (!tokens[first]?.capital) return first;
  const comma = lowerAt(tokens, first - 1) === 'and' ? first - 2 : -1;
  if (comma < floor) return startOfNames(reading, first, floor);
  const start = startOfNames(reading, first - 1, floor);
  return start < first - 1 ? start : first;
}

/** Whether "and" stands between two tokens. */
export function isJoined({ tokens }: Reading, first: number, last: number): boolean {
  for (let at = first + 1; at < last; at++) if (tokens[at]?.lower === 'and') return true;
  return false;
}

/** Prepositions that belong to what somebody is ("a spokesman for", "people in"); others tell where or when. */
const attaches = wordSet('of for in at from with on to by');

/** "declined to comment and aides said": a verb joins no noun. */
function isInfinitive(reading: Reading, at: number): boolean {
  return lowerAt(reading.tokens, at - 1) === 'to' && reading.tokens[at]?.word.verb?.base === true;
}

function sameSort(reading: Reading, one: Phrase, other: Phrase): boolean {
  const capital = (phrase: Phrase) => reading.tokens[phrase.head]?.capital ?? false;
  return capital(one) === capital(other) || isPronoun(reading, one.head) || isPronoun(reading, other.head);
}

function isPronoun(reading: Reading, index: number): boolean {
  return (classesAt(reading, index) & word.subjectPronoun) !== 0;
}

const irregular = wordSet('seen shown written known held given taken made');

function isPastParticiple(lower: string): boolean {
  return lower.endsWith('ed') || irregular.has(lower);
}

/** Adjectives that stand behind the noun they describe. */
const behindNoun = wordSet('familiar close present aware briefed');

/** Words of quantity that may be a subject by themselves. */
export const standsAlone = wordSet('that some many another others several few most all both one two three');

/** Determiner and nouns without a preposition, or a pronoun. */
function segmentBefore(reading: Reading, end: number, lowest: number): Phrase | null {
  const { tokens } = reading;
  const head = end - 1;
  if (head < lowest) return null;
  const flags = classesAt(reading, head);
  const lower = lowerAt(tokens, head);
  const bare = flags & word.determiner && (standsAlone.has(lower) || /^th[eio]s/.test(lower));
  if (flags & word.subjectPronoun || bare) return { first: head, last: end, head };
  // "two diplomats briefed on the call": what follows the noun is no part of the name.
  const reduced =
    isPastParticiple(lower) && !tokens[head]?.capital && head > lowest && !isNominal(reading, head);
  if (reduced && isNominal(reading, head - 1)) return segmentBefore(reading, head, lowest);
  if (!isNominal(reading, head) || tokens[head]?.lower === "'s") return null;
  let at = head;
  while (
    at > lowest &&
    (isNominal(reading, at - 1) || isPossessiveMark(reading, at - 1)) &&
    !looksFinite(reading, at - 1, lowest)
  )
    at--;
  while (at > lowest && isDeterminer(reading, at - 1)) at--;
  const trailing = head > at && !tokens[head]?.capital && mayTrail(lower);
  if (trailing && isNominal(reading, head - 1)) return { first: at, last: head, head: head - 1 };
  return { first: at, last: end, head };
}

function mayTrail(lower: string): boolean {
  return lower.endsWith('ed') || lower.endsWith('ing') || behindNoun.has(lower);
}

/** "that" opens a clause far more often than it points at somebody who speaks. */
function isDeterminer(reading: Reading, index: number): boolean {
  const pointing =
    (classesAt(reading, index) & word.determiner) !== 0 && reading.tokens[index]?.lower !== 'that';
  return pointing && !isQuoted(reading, index);
}

/** "the paper published portions": a past form behind a noun is a verb, behind a determiner an adjective. */
function looksFinite(reading: Reading, at: number, lowest: number): boolean {
  const token = reading.tokens[at];
  if (!token || token.capital || !token.lower.endsWith('ed') || token.lower.includes('-') || at <= lowest)
    return false;
  return isNominal(reading, at - 1) && !reading.tokens[at - 1]?.lower.endsWith('-');
}

/** The noun phrase that begins at token `start` and ends before `ceiling`; "of" goes on with it, other prepositions end it. */
export function phraseAfter(reading: Reading, start: number, ceiling: number): Phrase | null {
  const { tokens } = reading;
  const highest = Math.min(ceiling, start + longest, tokens.length);
  let at = start;
  // "one of the diplomats"
  if (tokens[at + 1]?.lower === 'of' && standsAlone.has(lowerAt(tokens, at))) {
    const those = phraseAfter(reading, at + 2, ceiling);
    if (those) return { first: start, last: those.last, head: start };
  }
  if (at < highest && classesAt(reading, at) & (word.subjectPronoun | word.objectPronoun)) {
    // "told her that", "told her the bread"
    const alone = !(classesAt(reading, at) & word.determiner) || classesAt(reading, at + 1) & word.determiner;
    if (alone) return { first: at, last: at + 1, head: at };
  }
  let head = -1;
  while (at < highest) {
    while (at < highest && classesAt(reading, at) & word.determiner && !isQuoted(reading, at)) at++;
    let segmentHead = -1;
    while (
      at < highest &&
      (isNominal(reading, at) || isPossessiveMark(reading, at)) &&
      !(segmentHead >= 0 && looksFinite(reading, at, start))
    ) {
      if (
        segmentHead >= 0 &&
        classesAt(reading, at) & word.time &&
        tokens[at]?.capital &&
        !tokens[at + 1]?.capital
      )
        break;
      segmentHead = at++;
    }
    if (segmentHead < 0) {
      if (head < 0) return at > start ? { first: start, last: at, head: at - 1 } : null;
      break;
    }
    if (head < 0) head = segmentHead;
    const link = tokens[at]?.lower;
    const next = at + 1;
    const goesOn =
      next < highest &&
      (link === 'of' || (link === 'and' && tokens[next]?.capital === tokens[segmentHead]?.capital)) &&
      (isNominal(reading, next) || (classesAt(reading, next) & word.determiner) !== 0);
    if (!goesOn) break;
    at++;
  }
  if (head < 0) return null;
  // "two people familiar with the talks", "close to the mayor", "briefed on the call"
  const described = classesAt(reading, at) & word.preposition ? at - 1 : at;
  if (
    described > start &&
    behindNoun.has(lowerAt(tokens, described)) &&
    /^(?:with|to|of|on)$/.test(lowerAt(tokens, described + 1))
  ) {
    const what = phraseAfter(reading, described + 2, ceiling);
    if (what) return { first: start, last: what.last, head: Math.min(head, described - 1) };
  }
  const lastWord = tokens[at - 1]?.lower === 'of' || tokens[at - 1]?.lower === 'and' ? at - 1 : at;
  return { first: start, last: lastWord, head };
}
