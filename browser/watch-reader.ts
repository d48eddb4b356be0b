import browser from 'webextension-polyfill';
import type { ReaderNews, WatcherKind } from '@/browser/messages';

const portName = (kind: WatcherKind): string => `whence.${kind}`;

/**
 * Hears what the reader script of a tab tells, for one of our own pages; returns how to stop. `onGone` is called when the page
 * has gone, at once where there is no reader.
 */
export function watchReader(
  tabId: number,
  kind: WatcherKind,
  onNews: (news: ReaderNews) => void,
  onGone: () => void,
): () => void {
  const port = browser.tabs.connect(tabId, { name: portName(kind), frameId: 0 });
  port.onMessage.addListener((news) => onNews(news as ReaderNews)); // only our own reader script is at the other end
  port.onDisconnect.addListener(onGone);
  return () => port.disconnect();
}

/** Those who watch a page, as its reader script knows them. */
export interface Watchers {
  /** Tells all of them, or those of one kind; false when there is none. */
  tell(news: ReaderNews, kind?: WatcherKind): boolean;
  readonly isWatched: boolean;
}

/** Lets our own pages watch this one until `signal` aborts; `onCome` is told of each that begins to. */
export function admitWatchers(onCome: (kind: WatcherKind) => void, signal: AbortSignal): Watchers {
  const ports = new Set<ReturnType<typeof browser.runtime.connect>>();
  const admit = (port: ReturnType<typeof browser.runtime.connect>): void => {
    if (port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    port.onDisconnect.addListener(() => void ports.delete(port));
    onCome(port.name === portName('panel') ? 'panel' : 'popup');
  };
  browser.runtime.onConnect.addListener(admit);
  signal.addEventListener('abort', () => {
    browser.runtime.onConnect.removeListener(admit);
    for (const port of ports) port.disconnect();
  });
  return {
    tell(news, kind) {
      const told = [...ports].filter((port) => !kind || port.name === portName(kind));
      for (const port of told) port.postMessage(news);
      return told.length > 0;
    },
    get isWatched() {
      return ports.size > 0;
    },
  };
}
