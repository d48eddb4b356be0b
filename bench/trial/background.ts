import browser, { type Runtime } from 'webextension-polyfill';
import type { Found } from '@/bench/trial/trial';
import { analyse } from '@/engine/analyse';
import { readRecord } from '@/entrypoints/background/read-record';
import { extractArticle } from '@/extract/extract-article';

/** Brings the reader script that is asked for, and extracts and analyses for the one that has no engine. */
browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  const { start, read } = message as { start?: string; read?: { url: string; record: string } }; // this extension's own scripts send it
  if (read !== undefined) return Promise.resolve(JSON.stringify(find(read)));
  const tabId = sender.tab?.id;
  if (start === undefined || tabId === undefined) return undefined;
  return browser.scripting.executeScript({ target: { tabId }, files: [`/${start}.js`] }).then(() => true);
});

function find({ url, record }: { url: string; record: string }): Found {
  const { article } = extractArticle(readRecord(record, 'record'), url, { force: true });
  return { findings: analyse(article), length: article.text.length };
}
