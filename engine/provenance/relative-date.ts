import type { Context } from '@/engine/context';
import { findRelativeDates } from '@/engine/provenance/find-relative-dates';
import type { ProvenanceMark } from '@/model/finding';

/** More would say nothing new of the page. */
const most = 5;

/** Dates that only the day of publication would fix, on a page that gives none. Each wording once. */
export function markRelativeDates(
  { tokens, text, facts }: Context,
  places: readonly number[],
): ProvenanceMark[] {
  if (facts?.published) return [];
  const marks = new Map<string, ProvenanceMark>();
  for (const { start, end } of findRelativeDates(tokens, places)) {
    const words = text.slice(start, end).toLowerCase();
    if (marks.has(words)) continue;
    marks.set(words, {
      kind: 'relative-date',
      start,
      end,
      detail: 'Cannot be resolved without a date of publication',
    });
    if (marks.size === most) break;
  }
  return [...marks.values()];
}
