import { askReading } from '@/browser/ask-reading';
import { send } from '@/browser/send';
import type { TabInView } from '@/browser/tab-in-view';
import type { Annotation } from '@/model/annotation';
import type { PageCard } from '@/model/page-card';
import { pageKey } from '@/model/page-key';
import type { ReadView } from '@/model/page-view';

/** The notes on the page at an address; none where there can be none. */
const notesAt = (url: string): Promise<Annotation[]> =>
  /^https?:/.test(url) ? send('annotation.list', { page: pageKey(url) }) : Promise.resolve([]);

/** What is known of the page in a tab; `null` where no reader script answers. */
export async function readView({ id, url }: TabInView): Promise<ReadView | null> {
  // Both at once: the page is nearly always the one that its tab's address names.
  const asked = notesAt(url);
  asked.catch(() => undefined); // heard of below, unless there is no reader
  const reading = await askReading(id);
  if (!reading) return null;
  const isSame = /^https?:/.test(url) && pageKey(reading.page.url) === pageKey(url);
  // Notes on an article that stands there along with the page's own.
  const others = new Set(
    reading.items.flatMap(({ annotation, page }) => (annotation && page ? [page.url] : [])),
  );
  const own = isSame ? asked : notesAt(reading.page.url);
  const notes = (await Promise.all([own, ...[...others].map(notesAt)])).flat();
  const card = reading.card === null ? null : (JSON.parse(reading.card) as PageCard); // our own background's
  return { url, state: 'read', reading, card, notes: new Map(notes.map((note) => [note.id, note])) };
}
