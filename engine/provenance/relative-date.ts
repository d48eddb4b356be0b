import type { Context } from '@/engine/context';
import { opensDate, traceBits } from '@/engine/provenance/trace-words';
import { lowerAt, type Token } from '@/engine/tokens';
import type { ProvenanceMark } from '@/model/finding';

const weekdays = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
/** "final yr" is what paraphrasing tools make of "last year". */
const relative = /^(?:last|final|next|this|past|previous)$/;
const unit = /^(?:year|yr|month|week|weekend|summer|winter|spring|autumn|fall|night|decade|century)s?$/;

/** More would say nothing new of the page. */
const most = 5;

/** Dates that only the day of publication would fix, on a page that gives none. Each wording once. */
export function markRelativeDates({ tokens, text, facts }: Context): ProvenanceMark[] {
  if (facts?.published) return [];
  const marks: ProvenanceMark[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < tokens.length && marks.length < most; at++) {
    const token = tokens[at];
    if (!token || !(traceBits(token.word) & opensDate)) continue;
    const last = endOfRelativeDate(tokens, at);
    const { start } = token;
    const end = tokens[last - 1]?.end ?? 0;
    if (last <= at || seen.has(text.slice(start, end).toLowerCase())) continue;
    seen.add(text.slice(start, end).toLowerCase());
    marks.push({
      kind: 'relative-date',
      start,
      end,
      detail: 'Cannot be resolved without a date of publication',
    });
    at = last - 1;
  }
  return marks;
}

/** The token after "on Tuesday", "last year", "yesterday"; 0 where no such thing begins at `at`. */
function endOfRelativeDate(tokens: readonly Token[], at: number): number {
  const word = lowerAt(tokens, at);
  const next = lowerAt(tokens, at + 1);
  if (word === 'yesterday' || word === 'tomorrow') return at + 1;
  if (word === 'on') return weekdays.test(next) && !namesDay(tokens, at + 2) ? at + 2 : 0;
  // "the last week of May", "the next year": counted from something else than today.
  if (!relative.test(word) || tokens[at - 1]?.lower === 'the' || tokens[at + 2]?.lower === 'of') return 0;
  if (weekdays.test(next)) return at + 2;
  if (word === 'final' && next !== 'yr') return 0;
  if (
    (word === 'this' || word === 'past' || word === 'previous') &&
    !/^(?:year|yr|week|month|weekend)$/.test(next)
  )
    return 0;
  return unit.test(next) && !next.endsWith('s') ? at + 2 : 0;
}

/** "on Tuesday, May 3": a day of the month follows, so nothing is left open. */
function namesDay(tokens: readonly Token[], at: number): boolean {
  const skip = tokens[at]?.text === ',' || tokens[at]?.text === '(' ? at + 1 : at;
  return tokens[skip]?.kind === 'number' || tokens[skip + 1]?.kind === 'number';
}
