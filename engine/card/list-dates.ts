import { findLandmarks } from '@/engine/landmarks';
import { findRelativeDates, isToCome } from '@/engine/provenance/find-relative-dates';
import { resolveRelativeDate } from '@/engine/provenance/resolve-relative-date';
import type { Token } from '@/engine/tokens';
import type { CardDate } from '@/model/page-card';

/**
 * Every relative date of a text with the days it means, given when it was published (ISO 8601; `null`: not known, and then all stay
 * open). The same words with the same meaning once.
 */
export function listDates(text: string, tokens: readonly Token[], published: string | null): CardDate[] {
  const dates = new Map<string, CardDate>();
  for (const date of findRelativeDates(tokens, findLandmarks(tokens).dates)) {
    const { start, end } = date;
    const words = text.slice(start, end);
    const range = published === null ? null : resolveRelativeDate(words, published, isToCome(tokens, date));
    const key = `${words.toLowerCase()} ${range?.from} ${range?.to}`;
    if (dates.has(key)) continue;
    dates.set(key, { start, end, text: words, from: range?.from ?? null, to: range?.to ?? null });
  }
  return [...dates.values()];
}
