import browser from 'webextension-polyfill';

export interface TabInView {
  id: number;
  /** Known for pages that the extension may run on; `''` for others. */
  url: string;
}

/** The tab that a popup is about: the one asked for, else the active tab of the window. */
export async function tabInView(asked: number | null): Promise<TabInView | null> {
  const tab =
    asked === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(asked).catch(() => undefined);
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '' };
}

/** Opens an address in a tab of its own; `path` is one of the extension's own pages, e.g. `review.html`. */
export async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/${path}`) });
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
