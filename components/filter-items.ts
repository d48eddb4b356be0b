import { holdsAll, searchWords } from '@/components/hold-words';
import type { ClaimKind } from '@/model/finding';
import { fold } from '@/model/fold';
import type { Notes } from '@/model/page-view';
import type { Item } from '@/model/reading';

export const itemFilters = ['all', 'quotes', 'claims', 'notes'] as const;
export type ItemFilter = (typeof itemFilters)[number];

function passes(item: Item, filter: ItemFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'quotes':
      return item.subject.kind === 'quote';
    case 'claims':
      return item.subject.kind === 'claim';
    case 'notes':
      return item.annotation !== null;
  }
}

function wordsOf(item: Item, notes: Notes): string {
  const { subject } = item;
  const note = item.annotation ? notes.get(item.annotation.id) : undefined;
  const who =
    subject.kind === 'quote'
      ? [subject.speaker, subject.mention, ...subject.via]
      : subject.kind === 'claim'
        ? [subject.saidBy]
        : [];
  const sources = note?.links.flatMap(({ title, url }) => [title, url]) ?? [];
  return [item.text, ...who, note?.note, ...(note?.tags ?? []), ...sources].join('\n');
}

/** The items that a reader asked for, in the order given. */
export function filterItems(items: Item[], notes: Notes, filter: ItemFilter, typed: string): Item[] {
  const words = searchWords(typed);
  return items.filter(
    (item) => passes(item, filter) && (words.length === 0 || holdsAll(fold(wordsOf(item, notes)), words)),
  );
}

export interface ItemCounts {
  all: number;
  quotes: number;
  claims: number;
  notes: number;
  claimKinds: Partial<Record<ClaimKind, number>>;
}

/** How many items there are of each kind. */
export function countItems(items: Item[]): ItemCounts {
  const counts: ItemCounts = { all: items.length, quotes: 0, claims: 0, notes: 0, claimKinds: {} };
  for (const { subject, annotation } of items) {
    if (annotation) counts.notes++;
    if (subject.kind === 'quote') counts.quotes++;
    if (subject.kind !== 'claim') continue;
    counts.claims++;
    counts.claimKinds[subject.claimKind] = (counts.claimKinds[subject.claimKind] ?? 0) + 1;
  }
  return counts;
}
