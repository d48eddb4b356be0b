import type { FoundNote } from '@/browser/message-shapes';
import type { PageRequests } from '@/browser/messages';
import { send } from '@/browser/send';
import type { KeptNote } from '@/entrypoints/reader/list-items';

/** Has the background find where the words of the page's notes stand in its text now. */
export async function placeNotes(
  targets: readonly Omit<KeptNote, 'anchor'>[],
  page: PageRequests['page.find']['ask'],
): Promise<KeptNote[]> {
  if (!targets.some(({ target }) => target)) return targets.map((note) => ({ ...note, anchor: null }));
  const found = JSON.parse(await send('page.find', page)) as FoundNote[]; // our own background's
  const places = new Map(found.map(({ id, anchor }) => [id, anchor]));
  // A note on words that is not among them has gone since the plan was asked for.
  return targets
    .filter(({ id, target }) => !target || places.has(id))
    .map((note) => ({ ...note, anchor: places.get(note.id) ?? null }));
}
