import { useEffect, useState } from 'preact/hooks';
import { findAgain } from '@/model/find-again';
import type { Item } from '@/model/reading';

/** Which item is open on a page, and the name its row goes by as long as it is: ids change when a note is saved. */
export interface OpenItem {
  item: Item;
  key: string;
  isOpen: boolean;
}

/** The same item in a list made anew. One that has gone stays, without its note: the editor may offer to bring that back. */
export function followOpenItem(open: OpenItem, items: readonly Item[]): OpenItem {
  if (open.item.subject.kind === 'page') return open;
  const now = findAgain(items, open.item) ?? { ...open.item, annotation: null };
  return { ...open, item: now };
}

/** The name that a row goes by. */
export function rowKey(item: Item, last: OpenItem | null): string {
  return last?.item.id === item.id ? last.key : item.id;
}

/**
 * The open item of each page, kept while the reader looks at other pages. `page` is the key of the page shown now (see
 * `pageKey`), `null` for none, and `items` what is listed of it.
 */
export function useOpenItem(page: string | null, items: readonly Item[]) {
  const [pages, setPages] = useState<ReadonlyMap<string, OpenItem>>(new Map());
  const kept = page === null ? undefined : pages.get(page);
  const last = kept ? followOpenItem(kept, items) : null;
  // Kept as it is found now, since it is found next time by what it was last.
  useEffect(() => {
    if (page !== null && last) setPages((all) => new Map([...all, [page, last]]));
  }, [items]);
  return {
    open: last?.isOpen ? last.item : null,
    keyOf: (item: Item): string => rowKey(item, last),
    setOpen(item: Item | null): void {
      if (page === null) return;
      const next = item
        ? { item, key: rowKey(item, last), isOpen: true }
        : last && { ...last, isOpen: false };
      if (next) setPages(new Map([...pages, [page, next]]));
    },
  };
}
