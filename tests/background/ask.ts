import type { Annotation } from '@/model/annotation';
import { fake } from '@/tests/background/fake-browser';

const own = { id: 'whence-id', url: 'chrome-extension://whence-id/review.html' };

/** A script in the top frame of a tab. */
export function inTab(url: string, id = 7) {
  return { id: 'whence-id', url, frameId: 0, tab: { id, url } };
}

/** The card: our own page in a frame of a tab. */
export const card = {
  id: 'whence-id',
  url: 'chrome-extension://whence-id/card.html',
  frameId: 5,
  tab: { id: 7, url: 'https://news.example/harbour' },
};

/** The background's whole answer to a message as it came, or undefined when it does not hear it. */
export async function deliver(message: unknown, sender: unknown = own): Promise<unknown> {
  return new Promise((resolve) => {
    const answers = fake.api.runtime.onMessage.fire(message, sender, resolve);
    if (!answers.includes(true)) resolve(answers.find((answer) => answer !== undefined));
  });
}

/** The notes on the page with this key. */
export async function listNotes(page: string): Promise<Annotation[]> {
  return JSON.parse(String(await ask('annotation.list', { page }))) as Annotation[]; // as the contract says
}

/** Asks and opens the answer; throws the sentence of a refusal. */
export async function ask(type: string, what?: unknown, sender: unknown = own): Promise<unknown> {
  const answer = (await deliver({ to: 'background', type, ask: what }, sender)) as
    | { ok: true; reply: unknown }
    | { ok: false; error: string };
  if (answer.ok) return answer.reply;
  throw new Error(answer.error);
}
