import type { BackgroundRequests, ReaderRequests } from '@/browser/messages';
import { ownBrowser } from '@/browser/own-browser';
import type { Relayed } from '@/browser/relay';
import { text } from '@/browser/text';

/** What travels: an answer is explicit, so that a stopped worker's empty reply is never taken for success. */
export type Envelope = { ok: true; reply: unknown } | { ok: false; error: string };

/** A failure that the reader can act on; `message` is a sentence for them, in their language. */
export class RequestError extends Error {
  override name = 'RequestError';
}

function open(answer: unknown): unknown {
  if (typeof answer === 'object' && answer !== null && 'ok' in answer) {
    const envelope = answer as Envelope; // made by `answerRequests` in this extension, the only one that may answer
    if (envelope.ok) return envelope.reply;
    throw new RequestError(envelope.error);
  }
  throw new RequestError(text('errorNoAnswer'));
}

type Ask<R, T extends keyof R> = R[T] extends { ask: infer A } ? (A extends undefined ? [] : [A]) : never;
type Reply<R, T extends keyof R> = R[T] extends { reply: infer A } ? A : never;

/**
 * Asks the background. A request that got no answer at all (the worker was stopped in the middle) is sent once more:
 * every request may be repeated, notes are saved under an id made by the sender.
 * Throws `RequestError` with the background's sentence.
 */
export async function send<T extends keyof BackgroundRequests & string>(
  type: T,
  ...[ask]: Ask<BackgroundRequests, T>
): Promise<Reply<BackgroundRequests, T>> {
  const message = { to: 'background', type, ask };
  const { runtime } = ownBrowser();
  const answer = await runtime.sendMessage(message).catch(() => undefined);
  const reply = answer === undefined ? await runtime.sendMessage(message) : answer;
  return open(reply) as Reply<BackgroundRequests, T>; // the contract in messages.ts ties type to reply
}

/** Asks the reader script in a tab's top frame. Throws when there is none. */
export async function sendToReader<T extends keyof ReaderRequests & string>(
  tabId: number,
  type: T,
  ...[ask]: Ask<ReaderRequests, T>
): Promise<Reply<ReaderRequests, T>> {
  // Firefox gives a frame in a web page no `tabs`: the background passes its requests on, see relay.ts.
  const { tabs, runtime } = ownBrowser();
  const answer: unknown = await (tabs?.sendMessage
    ? tabs.sendMessage(tabId, { to: 'reader', type, ask }, { frameId: 0 })
    : runtime.sendMessage({ to: 'relay', request: { type, ask } } satisfies Relayed));
  return open(answer) as Reply<ReaderRequests, T>; // the contract in messages.ts ties type to reply
}
