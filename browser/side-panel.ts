import browser from 'webextension-polyfill';

/** Chrome's own, which the polyfill hands through without types. */
interface ChromeSidePanel {
  open(where: { tabId: number }): Promise<void>;
}

function chromeSidePanel(): ChromeSidePanel | null {
  const given: typeof browser & { sidePanel?: ChromeSidePanel } = browser;
  return given.sidePanel ?? null;
}

/** Whether the browser's own menu of the toolbar button opens the panel: Chrome's does. */
export const menuHasPanel = (): boolean => chromeSidePanel() !== null;

/** Whether this document can open the panel. Firefox lets no frame in a web page do so, and has none on phones. */
export function canOpenPanel(): boolean {
  return chromeSidePanel() !== null || browser.sidebarAction?.open !== undefined;
}

/**
 * Opens the side panel beside a tab. To be called in the reader's own click or key press, before anything is awaited: browsers
 * refuse it at any other time. Rejects then.
 */
export function openPanel(tabId: number): Promise<void> {
  const chrome = chromeSidePanel();
  if (chrome) return chrome.open({ tabId });
  return browser.sidebarAction.open();
}
