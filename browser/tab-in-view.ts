import { ownBrowser } from '@/browser/own-browser';

export interface TabInView {
  id: number;
  /** Known for pages that the extension may run on; `''` for others. */
  url: string;
  isLoading: boolean;
}

/** The tab that a popup or panel is about: the one asked for, else the active tab of its window. */
export async function tabInView(asked: number | null): Promise<TabInView | null> {
  const { tabs } = ownBrowser();
  const tab =
    asked === null
      ? (await tabs?.query({ active: true, currentWindow: true }))?.[0]
      : await tabs?.get(asked).catch(() => undefined);
  if (tab?.id === undefined) return null;
  return { id: tab.id, url: tab.url ?? '', isLoading: tab.status === 'loading' };
}
