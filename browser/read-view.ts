import { askReading } from '@/browser/ask-reading';
import { listNotes } from '@/browser/list-notes';
import type { TabInView } from '@/browser/tab-in-view';
import type { PageCard } from '@/model/page-card';
import { pageKey } from '@/model/page-key';
import type { ReadView } from '@/model/page-view';

/** What is known of the page in a tab; `null` where no reader script answers. */
export async function readView({ id, url }: TabInView): Promise<ReadView | null> {
  // Both at once: the page is nearly always the one that its tab's address names.
  const asked = listNotes(url);
  asked.catch(() => undefined); // heard of below, unless there is no reader
  const reading = await askReading(id);
  if (!reading) return null;
  const isSame = /^https?:/.test(url) && pageKey(reading.page.url) === pageKey(url);
  // Notes on an article that stands there along with the page's own.
  const others = new Set(
    reading.items.flatMap(({ annotation, page }) => (annotation && page ? [page.url] : [])),
  );
  const own = isSame ? asked : listNotes(reading.page.url);
  const notes = (await Promise.all([own, ...[...others].map(listNotes)])).flat();
  const card = reading.card === null ? null : (JSON.parse(reading.card) as PageCard); // our own background's
  return { url, state: 'read', reading, card, notes: new Map(notes.map((note) => [note.id, note])) };
}
