import type { Runtime } from 'webextension-polyfill';
import type { ReaderNews, WatcherKind } from '@/browser/messages';
import { ownBrowser } from '@/browser/own-browser';

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
  const { runtime, tabs } = ownBrowser();
  if (!tabs) throw new Error('A page in a web page’s frame cannot watch the reader script.');
  const port = tabs.connect(tabId, { name: portName(kind), frameId: 0 });
  port.onMessage.addListener((news) => onNews(news as ReaderNews)); // only our own reader script is at the other end
  port.onDisconnect.addListener(() => {
    void runtime.lastError; // Chromium puts it into the page's console where nobody has read it
    onGone();
  });
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
  const ports = new Set<Runtime.Port>();
  const admit = (port: Runtime.Port): void => {
    if (port.sender?.id !== ownBrowser().runtime.id) return;
    ports.add(port);
    port.onDisconnect.addListener(() => void ports.delete(port));
    onCome(port.name === portName('panel') ? 'panel' : 'popup');
  };
  ownBrowser().runtime.onConnect.addListener(admit);
  signal.addEventListener('abort', () => {
    ownBrowser().runtime.onConnect.removeListener(admit);
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
