import { ownBrowser } from '@/browser/own-browser';

/** Whether the browser's own menu of the toolbar button opens the panel: Chrome's does. */
export const menuHasPanel = (): boolean => ownBrowser().sidePanel !== undefined;

/** Whether this document can open the panel. Firefox lets no frame in a web page do so, and has none on phones. */
export function canOpenPanel(): boolean {
  const { sidePanel, sidebarAction } = ownBrowser();
  return sidePanel !== undefined || sidebarAction?.open !== undefined;
}

/**
 * Opens the side panel beside a tab. To be called in the reader's own click or key press, before anything is awaited: browsers
 * refuse it at any other time. Rejects then, and where there is none.
 */
export async function openPanel(tabId: number): Promise<void> {
  const { sidePanel, sidebarAction } = ownBrowser();
  if (sidePanel) return sidePanel.open({ tabId });
  if (!sidebarAction) throw new Error('This browser has no side panel.');
  return sidebarAction.open();
}
