import { hear } from '@/browser/answer';
import { send } from '@/browser/send';
import type { CopyState } from '@/model/copy-state';

/**
 * Tells how it stands with the second copy, at once and whenever all of it is being made, until that is done. While somebody
 * asks, browsers do not stop the background that makes it. Returns how to stop.
 */
export function followCopy(told: (state: CopyState) => void): () => void {
  let isAsking = false;
  let isOver = false;
  const ask = async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    try {
      let state: CopyState;
      do {
        state = await send('library.copied');
        if (!isOver) told(state);
      } while (state.is === 'coming' && !isOver);
    } catch {
      // What cannot be told now is told when the copying next goes on.
    } finally {
      isAsking = false;
    }
  };
  void ask();
  const unhear = hear('copy.progress', (progress) => {
    if (isOver) return;
    told({ is: 'coming', ...progress });
    void ask();
  });
  return () => {
    isOver = true;
    unhear();
  };
}
