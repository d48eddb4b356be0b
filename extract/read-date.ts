import { isPlain } from '@/extract/plain-text';

/** Month names of the languages news is most read in, by their first letters; the number is the month. */
const months: [RegExp, number][] = [
  [/^(jan|ene|gen|янв|ιαν|sty|led|ocak|tammi)/, 1],
  [/^(feb|fév|fev|фев|φεβ|lut|únor|şub|helmi)/, 2],
  [/^(mar|mär|maa|мар|μαρ|břez)/, 3],
  [/^(apr|abr|avr|апр|απρ|kwi|dub|nis|huhti)/, 4],
  [/^(may|mai|maj|mag|май|мая|μαϊ|μάι|květ|touko)/, 5],
  [/^(jun|jui?n$|giu|июн|ιουν|cze|červn|haz|kesä)/, 6],
  [/^(jul|juil|lug|июл|ιουλ|lip|červenc|tem|heinä)/, 7],
  [/^(aug|ago|aoû|aou|авг|αυγ|sie|srp|ağu|elo)/, 8],
  [/^(sep|set|сен|σεπ|wrz|zář|eyl|syys)/, 9],
  [/^(oct|okt|ott|out|окт|οκτ|paź|říj|eki|loka)/, 10],
  [/^(nov|ноя|νοε|lis|kas|marras)/, 11],
  [/^(dec|dez|dic|déc|дек|δεκ|gru|pro|ara|joulu)/, 12],
];

/** The month a word names, 0 when none. */
export function monthOf(word: string): number {
  const plain = word.toLowerCase();
  if (plain.length < 3) return 0;
  for (const [pattern, month] of months) if (pattern.test(plain)) return month;
  return 0;
}

/**
 * A date as a page writes it in data (ISO 8601 in its many spellings, RFC 2822, Unix time), as ISO 8601 with the time and zone
 * that it gives; `null` when it is none or not between 1990 and 2100.
 */
export function readDate(value: string | null): string | null {
  if (!value) return null;
  const plain = value.trim();
  const iso =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,:]\d+)?)?\s*(?:(Z|UTC|GMT)|([+-]\d{2}):?(\d{2})?)?)?/i.exec(
      plain,
    );
  if (iso) return iso8601(iso.slice(1));
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(?:(Z)|([+-]\d{2}):?(\d{2})?)?)?$/i.exec(
    plain,
  );
  if (compact) return iso8601(compact.slice(1));
  if (/^\d{10}$/.test(plain)) return new Date(Number(plain) * 1000).toISOString();
  if (/^\d{13}$/.test(plain)) return new Date(Number(plain)).toISOString();
  return findDate(plain)?.value ?? null;
}

function iso8601([year, month, day, hour, minute, second, utc, zone, zoneMinute]: (string | undefined)[]):
  | string
  | null {
  const date = dateOf(Number(year), Number(month), Number(day));
  if (!date || hour === undefined || Number(hour) > 24 || Number(minute) > 59) return date;
  const time = `${hour.padStart(2, '0')}:${minute}:${second ?? '00'}`;
  const whole = `${date}T${time}${utc ? 'Z' : zone ? `${zone}:${zoneMinute ?? '00'}` : ''}`;
  // What keeps dates takes none that is impossible, such as the 61st second.
  return Number.isNaN(Date.parse(whole)) ? date : whole;
}

