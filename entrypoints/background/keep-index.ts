import { tell } from '@/browser/answer';
import { indexer } from '@/entrypoints/background/indexer';
import { refreshIndex } from '@/store/refresh-index';
import type { Store } from '@/store/schema';

let last: Promise<unknown> = Promise.resolve();

/**
 * Brings the search index up to date where at least so many notes wait for it. One after the other: two at a time would index
 * the same notes twice. Our pages hear how far it is. Throws `StoreError`.
 */
export function keepIndex(store: Store, least: number): Promise<void> {
  const progress = (done: number, total: number): void => tell('index.progress', { done, total });
  const turn = last.then(() => refreshIndex(store, indexer, progress, least));
  last = turn.catch(() => undefined);
  return turn;
}

/** Resolves when nothing is being indexed. */
export async function indexSettled(): Promise<void> {
  await last;
}
