import browser from 'webextension-polyfill';
import { menuHasPanel, openPanel } from '@/browser/side-panel';
import { text } from '@/browser/text';
import { readWaiting } from '@/browser/waiting-note';
import { annotateSelection } from '@/entrypoints/background/reader-commands';
import { receiveSelection } from '@/entrypoints/background/receive-selection';
import { showWaiting, sourceItem } from '@/entrypoints/background/waiting-menu';

const annotateItem = 'annotate-selection';
const panelItem = 'open-panel';
const place = {
  contexts: ['selection' as const],
  documentUrlPatterns: ['http://*/*', 'https://*/*'],
};

/**
 * Puts what can be done with selected text into the context menu of web pages, and the side panel into the menu of the
 * toolbar button where the browser has not put it there by itself.
 */
export async function fillContextMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ ...place, id: annotateItem, title: text('commandAnnotate') });
  browser.contextMenus.create({ ...place, id: sourceItem, title: text('menuSource', '…'), visible: false });
  if (!menuHasPanel())
    browser.contextMenus.create({ id: panelItem, title: text('openPanel'), contexts: ['action'] });
  await showWaiting(await readWaiting());
}

/** Hears the menu; call it before anything is awaited. */
export function hearContextMenu(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab?.id === undefined) return;
    if (info.menuItemId === panelItem) openPanel(tab.id).catch(() => undefined);
    if (info.menuItemId === annotateItem) annotateSelection(tab.id).catch(() => undefined);
    if (info.menuItemId === sourceItem)
      receiveSelection(tab.id, info.selectionText ?? '').catch(() => undefined);
  });
}
