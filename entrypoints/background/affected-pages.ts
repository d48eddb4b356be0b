import browser from 'webextension-polyfill';
import { tell, tellTab } from '@/browser/answer';
import { sendToReader } from '@/browser/send';
import { pageKey } from '@/model/page-key';

const webPages = ['http://*/*', 'https://*/*'];

/**
 * Says that notes of these pages (see `pageKey`) have changed, to our own pages and to the readers of open tabs. `from`: the tab it was
 * done in, which may show an article whose address it has left.
 */
export function tellOfChange(pages: Iterable<string>, from?: number): void {
  const keys = new Set(pages);
  if (keys.size === 0) return;
  const event = { pages: [...keys] };
  tell('annotations.changed', event);
  void tabsShowing((key) => keys.has(key)).then((tabs) => {
    for (const id of tabs) tellTab(id, 'annotations.changed', event);
  });
  void refreshReaders((key) => keys.has(key), from);
}

/** Lets the readers of all open pages whose key fits ask for their plan again; where there is none, nothing happens. */
export async function refreshReaders(fits: (key: string) => boolean, from?: number): Promise<void> {
  const tabs = new Set(await tabsShowing(fits));
  if (from !== undefined) tabs.add(from);
  await Promise.allSettled([...tabs].map((id) => sendToReader(id, 'reader.refresh')));
}

async function tabsShowing(fits: (key: string) => boolean): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: webPages }).catch(() => []);
  return tabs.flatMap(({ id, url }) => (id !== undefined && url && fits(pageKey(url)) ? [id] : []));
}
