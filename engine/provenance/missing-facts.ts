import type { Context } from '@/engine/context';
import type { ProvenanceMark } from '@/model/finding';

/** What the page was looked at for and does not say. Where only a text is at hand nothing is known to be missing. */
export function markMissingFacts({ facts }: Context): ProvenanceMark[] {
  if (!facts) return [];
  const marks: ProvenanceMark[] = [];
  if (!facts.byline) marks.push({ kind: 'missing-byline', detail: 'The page names no author' });
  if (!facts.published) marks.push({ kind: 'missing-date', detail: 'The page gives no date of publication' });
  if (!facts.publisher) marks.push({ kind: 'missing-publisher', detail: 'The page names no publisher' });
  return marks;
}
