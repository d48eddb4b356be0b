import type { ReviewAsk } from '@/components/review';
import { noteOrders, noteViews } from '@/model/note-list';

/** What the page's address asks for: `?q=…&view=…&order=…`; everything, by article, where it says nothing. */
export function startAsk(search: string): ReviewAsk {
  const asked = new URLSearchParams(search);
  return {
    typed: asked.get('q')?.slice(0, 1000) ?? '',
    view: [...noteViews, 'figures' as const].find((view) => view === asked.get('view')) ?? 'article',
    order: noteOrders.find((order) => order === asked.get('order')) ?? 'best',
  };
}

/** Whether the address asks for something to be done as soon as the page is open: `?do=export`. */
export function isAskedFor(act: 'backup' | 'evidence' | 'export'): boolean {
  return new URLSearchParams(location.search).get('do') === act;
}

/** Puts it into the address, so that a reload or a bookmark shows the same. */
export function keepAsk({ typed, view, order }: ReviewAsk): void {
  const asked = new URLSearchParams();
  if (typed) asked.set('q', typed);
  if (view !== 'article') asked.set('view', view);
  if (order !== 'best') asked.set('order', order);
  const search = asked.toString();
  history.replaceState(null, '', search ? `?${search}` : location.pathname);
}
