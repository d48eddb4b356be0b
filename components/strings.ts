import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type messages from '@/public/_locales/en/messages.json';

/** Keys of `_locales`: a missing one does not compile. */
export type MessageKey = keyof typeof messages;

/** Says a sentence in the reader's language. */
export type Say = (key: MessageKey, ...substitutions: string[]) => string;

/**
 * A part of a sentence, or a name in an option, that cannot turn the direction of what stands beside it (UAX #9: the end of an
 * isolate ends all that was begun in it). Most texts turn nothing, and stay as they are.
 */
export function keptApart(text: string): string {
  return /[\u202a-\u202e\u2066-\u2069]/.test(text) ? `\u2068${text.replaceAll('\u2069', '')}\u2069` : text;
}

/** Given by the entrypoint, since components know no browser. */
export const Strings = createContext<Say>((key) => key);

export const useSay = (): Say => useContext(Strings);

/** The BCP 47 tag that dates and numbers are written by. */
export const Language = createContext('en');

/** Writes an ISO 8601 time as a day in the reader's language; what cannot be read is given back as it is. */
export function useDay(): (iso: string) => string {
  const language = useContext(Language);
  return (iso) => {
    const time = new Date(iso);
    return Number.isNaN(time.getTime()) ? iso : time.toLocaleDateString(language, { dateStyle: 'medium' });
  };
}

/** Writes a count in the reader's language. */
export function useNumber(): (value: number) => string {
  const language = useContext(Language);
  return (value) => value.toLocaleString(language);
}

/** Writes names one after the other as the reader's language does. */
export function useNames(): (names: readonly string[]) => string {
  const language = useContext(Language);
  return (names) =>
    names.length === 1 ? (names[0] ?? '') : new Intl.ListFormat(language, { style: 'narrow' }).format(names);
}

/** Writes an amount of data in the reader's language, in the unit that fits. */
export function useBytes(): (bytes: number) => string {
  const language = useContext(Language);
  return (bytes) => {
    const [unit, size] =
      bytes >= 1e9 ? ['gigabyte', 1e9] : bytes >= 1e6 ? ['megabyte', 1e6] : ['kilobyte', 1e3];
    const amount = bytes / Number(size);
    return amount.toLocaleString(language, {
      style: 'unit',
      unit: String(unit),
      maximumFractionDigits: amount < 10 ? 1 : 0,
    });
  };
}

/** Writes the name of a language, given as a BCP 47 tag, in the reader's own; a tag that nobody knows is given back. */
export function useLanguageName(): (tag: string) => string {
  const language = useContext(Language);
  return (tag) => {
    try {
      return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
    } catch {
      return tag;
    }
  };
}

/** Writes an ISO 8601 day with its weekday in the reader's language, whatever zone they read in. */
export function useCalendarDay(): (iso: string) => string {
  const language = useContext(Language);
  return (iso) => {
    const time = noon(iso);
    if (Number.isNaN(time.getTime())) return iso;
    return time.toLocaleDateString(language, { dateStyle: 'full', timeZone: 'UTC' });
  };
}

/**
 * Writes ISO 8601 days from one to another, both included, in the reader's language: a year or a month by its name, anything else
 * without weekdays, which make two dates hard to read.
 */
export function useDayRange(): (from: string, to: string) => string {
  const language = useContext(Language);
  return (from, to) => {
    const [first, last, next] = [noon(from), noon(to), noon(to)];
    next.setUTCDate(next.getUTCDate() + 1);
    if (Number.isNaN(first.getTime()) || Number.isNaN(last.getTime())) return `${from} – ${to}`;
    const isWhole = first.getUTCDate() === 1 && next.getUTCDate() === 1;
    const write = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
    if (isWhole && from.slice(0, 7) === to.slice(0, 7))
      return write({ month: 'long', year: 'numeric' }).format(first);
    if (
      isWhole &&
      from.slice(0, 4) === to.slice(0, 4) &&
      next.getUTCMonth() === 0 &&
      first.getUTCMonth() === 0
    )
      return write({ year: 'numeric' }).format(first);
    return write({ dateStyle: 'long' }).formatRange(first, last);
  };
}

const noon = (day: string): Date => new Date(`${day.slice(0, 10)}T12:00:00Z`);

/** Writes a month (2026-03) in the reader's language. */
export function useMonth(): (month: string) => string {
  const language = useContext(Language);
  return (month) => {
    const time = new Date(`${month}-15T12:00:00`);
    return Number.isNaN(time.getTime())
      ? month
      : time.toLocaleDateString(language, { month: 'long', year: 'numeric' });
  };
}

/** Writes an ISO 8601 time as a day and an hour in the reader's language. */
export function useMoment(): (iso: string) => string {
  const language = useContext(Language);
  return (iso) => {
    const time = new Date(iso);
    return Number.isNaN(time.getTime())
      ? iso
      : time.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
  };
}
