import browser from 'webextension-polyfill';
import { describeTarget } from '@/anchor/describe-target';
import { tell, tellTab } from '@/browser/answer';
import { sendToReader } from '@/browser/send';
import { keepArrived, keepWaiting, readWaiting } from '@/browser/waiting-note';
import { checkQuote } from '@/check/check-quote';
import { prepareSource } from '@/check/prepare-source';
import { checkWords } from '@/entrypoints/background/check-words';
import { withoutCredentials } from '@/entrypoints/background/list-tabs';
import { askReader, type ReadSource, readTab } from '@/entrypoints/background/source-text';
import { showWaiting } from '@/entrypoints/background/waiting-menu';
import { pageKey } from '@/model/page-key';
import type { TextTarget } from '@/model/selector';

/**
 * Gives the selected words of a tab to the note that waits for them, and goes back to where that note is written. `spoken` is
 * the selection as the browser's menu gives it, its line breaks lost; `''` where no menu was used. False when no note waits or
 * nothing is selected.
 */
export async function receiveSelection(tabId: number, spoken: string): Promise<boolean> {
  const waiting = await readWaiting();
  if (!waiting) return false;
  const { key, words } = waiting;
  const page = await readTab(tabId).catch(() => unreadable(tabId, spoken));
  const exact = await askReader(tabId, () => sendToReader(tabId, 'reader.selection')).catch(() => '');
  const selected = exact || spoken;
  if (selected.trim() === '') return false;
  const { url, title } = page;
  const { checks } = await checkWords([words], { url, title, text: selected }, pageKey(url ?? ''));
  const [first] = checks;
  if (!first) return false;
  const check = { ...first.check, excerpt: placeOf(selected, page.text) };
  await keepArrived(key, { url, title, added: check.checked, check });
  await keepWaiting(null);
  await showWaiting(null);
  tell('source.arrived', { key });
  if (waiting.tabId !== null) tellTab(waiting.tabId, 'source.arrived', { key });
  await goBack(waiting.tabId, waiting.itemId);
  return true;
}

/** On a page that browsers keep extensions out of, the menu's words are all there is. */
async function unreadable(tabId: number, spoken: string): Promise<ReadSource> {
  const { url = '', title = '' } = await browser.tabs.get(tabId);
  return { text: spoken, url: withoutCredentials(url), title };
}

/** The selection with what stands around it on its page. */
function placeOf(selected: string, text: string): TextTarget {
  const { span } = checkQuote([selected], prepareSource(text));
  if (span) return describeTarget(text, span);
  const exact = selected.slice(0, 100_000);
  return { quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }, position: null };
}

async function goBack(tabId: number | null, itemId: string | null): Promise<void> {
  if (tabId === null) return;
  const tab = await browser.tabs.update(tabId, { active: true }).catch(() => null); // it may have been closed
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  if (itemId !== null) await sendToReader(tabId, 'reader.open', { itemId }).catch(() => false);
}
