import { inTime } from '@/store/in-time';
import type { Store } from '@/store/schema';
import { type Reading, read } from '@/store/transact';

/** So many are read at once as long as all of them can be read. */
const portion = 100;
/** Milliseconds for one look, and for all of them: somebody waits meanwhile, and browsers stop a background that takes long. */
const lookPatience = 1_000;
const wholePatience = 10_000;

type Name = 'drafts' | 'pages' | 'annotations';
/** What stands under each key. A damaged file may give back anything, so that it must be looked at. */
export type Salvaged = Record<Name, Map<string, unknown>>;

/**
 * What of a damaged database can still be read in a short time, the notes that were changed last first. Where the browser gives
 * up on many, each is asked for by itself. Never rejects; what cannot be read is not there.
 */
export async function salvage(store: Store): Promise<Salvaged> {
  const found: Salvaged = { drafts: new Map(), pages: new Map(), annotations: new Map() };
  let isOver = false;
  const gather = async (name: Name, keys: string[]): Promise<void> => {
    for (let start = 0; start < keys.length && !isOver; start += portion) {
      const some = keys.slice(start, start + portion);
      if (await take(store, name, some, found)) continue;
      for (const key of some) if (!isOver) await take(store, name, [key], found);
    }
  };
  const everything = async (): Promise<void> => {
    await gather('drafts', await allKeys(store, 'drafts'));
    await gather('pages', await allKeys(store, 'pages'));
    await gather('annotations', await newestFirst(store));
  };
  await inTime(everything(), wholePatience).catch(() => undefined);
  isOver = true;
  return found;
}

/** Whether all of these could be read. */
async function take(store: Store, name: Name, keys: string[], found: Salvaged): Promise<boolean> {
  const get = (tx: Reading): Promise<unknown[]> =>
    Promise.all(keys.map(async (key): Promise<unknown> => tx.objectStore(name).get(key)));
  const values = await read(store, get, lookPatience).catch(() => null);
  for (const [at, value] of (values ?? []).entries())
    if (value !== undefined) found[name].set(keys[at] ?? '', value);
  return values !== null;
}

function allKeys(store: Store, name: Name): Promise<string[]> {
  return read(store, (tx) => tx.objectStore(name).getAllKeys(), lookPatience).catch(() => []);
}

/** The index may have lost some, or all. */
async function newestFirst(store: Store): Promise<string[]> {
  const inOrder = (tx: Reading): Promise<string[]> =>
    tx.objectStore('annotations').index('modified').getAllKeys();
  const indexed = await read(store, inOrder, lookPatience).catch((): string[] => []);
  return [...new Set([...indexed.reverse(), ...(await allKeys(store, 'annotations'))])];
}
