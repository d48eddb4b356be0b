import browser from 'webextension-polyfill';
import { text } from '@/browser/text';
import { readWaiting } from '@/browser/waiting-note';
import { annotateSelection } from '@/entrypoints/background/reader-commands';
import { receiveSelection } from '@/entrypoints/background/receive-selection';
import { showWaiting, sourceItem } from '@/entrypoints/background/waiting-menu';

const annotateItem = 'annotate-selection';
const place = {
  contexts: ['selection' as const],
  documentUrlPatterns: ['http://*/*', 'https://*/*'],
};

/** Puts what can be done with selected text into the context menu of web pages. */
export async function fillContextMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ ...place, id: annotateItem, title: text('commandAnnotate') });
  browser.contextMenus.create({ ...place, id: sourceItem, title: text('menuSource', '…'), visible: false });
  await showWaiting(await readWaiting());
}

/** Hears the menu; call it before anything is awaited. */
export function hearContextMenu(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab?.id === undefined) return;
    if (info.menuItemId === annotateItem) annotateSelection(tab.id).catch(() => undefined);
    if (info.menuItemId === sourceItem)
      receiveSelection(tab.id, info.selectionText ?? '').catch(() => undefined);
  });
}
