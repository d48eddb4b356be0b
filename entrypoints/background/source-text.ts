import browser from 'webextension-polyfill';
import type { SourceText } from '@/browser/message-shapes';
import { sendToReader } from '@/browser/send';
import { text as say } from '@/browser/text';
import { injectReader } from '@/entrypoints/background/inject-reader';
import { withoutCredentials } from '@/entrypoints/background/list-tabs';
import { pageKey } from '@/model/page-key';

export interface ReadSource {
  text: string;
  /** `null` for a pasted text. */
  url: string | null;
  title: string;
}

/** UTF-16 code units; a book has about 3 million. */
const longest = 5_000_000;

/** The text of a source. Throws an error with a sentence for the reader when it is not open or cannot be read. */
export async function readSource(source: SourceText): Promise<ReadSource> {
  if ('text' in source) return { text: source.text.slice(0, longest), url: null, title: '' };
  const tabId = 'tabId' in source ? source.tabId : await tabShowing(source.url);
  if (tabId === null) throw new Error(say('sourceNotOpen'));
  return readTab(tabId);
}

/**
 * The whole text of a tab's page, brought by a reader script that marks nothing where there was none. Throws an error with a
 * sentence when the tab is closed, before or in the middle, and when there is no text to read, as in a viewer of PDFs: of
 * what was not read nobody may say that the words are not in it.
 */
export async function readTab(tabId: number): Promise<ReadSource> {
  const url = await addressOf(tabId);
  if (!/^https?:/.test(url)) throw new Error(say('sourceUnreadable'));
  const { text, title } = await askReader(tabId, () => sendToReader(tabId, 'reader.text')).catch(
    async (error: unknown) => {
      await addressOf(tabId);
      throw error;
    },
  );
  if (!/[\p{L}\p{N}]/u.test(text)) throw new Error(say('sourceNearlyEmpty', '0'));
  return { text: text.slice(0, longest), url: withoutCredentials(url), title };
}

/** A tab with fewer words has hardly more than a form to sign in, a notice, or what stands around a text that has not come yet. */
const leastWords = 100;

/**
 * Throws an error with a sentence when a tab has hardly any text: that words are not in the text which should stand there, nobody
 * may say. What was pasted is all that the reader wanted compared.
 */
export function refuseNearlyEmpty({ text, url }: ReadSource): void {
  if (url === null) return;
  const words = new Intl.Segmenter(undefined, { granularity: 'word' });
  let count = 0;
  for (const { isWordLike } of words.segment(text)) {
    if (isWordLike && ++count >= leastWords) return;
  }
  throw new Error(say('sourceNearlyEmpty', String(count)));
}

/** Throws an error with a sentence when the tab is not there any more. */
async function addressOf(tabId: number): Promise<string> {
  const { url = '' } = await browser.tabs.get(tabId).catch((error: unknown) => {
    throw new Error(say('sourceNotOpen'), { cause: error });
  });
  return url;
}

/** Asks a tab's reader, bringing one first where there is none. */
export async function askReader<T>(tabId: number, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch {
    await injectReader(tabId).catch((error: unknown) => {
      throw new Error(say('sourceUnreadable'), { cause: error });
    });
    return ask();
  }
}

/** An open tab that shows this page, whatever its fragment; null when there is none. */
export async function tabShowing(url: string): Promise<number | null> {
  const key = pageKey(url);
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  return tabs.find((tab) => tab.url && pageKey(tab.url) === key)?.id ?? null;
}