function dateOf(year: number, month: number, day: number): string | null {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day > last ? null : `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const writtenDate =
  /(\d{4})\s?[年년.\-/]\s?(\d{1,2})\s?[月월.\-/]\s?(\d{1,2})|(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s\-/]{1,2}(?:de |of )?(\p{L}{3,12})\.?,?[\s\-/]{1,2}(?:de |del )?(\d{4})|(\p{L}{3,12})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s{1,2}(\d{4})|(\d{1,2})([./-])(\d{1,2})\11(\d{4}|\d{2})(?!\d)/gu;
// The same for a text with ASCII's letters alone.
const plainDate =
  /(\d{4})\s?[年년.\-/]\s?(\d{1,2})\s?[月월.\-/]\s?(\d{1,2})|(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s\-/]{1,2}(?:de |of )?([A-Za-z]{3,12})\.?,?[\s\-/]{1,2}(?:de |del )?(\d{4})|([A-Za-z]{3,12})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s{1,2}(\d{4})|(\d{1,2})([./-])(\d{1,2})\11(\d{4}|\d{2})(?!\d)/g;

/**
 * The first date written out in a text ("12 March 2021", "March 12, 2021", "12.03.2021", "2021年3月12日"), as an ISO 8601 day,
 * with where it starts and ends. Numbers alone are read as day before month unless that is impossible.
 */
export function findDate(text: string, language = ''): { value: string; start: number; end: number } | null {
  if (!/\d{4}|\d[./-]\d{1,2}[./-]\d{2}/.test(text)) return null;
  const start = text.slice(0, 600);
  const pattern = isPlain(start) ? plainDate : writtenDate;
  for (const match of start.matchAll(pattern)) {
    const [all, y1, m1, d1, d2, m2, y2, m3, d3, y3, a, mark, b, y4] = match;
    let value: string | null = null;
    if (y1) value = dateOf(Number(y1), Number(m1), Number(d1));
    else if (y2) value = dateOf(Number(y2), monthOf(m2 ?? ''), Number(d2));
    else if (y3) value = dateOf(Number(y3), monthOf(m3 ?? ''), Number(d3));
    else if (y4) {
      const year = Number(y4) < 100 ? 2000 + Number(y4) : Number(y4);
      const american = mark === '/' && !/^(en-(gb|au|nz|ie|in|za)|(?!en)[a-z])/i.test(language);
      const [first, second] = american && Number(a) <= 12 ? [b, a] : [a, b];
      value =
        Number(second) > 12
          ? dateOf(year, Number(first), Number(second))
          : dateOf(year, Number(second), Number(first));
    }
    if (value) return { value, start: match.index, end: match.index + all.length };
  }
  return null;
}

/** Hours from UTC of the zones that pages print by name; names that several parts of the world share are left out. */
const zones: Record<string, number> = {
  utc: 0,
  gmt: 0,
  z: 0,
  bst: 1,
  cet: 1,
  mez: 1,
  cest: 2,
  mesz: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  sgt: 8,
  hkt: 8,
  awst: 8,
  jst: 9,
  kst: 9,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

/**
 * As `findDate`, and with the time and zone printed beside the date ("12 March 2021, 10:15 CET", "9.30 pm EST, March 12, 2021"):
 * an ISO 8601 time, without zone where the page prints none; the day alone where there is no time.
 */
export function findMoment(
  text: string,
  language = '',
): { value: string; start: number; end: number } | null {
  const date = findDate(text, language);
  if (!date) return null;
  const after = /^.{0,16}?(?<![\d.:])(\d{1,2})([:.h])(\d{2})(?![\d.])(.{0,16})/.exec(
    text.slice(date.end, date.end + 60),
  );
  const before = /(?<![\d.:])(\d{1,2})([:.h])(\d{2})(?![\d.])(.{0,16})$/.exec(
    text.slice(Math.max(0, date.start - 24), date.start),
  );
  const [, hour, mark, minute, rest = ''] = after ?? before ?? [];
  // With a full stop it may be any number, unless what follows says that it is a time.
  const isTime = mark !== '.' || /^\s?(?:[ap]\.?m\b|uhr|hrs?\b)/i.test(rest);
  const time = hour && minute && isTime ? timeOf(Number(hour), Number(minute), rest) : null;
  return time ? { ...date, value: `${date.value}T${time}` } : date;
}

function timeOf(hour: number, minute: number, rest: string): string | null {
  const half = /^\s?([ap])\.?m\b/i.exec(rest)?.[1]?.toLowerCase();
  if (hour > (half ? 12 : 23) || minute > 59) return null;
  const ofDay = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(ofDay)}:${two(minute)}:00${zoneOf(rest.replace(/^[:.]\d{2}/, ''))}`;
}

/** The zone at the beginning of what follows a time, as ISO 8601 writes it; '' when there is none. */
function zoneOf(rest: string): string {
  const match =
    /^[\s(]*(?:[ap]\.?m\.?|uhr|hrs?)?[\s(]*(?:([a-z]{1,4})\b)?\s?(?:([+-])(\d{1,2}):?(\d{2})?)?/i.exec(rest);
  const named = zones[match?.[1]?.toLowerCase() ?? ''];
  const [, , sign, hours, minutes = '00'] = match ?? [];
  if (sign && hours && Number(hours) < 15 && Number(minutes) < 60)
    return `${sign}${hours.padStart(2, '0')}:${minutes}`;
  if (named === undefined) return '';
  if (named === 0) return 'Z';
  return `${named < 0 ? '-' : '+'}${String(Math.abs(named)).padStart(2, '0')}:00`;
}

/** The day in an address: `/2021/03/12/`, `/2021-03-12-`, `/20210312/`. */
export function dateInAddress(url: string): string | null {
  const match =
    /[/_-](20\d{2}|199\d)[/_-](\d{1,2}|[a-z]{3})[/_-](\d{1,2})(?=[/_.-]|$)/i.exec(url) ??
    /[/_-](20\d{2}|199\d)(\d{2})(\d{2})(?=[/_.-]|$)/.exec(url);
  if (!match) return null;
  const [, year, month = '', day] = match;
  return dateOf(Number(year), Number(month) || monthOf(month), Number(day));
}
