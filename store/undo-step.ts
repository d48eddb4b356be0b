import type { Annotation } from '@/model/annotation';
import type { Step } from '@/model/step';
import type { Change } from '@/store/change';
import { commitEdits, type NoteEdit } from '@/store/commit-edits';
import { StoreError } from '@/store/errors';
import { listSteps, type NoteBefore, type StepContents } from '@/store/journal';
import type { Store } from '@/store/schema';
import { type Writing, write } from '@/store/transact';

/** Milliseconds; an import of many notes takes a while to be taken back. */
const longPatience = 120_000;

export interface Undone {
  /** How many notes are as they were before. */
  count: number;
  change: Change | null;
}

/**
 * Takes back the step of this generation, or, where that is an `undo`, does again what it took back. What is undone already
 * stays so. `now` is an ISO 8601 time. Throws `StoreError`, also where a later step has changed the same notes.
 */
export async function undoStep(store: Store, generation: number, now: string): Promise<Undone> {
  return write(
    store,
    async (tx) => {
      const journal = tx.objectStore('journal');
      const step = await journal.get(generation);
      if (step?.undone) return { count: 0, change: null };
      const contents = await tx.objectStore('journalContents').get(generation);
      if (!step || !contents)
        throw new StoreError('This is too long ago to be undone.', { told: ['undo-too-late'] });
      await refuseWhenTouched(tx, step, contents);
      const edits = await reverse(tx, contents);
      const again = step.kind === 'undo' ? step.of : null;
      const facts = again === null ? { kind: 'undo' as const, when: now, of: generation } : null;
      const change = await commitEdits(tx, edits, contents, facts);
      if (again === null) await journal.put({ ...step, undone: true });
      else await forgetUndo(tx, step, again);
      return { count: edits.length, change };
    },
    longPatience,
  );
}

/** Takes back the latest step that has not been; `null` where there is none. Throws `StoreError`. */
export async function undoLast(store: Store, now: string): Promise<Undone | null> {
  const last = (await listSteps(store)).find(({ kind, undone }) => kind !== 'undo' && !undone);
  return last ? undoStep(store, last.generation, now) : null;
}

/** Done again, it can be undone again, as the first time. */
async function forgetUndo(tx: Writing, { generation }: Step, of: number): Promise<void> {
  await tx.objectStore('journal').delete(generation);
  await tx.objectStore('journalContents').delete(generation);
  const original = await tx.objectStore('journal').get(of);
  if (original) await tx.objectStore('journal').put({ ...original, undone: false });
}

/** A later edit of the same notes would be lost with it. What was undone itself, and its undoing, do not count. */
async function refuseWhenTouched(tx: Writing, step: Step, contents: StepContents): Promise<void> {
  const later = await tx.objectStore('journal').getAll(IDBKeyRange.lowerBound(step.generation, true));
  const settled = new Set(later.filter(({ undone }) => undone).map(({ generation }) => generation));
  const own = new Set(idsOf(contents));
  for (const { generation, undone, of } of later) {
    if (undone || (of !== null && settled.has(of))) continue;
    const other = await tx.objectStore('journalContents').get(generation);
    if (other && idsOf(other).some((id) => own.has(id)))
      throw new StoreError('These notes have been changed again since. Undo the later change first.', {
        told: ['undo-touched'],
      });
  }
}

function idsOf({ before, created }: StepContents): string[] {
  return [...before.map(({ id }) => id), ...created];
}

async function reverse(tx: Writing, { before, created }: StepContents): Promise<NoteEdit[]> {
  const notes = tx.objectStore('annotations');
  const made = await Promise.all(created.map((id) => notes.get(id)));
  const changed = await Promise.all(
    before.map(async (was): Promise<NoteEdit[]> => {
      const kept = await notes.get(was.id);
      if (kept) return [{ before: kept, after: { ...kept, ...was, revision: kept.revision + 1 } }];
      return isWhole(was) ? [{ before: null, after: was }] : [];
    }),
  );
  return [
    ...made.flatMap((note): NoteEdit[] => (note ? [{ before: note, after: null }] : [])),
    ...changed.flat(),
  ];
}

/** Only what was removed was written down whole. */
function isWhole(was: NoteBefore): was is Annotation {
  return was.page !== undefined && was.subject !== undefined && was.revision !== undefined;
}
