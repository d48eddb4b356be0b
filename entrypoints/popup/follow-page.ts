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

/** Milliseconds between two questions, and how many are asked, until a reader script that was brought in is given up. */
const patience = { every: 150, times: 40 };

async function read(tab: TabInView): Promise<ReadView | null> {
  const reading = await sendToReader(tab.id, 'reader.reading').catch(() => null);
  if (!reading) return null;
  const notes = await send('annotation.list', { page: pageKey(reading.page.url) });
  return { state: 'read', reading, notes: new Map(notes.map((note) => [note.id, note])) };
}

type ReadView = Extract<PageView, { state: 'read' }>;

/** A page that detection turned away is answered for too, but nothing on it has been read. */
const wasRead = ({ reading }: ReadView): boolean => reading.isArticle || reading.items.length > 0;

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
  let asked = false;
  let turns = 0;
  const tell = (view: PageView): void => {
    if (!stopped) show(view);
  };

  async function find(): Promise<PageView> {
    if (!tab) return { state: 'closed' };
    try {
      const view = await read(tab);
      return view && (asked || wasRead(view)) ? view : await explain(tab);
    } catch (error) {
      return { state: 'failed', error: sentence(error) };
    }
  }

  async function look(): Promise<void> {
    const turn = ++turns;
    const view = await find();
    // An answer that was overtaken by a later one is out of date.
    if (turn === turns) tell(view);
  }

  async function force(): Promise<void> {
    if (!tab) return;
    turns++;
    tell({ state: 'starting' });
    try {
      await send('reader.force', { tabId: tab.id });
      asked = true;
      for (let time = 0; time < patience.times && !stopped; time++) {
        // The reader answers when it has read the page, also when it found nothing there.
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
  const unhear = hear('annotations.changed', async () => {
    // The background tells the reader at the same time; asked for it here as well, it has surely heard before it answers.
    if (tab) await sendToReader(tab.id, 'reader.refresh').catch(() => undefined);
    await look();
  });
  return {
    force,
    look,
    stop(): void {
      stopped = true;
      unhear();
    },
  };
}
