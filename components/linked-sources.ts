import type { SourceLink } from '@/model/annotation';
import type { Notes } from '@/model/page-view';
import type { Item } from '@/model/reading';

export interface LinkedSource {
  link: SourceLink;
  /** The item whose note it is linked in. */
  item: Item;
}

/** All sources that the reader linked on a page, in the order of its items. */
export function linkedSources(items: readonly Item[], notes: Notes): LinkedSource[] {
  return items.flatMap((item) => {
    const note = item.annotation && notes.get(item.annotation.id);
    return note ? note.links.map((link) => ({ link, item })) : [];
  });
}
