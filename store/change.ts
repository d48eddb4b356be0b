import type { CounterName, Library } from '@/store/schema';
import type { Writing } from '@/store/transact';

/** What one write did to notes and pages, for whoever keeps a second copy. */
export interface Change {
  /** Counts the writes; the change before this one has a generation less by one. */
  generation: number;
  /** How many notes there are after it. */
  notes: number;
  put: Library;
  /** `put` does not hold all that was put: there was too much. */
  isCut?: boolean;
  removed: { ids: string[]; pages: string[] };
  /** Keys of the pages whose notes are others now. */
  touched: string[];
}

/** Counts a write within its own transaction; the new generation is at least `beyond` + 1. */
export async function countWrite(tx: Writing, beyond = 0): Promise<number> {
  const counters = tx.objectStore('counters');
  const next = Math.max((await counters.get('generation')) ?? 0, beyond) + 1;
  await counters.put(next, 'generation');
  return next;
}

/** Adds to one of the counts, within the transaction that changes what is counted; resolves with what it is then. */
export async function addToCount(tx: Writing, name: CounterName, more: number): Promise<number> {
  const counters = tx.objectStore('counters');
  const before = (await counters.get(name)) ?? 0;
  const after = Math.max(0, before + more);
  if (after !== before) await counters.put(after, name);
  return after;
}
