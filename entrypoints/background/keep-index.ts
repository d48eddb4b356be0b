import { tell } from '@/browser/answer';
import { indexer } from '@/entrypoints/background/indexer';
import { dropIndex, indexSome, refreshIndex } from '@/store/refresh-index';
import type { Store } from '@/store/schema';

let last: Promise<unknown> = Promise.resolve();

/** One after the other: two at a time would index the same notes twice. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}

const tellLeft = (left: number): void => tell('index.progress', { left });

/** Brings the search index up to date where at least so many notes wait for it. Our pages hear how far it is. Throws `StoreError`. */
export function keepIndex(store: Store, least: number): Promise<void> {
  return inTurn(() => refreshIndex(store, indexer, tellLeft, least));
}

/** Indexes some of the notes that wait, all of them `anew` where that is asked for; resolves with how many are left. */
export function indexForPage(store: Store, anew: boolean): Promise<number> {
  return inTurn(async () => {
    if (anew) await dropIndex(store);
    const left = await indexSome(store, indexer);
    tellLeft(left);
    return left;
  });
}

/** Resolves when nothing is being indexed. */
export async function indexSettled(): Promise<void> {
  await last;
}
