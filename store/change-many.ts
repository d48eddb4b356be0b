import type { Annotation } from '@/model/annotation';
import type { BulkAct } from '@/model/bulk-act';
import { addVerdictStep } from '@/store/add-verdict-step';
import type { Change } from '@/store/change';
import { commitEdits, type NoteEdit } from '@/store/commit-edits';
import type { Store } from '@/store/schema';
import { write } from '@/store/transact';

/** Milliseconds; a whole library may be meant. */
const longPatience = 120_000;

/**
 * Does the same to many notes, to all or, when it fails, to none. `change` is null when all were so already; its generation
 * is the step that can be undone. `now` is an ISO 8601 time. Throws `StoreError`.
 */
export async function changeMany(
  store: Store,
  ids: readonly string[],
  act: BulkAct,
  now: string,
): Promise<{ count: number; change: Change | null }> {
  return write(
    store,
    async (tx) => {
      const notes = tx.objectStore('annotations');
      const found = await Promise.all([...new Set(ids)].map((id) => notes.get(id)));
      const edits = found.flatMap((note): NoteEdit[] => {
        if (!note) return [];
        const after = afterAct(note, act, now);
        return after === note ? [] : [{ before: note, after }];
      });
      if (edits.length === 0) return { count: 0, change: null };
      const change = await commitEdits(tx, edits, { pages: [] }, { kind: act.kind, when: now });
      return { count: edits.length, change };
    },
    longPatience,
  );
}

/** The note itself where nothing changes. */
function afterAct(note: Annotation, act: BulkAct, now: string): Annotation | null {
  if (act.kind === 'remove') return null;
  const renewed = { modified: now, revision: note.revision + 1 };
  if (act.kind === 'verdict') {
    const { verdict, reason } = act;
    if (note.verdict === verdict && (reason === '' || note.reason === reason)) return note;
    const changed = { ...note, verdict, reason };
    return { ...changed, ...renewed, history: addVerdictStep(note.history, changed, now) };
  }
  const kept = note.tags.filter((tag) => !act.remove.includes(tag));
  const known = new Set(kept.map((tag) => tag.toLowerCase()));
  const tags = [...kept, ...act.add.filter((tag) => !known.has(tag.toLowerCase()))];
  return tags.join('\n') === note.tags.join('\n') ? note : { ...note, tags, ...renewed };
}
