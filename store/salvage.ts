import type { Annotation, Draft } from '@/model/annotation';
import type { Library, Store } from '@/store/schema';
import { read } from '@/store/transact';

/** So many are read at once as long as all of them can be read. */
const portion = 100;

/**
 * All of a damaged database that can still be read: where the browser gives up on many, each is asked for by itself. Never
 * rejects; what cannot be read is not there.
 */
export async function salvage(store: Store): Promise<Library & { drafts: Draft[] }> {
  return {
    annotations: await readable(store, 'annotations'),
    pages: await readable(store, 'pages'),
    drafts: await readable(store, 'drafts'),
  };
}

/** What each of the stores that are worth it holds. */
interface Contents {
  annotations: Annotation;
  pages: Library['pages'][number];
  drafts: Draft;
}

async function readable<N extends keyof Contents>(store: Store, name: N): Promise<Contents[N][]> {
  const get = (keys: string[]): Promise<Contents[N][]> =>
    read(store, async (tx) => {
      const found = await Promise.all(keys.map(async (key) => tx.objectStore(name).get(key)));
      return found.filter((one) => one !== undefined) as Contents[N][]; // the schema's own type for this store
    });
  const keys = await read(store, (tx) => tx.objectStore(name).getAllKeys()).catch((): string[] => []);
  const found: Contents[N][] = [];
  for (let start = 0; start < keys.length; start += portion) {
    const some = keys.slice(start, start + portion);
    const all = await get(some).catch(() => null);
    if (all) found.push(...all);
    else for (const key of some) found.push(...(await get([key]).catch(() => [])));
  }
  return found;
}
