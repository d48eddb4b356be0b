import { hear } from '@/browser/answer';
import { send, sendToReader } from '@/browser/send';
import type { TabInView } from '@/browser/tabs';
import type { PageView } from '@/components/popup';
import { pageKey } from '@/model/page-key';

const pause = (milliseconds: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, milliseconds);
  });

/** Milliseconds between two questions, and how many are asked, until a reader that was sent for is given up. */
const patience = { every: 150, times: 60 };

async function read(tab: TabInView): Promise<PageView | null> {
  const reading = await sendToReader(tab.id, 'reader.reading').catch(() => null);
  if (!reading) return null;
  const notes = await send('annotation.list', { page: pageKey(reading.page.url) });
  return { state: 'read', reading, notes: new Map(notes.map((note) => [note.id, note])) };
}

/** Tells what is known of a tab's page, now and whenever it changes; `force` reads a page that detection turned away. */
export function followPage(tab: TabInView | null, show: (view: PageView) => void) {
  let stopped = false;

  async function look(whenSilent: PageView['state'] & ('closed' | 'quiet')): Promise<void> {
    if (!tab) return show({ state: 'closed' });
    const view = await read(tab).catch(
      (error: Error): PageView => ({ state: 'failed', error: error.message }),
    );
    if (!stopped) show(view ?? { state: whenSilent });
  }

  async function force(): Promise<void> {
    if (!tab) return;
    show({ state: 'starting' });
    try {
      await send('reader.force', { tabId: tab.id });
      for (let asked = 0; asked < patience.times && !stopped; asked++) {
        const view = await read(tab);
        if (view) return show(view);
        await pause(patience.every);
      }
      throw new Error('The page did not answer.');
    } catch (error) {
      show({ state: 'failed', error: error instanceof Error ? error.message : String(error) });
    }
  }

  const silent = tab && /^https?:/.test(tab.url) ? 'quiet' : 'closed';
  void look(silent);
  const unhear = hear('annotations.changed', () => void look(silent));
  return {
    force,
    look: () => look(silent),
    stop(): void {
      stopped = true;
      unhear();
    },
  };
}
