import browser, { type Tabs } from 'webextension-polyfill';
import { sendToReader } from '@/browser/send';
import { openPanel } from '@/browser/side-panel';
import { forceReader } from '@/entrypoints/background/inject-reader';

/** What a keyboard command asks of the reader in the front tab, or of the browser. */
export async function runCommand(command: string, tab?: Tabs.Tab): Promise<void> {
  // Before anything is awaited: browsers open the panel only while they handle the key. Firefox has a command of its own for it.
  if (command === 'open-panel') return tab?.id === undefined ? undefined : openPanel(tab.id);
  const [front] = tab ? [tab] : await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (front?.id === undefined) return;
  if (command === 'annotate-selection') await annotateSelection(front.id);
  if (command === 'next-finding') await step(front.id, 1);
  if (command === 'previous-finding') await step(front.id, -1);
}

/** Opens a card for the selected text, bringing the reader first where there is none. */
export async function annotateSelection(tabId: number): Promise<void> {
  try {
    await sendToReader(tabId, 'reader.annotate');
  } catch {
    await forceReader(tabId);
    await sendToReader(tabId, 'reader.reading'); // answers when the page has been read
    await sendToReader(tabId, 'reader.annotate');
  }
}

async function step(tabId: number, by: 1 | -1): Promise<void> {
  await sendToReader(tabId, 'reader.step', { by }).catch(() => undefined); // no reader, no marks to go through
}
