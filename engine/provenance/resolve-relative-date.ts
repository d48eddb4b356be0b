/** Calendar days, "2024-05-06", both included. */
export interface DateRange {
  from: string;
  to: string;
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];
const counts = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/**
 * The days that a relative date of an article means, given when the article was published: ISO 8601, of which the day is taken as
 * it is written there, so that it is the page's own. `future`: the words speak of what was to come then, "will meet on Monday".
 * Weeks begin on Monday. `null` where the words leave it open: seasons (which hemisphere?), "the previous year", or a date of
 * publication that is none. Never throws.
 */
export function resolveRelativeDate(words: string, published: string, future = false): DateRange | null {
  const today = readDay(published);
  if (!today) return null;
  const list = words.toLowerCase().replaceAll('yr', 'year').trim().split(/\s+/);
  const range = resolveWords(list, today, future);
  return range && { from: write(range[0]), to: write(range[1]) };
}

type Days = [from: Date, to: Date];

function resolveWords(list: readonly string[], today: Date, future: boolean): Days | null {
  const [first = '', second = '', third = ''] = list;
  if (third === 'ago') return ago(first, second, today);
  if (first === 'earlier' || first === 'later') {
    const all = resolveWords(list.slice(1), today, future);
    if (second !== 'this' || !all) return all;
    // Of a weekend that has not begun no part is over.
    if (all[0] > today || all[1] < today) return all;
    return first === 'earlier' ? [all[0], today] : [today, all[1]];
  }
  if (/^(?:early|late|in|since|until|by|on)$/.test(first)) return resolveWords(list.slice(1), today, future);
  if (first === 'yesterday') return one(addDays(today, -1));
  if (first === 'tomorrow') return one(addDays(today, 1));
  if (first === 'today' || first === 'tonight') return one(today);
  if (weekdays.includes(first)) return one(nearestWeekday(first, today, future ? 'from' : 'until'));
  if (months.includes(first)) return nearestMonth(first, today, future ? 'from' : 'until');
  const step = first === 'next' || first === 'coming' ? 1 : first === 'last' || first === 'final' ? -1 : 0;
  if (first === 'past')
    return weekdays.includes(second) ? one(nearestWeekday(second, today, 'before')) : past(second, today);
  if (first === 'this' && second === 'coming') return resolveWords(list.slice(1), today, true);
  if (step === 0 && first !== 'this') return null;
  return step === 0 && /^(?:morning|afternoon|evening)$/.test(second)
    ? one(today)
    : stepped(second, step, today, future);
}

/** "last week", "this month", "next Monday". */
function stepped(unit: string, step: number, today: Date, future: boolean): Days | null {
  const isBehind = step < 0;
  if (unit === 'night') return one(addDays(today, step));
  if (weekdays.includes(unit)) {
    if (step === 0) return one(nearestWeekday(unit, today, future ? 'from' : 'until'));
    return one(nearestWeekday(unit, today, isBehind ? 'before' : 'after'));
  }
  if (months.includes(unit)) {
    if (step === 0) return nearestMonth(unit, today, future ? 'from' : 'until');
    return nearestMonth(unit, today, isBehind ? 'before' : 'after');
  }
  if (unit === 'week') return week(addDays(today, step * 7));
  if (unit === 'weekend') return weekend(today, step, future);
  if (unit === 'month') return month(today.getUTCFullYear(), today.getUTCMonth() + step);
  if (unit === 'year') return years(today.getUTCFullYear() + step, 1);
  if (unit === 'decade') return years(Math.floor(today.getUTCFullYear() / 10 + step) * 10, 10);
  if (unit === 'century') return years(Math.floor(today.getUTCFullYear() / 100 + step) * 100, 100);
  return null;
}

/** "three weeks ago": the day, week, month or year that lies so far back. */
function ago(count: string, unit: string, today: Date): Days | null {
  const number = /^an?$/.test(count)
    ? 1
    : counts.includes(count)
      ? counts.indexOf(count)
      : Number.parseInt(count, 10);
  if (!(number > 0 && number < 1000)) return null;
  if (/^days?$/.test(unit)) return one(addDays(today, -number));
  if (/^weeks?$/.test(unit)) return week(addDays(today, -7 * number));
  if (/^months?$/.test(unit)) return month(today.getUTCFullYear(), today.getUTCMonth() - number);
  if (/^years?$/.test(unit)) return years(today.getUTCFullYear() - number, 1);
  return null;
}

/** "this past week": as many days up to today. */
function past(unit: string, today: Date): Days | null {
  const [year, ofYear, day] = [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()];
  if (unit === 'week') return [addDays(today, -7), today];
  if (unit === 'month') return [new Date(Date.UTC(year, ofYear - 1, day)), today];
  if (unit === 'year') return [new Date(Date.UTC(year - 1, ofYear, day)), today];
  return unit === 'weekend' ? weekend(today, -1, false) : null;
}

/** Of "this weekend" on a Monday the one just over, unless it is still to come. "Last" is one that is over. */
function weekend(today: Date, step: number, future: boolean): Days {
  const [monday] = week(today);
  const fromMonday = Math.round((today.getTime() - monday.getTime()) / day);
  const isOver = step < 0 || (step === 0 && !future && fromMonday === 0);
  const weeks = isOver ? -1 : step;
  const saturday = addDays(monday, 5 + 7 * weeks);
  return [saturday, addDays(saturday, 1)];
}

type Side = 'before' | 'until' | 'from' | 'after';

function nearestWeekday(name: string, today: Date, side: Side): Date {
  const back = (today.getUTCDay() - weekdays.indexOf(name) + 7) % 7;
  if (side === 'until') return addDays(today, -back);
  if (side === 'before') return addDays(today, -(back || 7));
  const ahead = (7 - back) % 7;
  return addDays(today, side === 'from' ? ahead : ahead || 7);
}

function nearestMonth(name: string, today: Date, side: Side): Days {
  const back = (today.getUTCMonth() - months.indexOf(name) + 12) % 12;
  const ahead = (12 - back) % 12;
  const offset = { until: -back, before: -(back || 12), from: ahead, after: ahead || 12 }[side];
  return month(today.getUTCFullYear(), today.getUTCMonth() + offset);
}

function month(year: number, ofYear: number): Days {
  return [new Date(Date.UTC(year, ofYear, 1)), new Date(Date.UTC(year, ofYear + 1, 0))];
}

function years(from: number, count: number): Days {
  return [new Date(Date.UTC(from, 0, 1)), new Date(Date.UTC(from + count - 1, 11, 31))];
}

function week(within: Date): Days {
  const monday = addDays(within, -((within.getUTCDay() + 6) % 7));
  return [monday, addDays(monday, 6)];
}

function one(date: Date): Days {
  return [date, date];
}

const day = 86_400_000;

function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * day);
}

/** The day as it is written: "2024-05-03T23:30:00-07:00" was May 3 where it was published. */
function readDay(published: string): Date | null {
  const [, written = '', year = ''] = /^((\d{4})-\d{2}-\d{2})(?:$|[T ])/.exec(published) ?? [];
  const date = new Date(`${written}T00:00:00Z`);
  const isDay = !Number.isNaN(date.getTime()) && write(date) === written;
  return isDay && Number(year) >= earliest && Number(year) <= latest ? date : null;
}

/** Well around all news, and so that a thousand years more or less still have four digits. */
const earliest = 1500;
const latest = 8000;

function write(date: Date): string {
  return date.toISOString().slice(0, 10);
}
