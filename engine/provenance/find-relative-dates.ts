import { lowerAt, type Token, tokenAt } from '@/engine/tokens';
import { wordSet } from '@/engine/word-set';
import type { Span } from '@/model/span';

/** Words whose date hangs on the day of publication; `first` and `last` (exclusive) are token indexes. */
export interface RelativeDate extends Span {
  first: number;
  last: number;
}

const weekday = wordSet('monday tuesday wednesday thursday friday saturday sunday');
const month = wordSet(
  'january february march april may june july august september october november december',
);
/** "final yr" is what paraphrasing tools make of "last year". */
const relative = wordSet('last final next this past previous coming');
const season = 'year yr month week weekend summer winter spring autumn';
const countable = wordSet(season);
const unit = wordSet(`${season} fall night decade century`);
const partOfDay = wordSet('morning afternoon evening night');
const day = wordSet('yesterday tomorrow today tonight');
const upTo = wordSet('in since until by');
const partOf = wordSet('earlier later early late');
const near = wordSet('this last next');
const count = /^(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})$/;

/**
 * Every "on Monday", "last week", "yesterday", "three days ago", "in May", in the order of the text, given the tokens that may begin
 * one, see `landmarks`. Linear.
 */
export function* findRelativeDates(
  tokens: readonly Token[],
  places: readonly number[],
): Generator<RelativeDate> {
  let behind = 0;
  for (const at of places) {
    if (at < behind) continue;
    const last = endOfRelativeDate(tokens, at);
    if (last <= at) continue;
    const start = tokens[at]?.start;
    const end = tokens[last - 1]?.end;
    if (start === undefined || end === undefined) continue;
    yield { start, end, first: at, last };
    behind = last;
  }
}

/** The token after the date; 0 where no such thing begins at `at`. */
function endOfRelativeDate(tokens: readonly Token[], at: number): number {
  const word = lowerAt(tokens, at);
  const next = lowerAt(tokens, at + 1);
  // The most frequent first.
  if (word === 'on')
    return weekday.has(next) && !isPartOfName(tokens, at + 1) && !namesDay(tokens, at + 2) ? at + 2 : 0;
  if (upTo.has(word)) return isMonthAlone(tokens, at + 1) ? at + 2 : 0;
  if (day.has(word)) return at + 1;
  if (weekday.has(word)) return isPartOfName(tokens, at) || namesDay(tokens, at + 1) ? 0 : at + 1;
  if (partOf.has(word)) return near.has(next) ? endOfRelativeDate(tokens, at + 1) : 0;
  const third = lowerAt(tokens, at + 2);
  if (third === 'ago' && count.test(word) && /^(?:day|week|month|year|decade)s?$/.test(next)) return at + 3;
  // "the last week of May", "the next year": counted from something else than today.
  if (!relative.has(word) || lowerAt(tokens, at - 1) === 'the' || third === 'of') return 0;
  if (weekday.has(next)) return isPartOfName(tokens, at + 1) ? 0 : at + 2;
  if (near.has(word) && isMonthAlone(tokens, at + 1)) return at + 2;
  if (word === 'this' && partOfDay.has(next)) return at + 2;
  if (word === 'final' && next !== 'yr') return 0;
  const isNear = word === 'last' || word === 'next' || word === 'final';
  return (isNear ? unit : countable).has(next) ? at + 2 : 0;
}

/** "Black Monday", "the Sunday Times": another word with a capital beside it, but for the first of a sentence. */
function isPartOfName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokenAt(tokens, at - 1);
  const after = tokens[at + 1];
  if (!token?.capital) return true;
  const namedBefore =
    before?.capital === true && at > 1 && tokens[at - 2]?.kind === 'word' && !relative.has(before.lower);
  return (
    (namedBefore && before.lower !== 'on') ||
    (after?.capital === true && after.kind === 'word' && !month.has(after.lower))
  );
}

/** "in May", where no year follows and no day goes before. */
function isMonthAlone(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token?.capital || !month.has(token.lower)) return false;
  const next = tokens[at + 1];
  const skip = next?.text === ',' || lowerAt(tokens, at + 1) === 'of' ? at + 2 : at + 1;
  return tokens[skip]?.kind !== 'number' && !(next?.kind === 'word' && next.capital);
}

/** "on Tuesday, May 3": a day of the month follows, so nothing is left open. */
function namesDay(tokens: readonly Token[], at: number): boolean {
  const skip = tokens[at]?.text === ',' || tokens[at]?.text === '(' ? at + 1 : at;
  if (tokens[skip]?.kind === 'number') return /^\d{1,2}(?:st|nd|rd|th)?$/.test(lowerAt(tokens, skip));
  return month.has(lowerAt(tokens, skip)) && tokens[skip + 1]?.kind === 'number';
}

// Marked as without effect, so that they are left out of a script that asks only for the dates.
const ahead = /* @__PURE__ */ wordSet("will 'll won't shall due scheduled expected going until upcoming");
const behind = /* @__PURE__ */ wordSet(
  'said says was were had did told came went began met took made gave held left has have',
);
const comes = /* @__PURE__ */ wordSet('next coming tomorrow tonight until by');

/** How far from the date a verb is looked for. */
const reach = 12;

/**
 * Whether a date speaks of what was still to come on the day of publication: whether the nearest word before the date that tells, else the nearest behind it in the sentence, speaks of what is to come.
 * A participle tells nothing behind "be": "will be published on Monday".
 */
export function isToCome(tokens: readonly Token[], { first, last }: RelativeDate): boolean {
  if (comes.has(lowerAt(tokens, first)) || lowerAt(tokens, first - 1) === 'by') return true;
  for (let at = first - 1; at >= Math.max(0, first - reach) && !/^[.!?]/.test(lowerAt(tokens, at)); at--) {
    const told = tellsFuture(tokens, at);
    if (told !== null) return told;
  }
  for (let at = last; at < last + reach && at < tokens.length && !/^[.!?]/.test(lowerAt(tokens, at)); at++) {
    const told = tellsFuture(tokens, at);
    if (told !== null) return told;
  }
  return false;
}

function tellsFuture(tokens: readonly Token[], at: number): boolean | null {
  const word = lowerAt(tokens, at);
  if (ahead.has(word)) return true;
  if (behind.has(word)) return false;
  const isPast = word.length > 4 && word.endsWith('ed');
  return isPast && !/^(?:be|been|being)$/.test(lowerAt(tokens, at - 1)) ? false : null;
}
