import browser from 'webextension-polyfill';
import type { WaitingNote } from '@/browser/message-shapes';
import { text } from '@/browser/text';

export const sourceItem = 'selection-as-source';

/** Offers selected words as a source as long as a note waits for some; the menu has the item already. */
export async function showWaiting(note: WaitingNote | null): Promise<void> {
  const title = text('menuSource', shortened(note?.words.pieces[0] ?? ''));
  await browser.contextMenus.update(sourceItem, { visible: note !== null, title });
}

/** In a menu, `%s` and `&` would mean something. */
function shortened(words: string): string {
  const plain = words.replace(/[%&\s]+/g, ' ').trim();
  return plain.length > 40 ? `${plain.slice(0, 40).trimEnd()}…` : plain;
}
