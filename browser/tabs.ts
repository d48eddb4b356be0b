import { ownBrowser } from '@/browser/own-browser';
import { type TabInView, tabInView } from '@/browser/tab-in-view';

/** Tells the active tab of the window that asks, now and whenever it is another one; returns how to stop. */
export function followTab(show: (tab: TabInView | null) => void): () => void {
  let turns = 0;
  let stopped = false;
  async function look(): Promise<void> {
    const turn = ++turns;
    const tab = await tabInView(null).catch(() => null);
    if (turn === turns && !stopped) show(tab);
  }
  const { tabs } = ownBrowser();
  tabs?.onActivated.addListener(look);
  void look();
  return () => {
    stopped = true;
    tabs?.onActivated.removeListener(look);
  };
}

/** Opens an address in a tab of its own; `path` is one of the extension's own pages, e.g. `review.html`. */
export async function openOwnPage(path: string): Promise<void> {
  const { runtime, tabs } = ownBrowser();
  await tabs?.create({ url: runtime.getURL(`/${path}`) });
}

export async function openOptions(): Promise<void> {
  await ownBrowser().runtime.openOptionsPage();
}
