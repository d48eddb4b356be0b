import type { Annotation } from '@/model/annotation';
import { addVerdictStep } from '@/store/add-verdict-step';
import type { Change } from '@/store/change';
import { commitEdits, type NoteEdit } from '@/store/commit-edits';
import type { Store } from '@/store/schema';
import { write } from '@/store/transact';

/** A page was compared with its snapshot, and these notes stand on words that are others now. */
export interface Comparison {
  /** See `pageKey`. */
  page: string;
  /** SHA-256 of the present text, 64 hexadecimal digits. */
  hash: string;
  affected: string[];
  /** Why verdicts go back, in the reader's language. */
  reason: string;
}

/**
 * Takes verdicts on changed words back to `looking`, once for each present text: what the reader decides after that stands.
 * Verdicts that nobody has reached yet, or that were dismissed, stay. `now` is an ISO 8601 time. Throws `StoreError`.
 */
export async function noteComparison(
  store: Store,
  { page, hash, affected, reason }: Comparison,
  now: string,
): Promise<{ changed: Annotation[]; change: Change | null }> {
  return write(store, async (tx) => {
    const snapshots = tx.objectStore('snapshots');
    const snapshot = await snapshots.get(page);
    if (!snapshot || snapshot.seen === hash) return { changed: [], change: null };
    await snapshots.put({ ...snapshot, seen: hash });
    const notes = tx.objectStore('annotations');
    const kept = await Promise.all(affected.map((id) => notes.get(id)));
    const reached = kept.filter((note): note is Annotation => note !== undefined && isReached(note));
    const changed = reached.map((note): Annotation => {
      const verdict = 'looking' as const;
      const body = { ...note, verdict, reason };
      const history = addVerdictStep(note.history, body, now, 'page-changed');
      return { ...body, history, modified: now, revision: note.revision + 1 };
    });
    if (changed.length === 0) return { changed, change: null };
    const edits = reached.map((before, at): NoteEdit => ({ before, after: changed[at] ?? null }));
    const step = { kind: 'page-changed' as const, when: now };
    return { changed, change: await commitEdits(tx, edits, { pages: [] }, step) };
  });
}

function isReached({ verdict }: Annotation): boolean {
  return verdict !== 'open' && verdict !== 'looking' && verdict !== 'dismissed';
}
