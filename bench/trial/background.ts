import browser, { type Runtime } from 'webextension-polyfill';
import { analysePage } from '@/entrypoints/background/analyse-page';

/** Brings the reader script that is asked for, and analyses for the one that has no engine. */
browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  const { start, analyse } = message as { start?: string; analyse?: unknown }; // this extension's own scripts send it
  if (analyse !== undefined) return Promise.resolve(analysePage(analyse));
  const tabId = sender.tab?.id;
  if (start === undefined || tabId === undefined) return undefined;
  return browser.scripting.executeScript({ target: { tabId }, files: [`/${start}.js`] }).then(() => true);
});
