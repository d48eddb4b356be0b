import type { Annotation, SavedPage } from '@/model/annotation';
import type { Indexer, SegmentHead, SegmentParts } from '@/store/index-parts';
import { partNames } from '@/store/index-parts';
import type { Store } from '@/store/schema';
import { read, type Writing, write } from '@/store/transact';
import { awaitIndex, portion } from '@/store/unindexed';

/** Notes read at a time, so that whoever else wants something gets it in between. */
const batch = 500;
/** Milliseconds. */
const longPatience = 60_000;

/** Below so many waiting notes a reader of the index takes them in by itself, and nothing need be written. */
export const mayWait = 256;

/**
 * Brings the search index up to date where at least so many notes wait for it. `told` hears how many are left. See `indexSome`.
 */
export async function refreshIndex(
  store: Store,
  indexer: Indexer,
  told: (left: number) => void = () => undefined,
  least = 1,
): Promise<void> {
  await startAnew(store, indexer.format);
  let left = await countWaiting(store);
  if (left < Math.max(1, least)) return;
  for (; left > 0; left = await indexSome(store, indexer)) told(left);
  told(0);
}

/**
 * Indexes one portion of the notes that wait, and resolves with how many are left. Each is committed by itself, so that what is
 * stopped in the middle goes on where it was: browsers stop a background that is busy for long. An index that is missing or
 * of another format is made anew. Not to be run twice at a time. Throws `StoreError`.
 */
export async function indexSome(store: Store, indexer: Indexer): Promise<number> {
  await startAnew(store, indexer.format);
  await indexPortion(store, indexer);
  return countWaiting(store);
}

/** How many notes wait to be indexed; one may be counted several times. Throws `StoreError`. */
export async function countWaiting(store: Store): Promise<number> {
  const lists = await read(store, (tx) => tx.objectStore('unindexed').getAll());
  return lists.reduce((sum, ids) => sum + ids.length, 0);
}

async function startAnew(store: Store, format: number): Promise<void> {
  if ((await read(store, (tx) => tx.objectStore('counters').get('indexFormat'))) === format) return;
  await write(
    store,
    async (tx) => {
      await clearIndex(tx);
      await awaitIndex(tx, await tx.objectStore('annotations').getAllKeys());
      await tx.objectStore('counters').put(format, 'indexFormat');
    },
    longPatience,
  );
}

/** Lets go of the index, which is damaged; the next refreshing makes it anew. Throws `StoreError`. */
export async function dropIndex(store: Store): Promise<void> {
  await write(store, async (tx) => {
    await clearIndex(tx);
    await tx.objectStore('counters').delete('indexFormat');
  });
}

async function clearIndex(tx: Writing): Promise<void> {
  await Promise.all(
    (['segments', 'segmentParts', 'unindexed'] as const).map((name) => tx.objectStore(name).clear()),
  );
}

interface Plan {
  /** Keys of the records of ids that are taken in. */
  taken: number[];
  ids: string[];
  /** Segments that go into the new one. */
  merged: number[];
  /** Segments that stay, with what is dead in them then. */
  kept: { key: number; head: SegmentHead }[];
}

async function indexPortion(store: Store, indexer: Indexer): Promise<void> {
  const waiting = await readWaiting(store);
  if (waiting.taken.length === 0) return;
  const plan = await makePlan(store, indexer, waiting.taken, waiting.ids);
  const parts = await buildParts(store, indexer, plan.ids);
  await commit(store, plan, parts);
}

async function readWaiting(store: Store): Promise<{ taken: number[]; ids: string[] }> {
  return read(store, async (tx) => {
    const taken: number[] = [];
    const ids: string[] = [];
    let at = await tx.objectStore('unindexed').openCursor();
    while (at && ids.length < portion) {
      taken.push(at.key);
      ids.push(...at.value);
      at = await at.continue();
    }
    return { taken, ids };
  });
}

/**
 * A new segment takes along those that are less than twice as large as what it has already, so that there are never many,
 * and each note is indexed anew a few times only (a logarithmic merge, as in Lester, Moffat and Zobel 2005).
 */
async function makePlan(store: Store, indexer: Indexer, taken: number[], changed: string[]): Promise<Plan> {
  const ids = new Set(changed);
  const heads = await read(store, async (tx) => {
    const [keys, values] = await Promise.all([
      tx.objectStore('segments').getAllKeys(),
      tx.objectStore('segments').getAll(),
    ]);
    return keys.flatMap((key, at) => (values[at] ? [{ key, head: values[at] }] : []));
  });
  const alive = ({ size, dead }: SegmentHead): number => size - dead.length;
  heads.sort((a, b) => alive(a.head) - alive(b.head));
  const merged: number[] = [];
  const kept: Plan['kept'] = [];
  for (const { key, head } of heads) {
    const docs = await read(store, (tx) => tx.objectStore('segmentParts').get([key, 'docs']));
    if (docs === undefined) {
      merged.push(key);
      continue;
    }
    const dead = Uint32Array.from(new Set([...head.dead, ...indexer.placesOf(docs, changed)]));
    const left = { ...head, dead };
    if (alive(left) < 2 * ids.size && alive(left) + ids.size <= portion) {
      merged.push(key);
      for (const id of indexer.idsOf(docs, dead)) ids.add(id);
    } else kept.push({ key, head: left });
  }
  return { taken, ids: [...ids], merged, kept };
}

async function buildParts(
  store: Store,
  indexer: Indexer,
  ids: readonly string[],
): Promise<[number, SegmentParts] | null> {
  const notes: Annotation[] = [];
  const pages = new Map<string, SavedPage>();
  for (let start = 0; start < ids.length; start += batch) {
    await read(store, async (tx) => {
      const found = await Promise.all(
        ids.slice(start, start + batch).map((id) => tx.objectStore('annotations').get(id)),
      );
      const there = found.filter((note) => note !== undefined);
      notes.push(...there);
      const keys = new Set(there.map(({ page }) => page).filter((key) => !pages.has(key)));
      const missing = await Promise.all([...keys].map((key) => tx.objectStore('pages').get(key)));
      for (const page of missing) if (page) pages.set(page.key, page);
    });
  }
  return notes.length === 0 ? null : [notes.length, indexer.build(notes, pages)];
}

async function commit(store: Store, plan: Plan, built: [number, SegmentParts] | null): Promise<void> {
  await write(
    store,
    async (tx) => {
      const waiting = await Promise.all(plan.taken.map((key) => tx.objectStore('unindexed').getKey(key)));
      if (waiting.includes(undefined)) return; // erased meanwhile: what was read is no longer there
      const [segments, parts] = [tx.objectStore('segments'), tx.objectStore('segmentParts')];
      await Promise.all(plan.taken.map((key) => tx.objectStore('unindexed').delete(key)));
      const removeSegment = async (key: number): Promise<void> => {
        await Promise.all([segments.delete(key), ...partNames.map((name) => parts.delete([key, name]))]);
      };
      await Promise.all(plan.merged.map(removeSegment));
      await Promise.all(
        plan.kept.map(({ key, head }) =>
          head.dead.length < head.size ? segments.put(head, key) : removeSegment(key),
        ),
      );
      if (!built) return;
      const [size, made] = built;
      const key = await segments.add({ size, dead: new Uint32Array() });
      await Promise.all(partNames.map((name) => parts.put(made[name], [key, name])));
    },
    longPatience,
  );
}
