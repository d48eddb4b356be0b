import { verdicts } from '@/model/annotation';
import type { QueryHint } from '@/model/note-list';
import { kindsNamed } from '@/search/kind-codes';
import { type Phrase, readPhrase } from '@/search/phrase';

/** A condition that is not about words anywhere. Several of `site`, `verdict`, `kind`, `is`, `id` widen; of the others narrow. */
export type Filter =
  | { field: 'speaker' | 'tag' | 'source'; phrase: Phrase }
  | { field: 'site'; site: string }
  | { field: 'verdict' | 'kind'; codes: number[] }
  | { field: 'has'; what: 'source' | 'note' | 'tag' }
  | { field: 'is'; state: 'missing' | 'changed' }
  | { field: 'before' | 'after'; time: number }
  | { field: 'id'; id: string };

export interface Query {
  phrases: Phrase[];
  filters: Filter[];
  hints: QueryHint[];
}

export const filterFields = [
  'speaker',
  'site',
  'source',
  'tag',
  'verdict',
  'kind',
  'has',
  'is',
  'before',
  'after',
  'id',
] as const;
export type FilterField = (typeof filterFields)[number];

/** One piece of a search as typed: words, or a filter and its value. */
export interface Piece {
  field: string | null;
  value: string;
  quoted: boolean;
  /** Quotation marks were not closed (yet). */
  open: boolean;
  typed: string;
}

/** A field with words in quotation marks or without, or either by itself. */
const pieceForm =
  /([\p{L}-]+):(?:["“”„]([^"“”„]*)(["“”„])?|([^\s"“”„]*))|["“”„]([^"“”„]*)(["“”„])?|([^\s"“”„]+)/gu;

/** The pieces of a search. Whatever is typed can be read. Linear. */
export function splitQuery(typed: string): Piece[] {
  return [...typed.matchAll(pieceForm)].map((match) => {
    const [whole, field, value, valueEnd, plainValue, words, wordsEnd, plain] = match;
    const inMarks = value ?? words;
    return {
      field: field?.toLowerCase() ?? null,
      value: inMarks ?? plainValue ?? plain ?? '',
      quoted: inMarks !== undefined,
      open: inMarks !== undefined && valueEnd === undefined && wordsEnd === undefined,
      typed: whole,
    };
  });
}

/** What a reader looks for, from what they typed. Days are days where the reader is. */
export function parseQuery(typed: string): Query {
  const query: Query = { phrases: [], filters: [], hints: [] };
  for (const piece of splitQuery(typed)) {
    const { field, value, quoted, open } = piece;
    const known = filterFields.find((name) => name === field);
    const filter = known && readFilter(known, value, quoted && !open);
    if (filter) {
      query.filters.push(filter);
      continue;
    }
    // A filter whose value is still to be typed narrows nothing.
    if (known && value === '') continue;
    if (field !== null && !value.startsWith('//'))
      query.hints.push({ problem: known ? 'unknown-value' : 'unknown-filter', typed: piece.typed });
    const words = quoted && field === null ? value : piece.typed;
    const phrase = readPhrase(words, !quoted || open);
    if (phrase) query.phrases.push(phrase);
  }
  return query;
}

function readFilter(field: FilterField, value: string, closed: boolean): Filter | null {
  switch (field) {
    case 'speaker':
    case 'tag':
    case 'source': {
      const phrase = readPhrase(value, !closed);
      return phrase && { field, phrase };
    }
    case 'site': {
      const site = value
        .trim()
        .toLowerCase()
        .replace(/^www\./, '');
      return site === '' ? null : { field, site };
    }
    case 'verdict': {
      const codes = verdicts.flatMap((name, code) => (name.startsWith(value.toLowerCase()) ? [code] : []));
      return value === '' || codes.length === 0 ? null : { field, codes };
    }
    case 'kind': {
      const codes = kindsNamed(value.toLowerCase());
      return value === '' || codes.length === 0 ? null : { field, codes };
    }
    case 'has': {
      const what = (['source', 'note', 'tag'] as const).find((one) => one === value.toLowerCase());
      return what ? { field, what } : null;
    }
    case 'is': {
      const state = (['missing', 'changed'] as const).find((one) => one === value.toLowerCase());
      return state ? { field, state } : null;
    }
    case 'id':
      return value === '' ? null : { field, id: value.toLowerCase() };
    default: {
      const time = startOf(value);
      return time === null ? null : { field, time };
    }
  }
}

/** The beginning of a year, a month or a day (2026, 2026-03, 2026-03-01); `null` for what is none. */
function startOf(value: string): number | null {
  const [, year, month = '1', day = '1'] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(value) ?? [];
  if (year === undefined) return null;
  const date = new Date(Number(year), Number(month) - 1, Number(day));
  // The 31st of a shorter month would be a day of the next.
  return date.getMonth() === Number(month) - 1 && date.getDate() === Number(day) ? date.getTime() : null;
}

/** A search with a filter more, or without it where it is in it already. */
export function toggleFilter(typed: string, field: FilterField, value: string): string {
  const plain = value.replace(/["“”„]/g, ' ').trim();
  const pieces = splitQuery(typed);
  const rest = pieces.filter((piece) => piece.field !== field || piece.value.trim() !== plain);
  const words = rest.map((piece) => (piece.open ? `${piece.typed}"` : piece.typed));
  if (rest.length < pieces.length) return words.join(' ');
  const written = /\s/.test(plain) || field === 'speaker' ? `"${plain}"` : plain;
  return [...words, `${field}:${written}`].join(' ');
}

/** The filters of a search, as they can be taken out of it. */
export function listFilters(typed: string): { field: FilterField; value: string }[] {
  return splitQuery(typed).flatMap(({ field, value }) => {
    const known = filterFields.find((name) => name === field);
    return known && value.trim() !== '' ? [{ field: known, value: value.trim() }] : [];
  });
}
