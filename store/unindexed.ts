import type { Writing } from '@/store/transact';

/** So many ids stand in one record. */
export const portion = 16_384;

/** Notes down, in the transaction that changes them, that these notes are to be indexed anew, or to leave the index. */
export async function awaitIndex(tx: Writing, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += portion)
    await tx.objectStore('unindexed').add(ids.slice(start, start + portion));
}
