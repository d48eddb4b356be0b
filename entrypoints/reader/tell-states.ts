import type { FoundState } from '@/browser/message-shapes';
import { send } from '@/browser/send';
import type { Item } from '@/model/reading';

/** Gives how to tell the background, for the search for what is missing, how the notes of a page were found: when it is news. */
export function createStateTeller(): (url: string, items: readonly Item[]) => void {
  let told = '[]';
  return (url, items) => {
    const found = items.flatMap(({ annotation, target, page }): FoundState[] => {
      if (page || !annotation || !target || annotation.state === 'translated') return [];
      return [{ id: annotation.id, state: annotation.state }];
    });
    const now = JSON.stringify(found);
    if (now === told) return;
    told = now;
    // What is not heard is told again when the page is next opened.
    send('page.states', { url, found }).catch(() => undefined);
  };
}
