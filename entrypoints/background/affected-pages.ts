import browser from 'webextension-polyfill';
import { tell } from '@/browser/answer';
import { sendToReader } from '@/browser/send';
import { pageKey } from '@/model/page-key';

const webPages = ['http://*/*', 'https://*/*'];

/** Says that notes of these pages (see `pageKey`) have changed, to our own pages and to the readers of open tabs. */
export function tellOfChange(pages: Iterable<string>): void {
  const keys = new Set(pages);
  if (keys.size === 0) return;
  tell('annotations.changed', { pages: [...keys] });
  void refreshReaders((key) => keys.has(key));
}

/** Lets the readers of all open pages whose key fits ask for their plan again; where there is none, nothing happens. */
export async function refreshReaders(fits: (key: string) => boolean): Promise<void> {
  const tabs = await browser.tabs.query({ url: webPages }).catch(() => []);
  await Promise.allSettled(
    tabs
      .filter((tab) => tab.url && fits(pageKey(tab.url)))
      .map(async (tab) => tab.id !== undefined && sendToReader(tab.id, 'reader.refresh')),
  );
}
