import { send } from '@/browser/send';
import type { Annotation } from '@/model/annotation';
import { pageKey } from '@/model/page-key';

/** The notes on the page at an address, oldest first; none where there can be none. */
export async function listNotes(url: string): Promise<Annotation[]> {
  if (!/^https?:/.test(url)) return [];
  return JSON.parse(await send('annotation.list', { page: pageKey(url) })) as Annotation[]; // our own background's
}
