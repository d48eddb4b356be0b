import browser from 'webextension-polyfill';

/**
 * Puts the gate into the pages that are open when Whence is installed or updated: Chromium does so only for pages loaded later,
 * and the scripts of the version before can ask nothing any more. A page that has the gate already is left as it is.
 */
export async function enterOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  await Promise.allSettled(
    tabs.map(
      async ({ id }) =>
        id !== undefined && browser.scripting.executeScript({ target: { tabId: id }, files: ['/gate.js'] }),
    ),
  );
}
