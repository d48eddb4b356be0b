import type { PartName, SegmentHead } from '@/store/index-parts';
import type { Store } from '@/store/schema';
import { read } from '@/store/transact';

/** The search index as of one moment. */
export interface StoredIndex {
  /** `undefined`: none has been made yet. */
  format: number | undefined;
  segments: {
    key: number;
    head: SegmentHead;
    /** `null` where `known` says that it has been read before. */
    docs: Uint8Array<ArrayBuffer> | null;
  }[];
  /** Ids of notes that have been written or removed since. */
  waiting: string[];
  states: Map<string, 'changed' | 'missing'>;
}

/** Throws `StoreError`. */
export async function readIndex(store: Store, known: (segment: number) => boolean): Promise<StoredIndex> {
  return read(store, async (tx) => {
    const [format, keys, heads, lists, stateKeys, stateValues] = await Promise.all([
      tx.objectStore('counters').get('indexFormat'),
      tx.objectStore('segments').getAllKeys(),
      tx.objectStore('segments').getAll(),
      tx.objectStore('unindexed').getAll(),
      tx.objectStore('states').getAllKeys(),
      tx.objectStore('states').getAll(),
    ]);
    const segments = await Promise.all(
      keys.flatMap((key, at) => {
        const head = heads[at];
        if (!head) return [];
        const docs = known(key) ? null : tx.objectStore('segmentParts').get([key, 'docs']);
        return [Promise.resolve(docs).then((bytes) => ({ key, head, docs: bytes ?? null }))];
      }),
    );
    const states = new Map<string, 'changed' | 'missing'>();
    for (const [at, id] of stateKeys.entries()) states.set(id, stateValues[at] ?? 'missing');
    return { format, segments, waiting: [...new Set(lists.flat())], states };
  });
}

/** One part of a segment; `null` when the segment has gone meanwhile. Throws `StoreError`. */
export async function readPart(
  store: Store,
  key: number,
  name: PartName,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return (await read(store, (tx) => tx.objectStore('segmentParts').get([key, name]))) ?? null;
}
