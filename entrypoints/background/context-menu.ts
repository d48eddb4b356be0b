import browser from 'webextension-polyfill';
import { text } from '@/browser/text';
import { annotateSelection } from '@/entrypoints/background/reader-commands';

const item = 'annotate-selection';

/** Puts "Annotate the selected text" into the menu of selected text on web pages. */
export async function fillContextMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: item,
    title: text('commandAnnotate'),
    contexts: ['selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

/** Hears the menu; call it before anything is awaited. */
export function hearContextMenu(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === item && tab?.id !== undefined) annotateSelection(tab.id).catch(() => undefined);
  });
}
