import browser, { type Runtime } from 'webextension-polyfill';
import { isOwnPage } from '@/browser/answer';

/** What a page of ours in a web page's frame wants the reader script of its own tab to be asked. */
export interface Relayed {
  to: 'relay';
  request: { type: string; ask: unknown };
}

function isRelayed(message: unknown): message is Relayed {
  if (typeof message !== 'object' || message === null) return false;
  return (
    'to' in message && message.to === 'relay' && 'request' in message && typeof message.request === 'object'
  );
}

/**
 * Passes on, in the background, what our frames ask the reader: in Firefox a frame in a web page has no `tabs`. They reach the
 * tab they stand in and no other.
 */
export function relayToReaders(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isRelayed(message) || !isOwnPage(sender) || sender.tab?.id === undefined) return undefined;
    return browser.tabs.sendMessage(sender.tab.id, { ...message.request, to: 'reader' }, { frameId: 0 });
  });
}
