import browser from 'webextension-polyfill';

export interface TabInView {
  id: number;
  /** Known for pages that the extension may run on; `''` for others. */
  url: string;
  isLoading: boolean;
}

/** The tab that a popup or panel is about: the one asked for, else the active tab of its window. */
export async function tabInView(asked: number | null): Promise<TabInView | null> {
  const tab =
    asked === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(asked).catch(() => undefined);
  if (tab?.id === undefined) return null;
  return { id: tab.id, url: tab.url ?? '', isLoading: tab.status === 'loading' };
}

/** Tells the active tab of the window that asks, now and whenever it is another one; returns how to stop. */
export function followTab(show: (tab: TabInView | null) => void): () => void {
  let turns = 0;
  let stopped = false;
  async function look(): Promise<void> {
    const turn = ++turns;
    const tab = await tabInView(null).catch(() => null);
    if (turn === turns && !stopped) show(tab);
  }
  browser.tabs.onActivated.addListener(look);
  void look();
  return () => {
    stopped = true;
    browser.tabs.onActivated.removeListener(look);
  };
}

/** Opens an address in a tab of its own; `path` is one of the extension's own pages, e.g. `review.html`. */
export async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/${path}`) });
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
