import type { Runtime } from 'webextension-polyfill';
import type { BackgroundRequests, Events, ReaderRequests } from '@/browser/messages';
import { ownBrowser } from '@/browser/own-browser';
import type { Envelope } from '@/browser/send';

type Requests = BackgroundRequests & ReaderRequests;
type Handler<T extends keyof Requests> = (
  ask: Requests[T]['ask'],
  sender: Runtime.MessageSender,
) => Requests[T]['reply'] | Promise<Requests[T]['reply']>;

export type Handlers<T extends keyof Requests> = { [K in T]: Handler<K> };

interface Request {
  to: string;
  type: string;
  ask: unknown;
}

function isRequest(message: unknown): message is Request {
  return (
    typeof message === 'object' &&
    message !== null &&
    'to' in message &&
    'type' in message &&
    typeof message.type === 'string'
  );
}

/** True when a message comes from one of the extension's own documents, the card in a page's frame among them. */
export function isOwnPage(sender: Runtime.MessageSender): boolean {
  const { runtime } = ownBrowser();
  return sender.id === runtime.id && sender.url?.startsWith(runtime.getURL('')) === true;
}

/**
 * Answers the requests sent to `role`; call it before anything is awaited. Every answer is an envelope: what a handler
 * throws reaches the asker as a sentence. `mayAsk` decides by the sender whether a request is heard at all; `errorIn` says the
 * sentence, where the reader's language is to be had.
 */
export function answerRequests<T extends keyof Requests>(
  role: 'background' | 'reader',
  handlers: Handlers<T>,
  mayAsk: (type: T, sender: Runtime.MessageSender) => boolean,
  errorIn: (error: unknown) => string = (error) => (error instanceof Error ? error.message : String(error)),
): () => void {
  async function answer(type: T, ask: unknown, sender: Runtime.MessageSender): Promise<Envelope> {
    if (!mayAsk(type, sender)) return { ok: false, error: 'This page may not ask for that.' };
    try {
      const handle = handlers[type] as (ask: unknown, sender: Runtime.MessageSender) => unknown; // handlers check shapes
      return { ok: true, reply: await handle(ask, sender) };
    } catch (error) {
      return { ok: false, error: errorIn(error) };
    }
  }
  return listen((message, sender, respond) => {
    if (!isRequest(message) || message.to !== role) return undefined;
    if (sender.id !== ownBrowser().runtime.id || !Object.hasOwn(handlers, message.type)) return undefined;
    answer(message.type as T, message.ask, sender).then(respond); // just checked to be a key of handlers
    return true;
  });
}

/** Tells all the extension's open pages; nobody need be listening. */
export function tell<T extends keyof Events>(type: T, event: Events[T]): void {
  ownBrowser()
    .runtime.sendMessage({ to: 'pages', type, event })
    .catch(() => undefined);
}

/**
 * Tells our frames in a tab's web page. In Firefox what is told to all does not reach them; elsewhere they hear it twice, so
 * that what they hear must be an occasion to ask and nothing more.
 */
export function tellTab<T extends keyof Events>(tabId: number, type: T, event: Events[T]): void {
  ownBrowser()
    .tabs?.sendMessage(tabId, { to: 'pages', type, event })
    .catch(() => undefined);
}

/** Hears what the background tells; returns how to stop. */
export function hear<T extends keyof Events>(type: T, heard: (event: Events[T]) => void): () => void {
  return listen((message) => {
    if (typeof message !== 'object' || message === null) return undefined;
    const told = message as { to?: unknown; type?: unknown; event?: Events[T] }; // every field is checked before use
    if (told.to === 'pages' && told.type === type && told.event) heard(told.event);
    return undefined;
  });
}

type Listener = Parameters<ReturnType<typeof ownBrowser>['runtime']['onMessage']['addListener']>[0];

function listen(listener: Listener): () => void {
  const { onMessage } = ownBrowser().runtime;
  onMessage.addListener(listener);
  return () => onMessage.removeListener(listener);
}
