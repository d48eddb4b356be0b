import type { Browser, Runtime } from 'webextension-polyfill';

type Listener = (
  message: unknown,
  sender: Runtime.MessageSender,
  respond: (answer: unknown) => void,
) => true | undefined;

/** Chrome's own, of which the polyfill's types know nothing. */
interface ChromeSidePanel {
  open(where: { tabId: number }): Promise<void>;
}

interface OwnBrowser extends Pick<Browser, 'i18n'> {
  /** A listener that answers later says so by `true`: not every browser takes a promise from it. */
  runtime: Pick<
    Browser['runtime'],
    'id' | 'getURL' | 'getManifest' | 'sendMessage' | 'onConnect' | 'openOptionsPage'
  > & {
    onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
    /** Why a channel was closed, while one hears of it; only Chromium sets it. */
    lastError?: unknown;
  };
  /** Not in a web page, nor for a frame of ours in one. */
  tabs?: Pick<
    Browser['tabs'],
    'sendMessage' | 'connect' | 'query' | 'get' | 'create' | 'onActivated' | 'onUpdated'
  >;
  /** Only Chrome's. */
  sidePanel?: ChromeSidePanel;
  /** Only Firefox's, and not on phones. */
  sidebarAction?: Pick<Browser['sidebarAction'], 'open'>;
}

/**
 * The browser's own object, for what runs in web pages and for the pages that open beside them: the polyfill would be a tenth of
 * the reader script and of the popup's, and what it does at its start costs every article. Both browsers call the object so and answer by promise. Unlike `browser` no element of a page
 * can stand in for it. Throws or gives nothing where the extension was reloaded under the script, see `isGone`.
 */
export function ownBrowser(): OwnBrowser {
  return (globalThis as unknown as { chrome: OwnBrowser }).chrome; // no type knows of it: the polyfill stands in its place
}
