import type { Annotation, SavedPage } from '@/model/annotation';
import type { Step, StepKind } from '@/model/step';
import type { NoteEdit, Surroundings } from '@/store/commit-edits';
import type { Store } from '@/store/schema';
import type { StoredSnapshot } from '@/store/snapshots';
import { read, type Writing } from '@/store/transact';

/** How a step is named in the list of what can be undone. */
export interface StepFacts {
  kind: StepKind;
  /** ISO 8601. */
  when: string;
  /** Of an `undo`: the step that is taken back. */
  of?: number;
}

/** A note as it was: whole when it was removed, else only what changed. */
export type NoteBefore = Partial<Annotation> & { id: string };

/** What it takes to undo a step. */
export interface StepContents {
  before: NoteBefore[];
  /** Ids of notes that were not there. */
  created: string[];
  /** Pages and snapshots that went with their last note. */
  pages: SavedPage[];
  snapshots: StoredSnapshot[];
}

const mostSteps = 100;
/** Bytes, about. */
const mostBytes = 50_000_000;

/** All that can be undone or has been, the latest first. Throws `StoreError`. */
export async function listSteps(store: Store): Promise<Step[]> {
  const steps = await read(store, (tx) => tx.objectStore('journal').getAll());
  return steps.reverse();
}

/** Writes down how to undo what the same transaction has done, and forgets the oldest where that becomes too much. */
export async function writeStep(
  tx: Writing,
  generation: number,
  facts: StepFacts,
  contents: StepContents,
): Promise<void> {
  const { kind, when, of = null } = facts;
  const size = sizeOf(contents);
  // Taking an import back need not be undone: the file can come again, and a copy of it all would fill the disk.
  const tooLarge = kind === 'undo' && size > mostBytes;
  const step: Step = {
    generation,
    when,
    kind,
    count: contents.before.length + contents.created.length,
    undone: false,
    of,
    size: tooLarge ? 0 : size,
  };
  await tx.objectStore('journal').put(step);
  if (!tooLarge) await tx.objectStore('journalContents').put(contents, generation);
  await forgetOldest(tx);
}

/** What it takes to undo these edits, with which `gone` went. */
export function stepContents(edits: readonly NoteEdit[], gone: Required<Surroundings>): StepContents {
  return {
    before: edits.flatMap(({ before, after }) => (before ? differences(before, after) : [])),
    created: edits.flatMap(({ before, after }) => (before ? [] : (after?.id ?? []))),
    ...gone,
  };
}

/** The latest step is always kept, however large: it is the one that a reader regrets. */
async function forgetOldest(tx: Writing): Promise<void> {
  const steps = await tx.objectStore('journal').getAll();
  let bytes = 0;
  for (const [index, { generation, size }] of steps.reverse().entries()) {
    bytes += size;
    if (index === 0 || (index < mostSteps && bytes <= mostBytes)) continue;
    await tx.objectStore('journal').delete(generation);
    await tx.objectStore('journalContents').delete(generation);
  }
}

/** The fields of a note that have become others; of a note that was removed, all. `revision` only ever goes up. */
function differences(before: Annotation, after: Annotation | null): NoteBefore {
  if (!after) return before;
  const was: Record<string, unknown> = { ...before };
  const is: Record<string, unknown> = { ...after };
  const changed = Object.keys({ ...was, ...is }).filter(
    (name) => name !== 'revision' && JSON.stringify(was[name]) !== JSON.stringify(is[name]),
  );
  return { ...Object.fromEntries(changed.map((name) => [name, was[name]])), id: before.id };
}

/** About; of many notes only some are looked at. */
function sizeOf({ before, created, pages, snapshots }: StepContents): number {
  const each = Math.ceil(before.length / 200) || 1;
  let bytes = 0;
  for (let index = 0; index < before.length; index += each)
    bytes += JSON.stringify(before[index]).length * each;
  const kept = snapshots.reduce((sum, { packed }) => sum + packed.byteLength, 0);
  return bytes + kept + created.length * 40 + pages.length * 500;
}
