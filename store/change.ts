import type { Library } from '@/store/schema';
import type { Writing } from '@/store/transact';

/** What one write did to notes and pages, for whoever keeps a second copy. */
export interface Change {
  /** Counts the writes; the change before this one has a generation less by one. */
  generation: number;
  put: Library;
  removed: { ids: string[]; pages: string[] };
}

/** Counts a write within its own transaction; the new generation is at least `beyond` + 1. */
export async function countWrite(tx: Writing, beyond = 0): Promise<number> {
  const counters = tx.objectStore('counters');
  const next = Math.max((await counters.get('generation')) ?? 0, beyond) + 1;
  await counters.put(next, 'generation');
  return next;
}
