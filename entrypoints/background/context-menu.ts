import browser from 'webextension-polyfill';
import { menuHasPanel, openPanel } from '@/browser/side-panel';
import { text } from '@/browser/text';
import { annotateSelection } from '@/entrypoints/background/reader-commands';

const item = 'annotate-selection';
const panelItem = 'open-panel';

/**
 * Puts "Annotate the selected text" into the menu of selected text on web pages, and the side panel into the menu of the
 * toolbar button where the browser has not put it there by itself.
 */
export async function fillContextMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: item,
    title: text('commandAnnotate'),
    contexts: ['selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
  if (menuHasPanel()) return;
  browser.contextMenus.create({ id: panelItem, title: text('openPanel'), contexts: ['action'] });
}

/** Hears the menu; call it before anything is awaited. */
export function hearContextMenu(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === panelItem && tab?.id !== undefined) openPanel(tab.id).catch(() => undefined);
    if (info.menuItemId === item && tab?.id !== undefined) annotateSelection(tab.id).catch(() => undefined);
  });
}
