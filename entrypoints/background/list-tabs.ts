import browser from 'webextension-polyfill';

/**
 * The open web pages, last used first, that may be linked as sources: not the tab that asks, or, where a popup asks, not
 * the one it was opened over.
 */
export async function listTabs(asking: number | null): Promise<{ id: number; title: string; url: string }[]> {
  const [front] = asking === null ? await browser.tabs.query({ active: true, lastFocusedWindow: true }) : [];
  const self = asking ?? front?.id;
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  return tabs
    .filter((tab) => tab.id !== self)
    .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    .flatMap(({ id, title, url }) =>
      id !== undefined && url ? [{ id, title: title ?? '', url: withoutCredentials(url) }] : [],
    );
}

/** An address as it may be kept with a note. */
export function withoutCredentials(address: string): string {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url.href;
}
