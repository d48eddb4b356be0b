import { hear } from '@/browser/answer';
import { send, sendToReader } from '@/browser/send';
import type { TabInView } from '@/browser/tabs';
import { text } from '@/browser/text';
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

/** Nobody answers: why, and what is known all the same. */
async function explain({ url }: TabInView): Promise<PageView> {
  if (!/^https?:/.test(url)) return { state: 'closed' };
  const notes = await send('annotation.list', { page: pageKey(url) });
  return { state: 'quiet', kept: notes.length };
}

const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Tells what is known of a tab's page, now and whenever it changes; `force` reads a page that detection turned away. */
export function followPage(tab: TabInView | null, show: (view: PageView) => void) {
  let stopped = false;
  const tell = (view: PageView): void => {
    if (!stopped) show(view);
  };

  async function look(): Promise<void> {
    try {
      tell(tab ? ((await read(tab)) ?? (await explain(tab))) : { state: 'closed' });
    } catch (error) {
      tell({ state: 'failed', error: sentence(error) });
    }
  }

  async function force(): Promise<void> {
    if (!tab) return;
    tell({ state: 'starting' });
    try {
      await send('reader.force', { tabId: tab.id });
      for (let asked = 0; asked < patience.times && !stopped; asked++) {
        const view = await read(tab);
        if (view) return tell(view);
        await pause(patience.every);
      }
      throw new Error(text('pageSilent'));
    } catch (error) {
      tell({ state: 'failed', error: sentence(error) });
    }
  }

  void look();
  const unhear = hear('annotations.changed', () => void look());
  return {
    force,
    look,
    stop(): void {
      stopped = true;
      unhear();
    },
  };
}
