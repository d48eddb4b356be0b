import type { Annotation, SavedPage } from '@/model/annotation';
import { addToCount, type Change, countWrite } from '@/store/change';
import { type StepFacts, stepContents, writeStep } from '@/store/journal';
import type { StoredSnapshot } from '@/store/snapshots';
import type { Writing } from '@/store/transact';
import { awaitIndex } from '@/store/unindexed';

/** One note as it was and as it becomes; `null`: it is not there. */
export interface NoteEdit {
  before: Annotation | null;
  after: Annotation | null;
}

/** What is to be there beside the notes: pages and snapshots that are there already stay as they are. */
export interface Surroundings {
  pages: SavedPage[];
  snapshots?: StoredSnapshot[];
}

/**
 * The one way by which notes change: puts and removes them with their pages, counts the write, lets the search index know,
 * and writes down how to undo it. `step: null`: it cannot be undone. `beyond` is a generation that must be passed.
 */
export async function commitEdits(
  tx: Writing,
  edits: readonly NoteEdit[],
  surroundings: Surroundings,
  step: StepFacts | null,
  beyond = 0,
): Promise<Change> {
  const { gone, ...done } = await applyEdits(tx, edits, surroundings);
  const generation = await countWrite(tx, beyond);
  if (step) await writeStep(tx, generation, step, stepContents(edits, gone));
  return { generation, ...done };
}

/** Some of the edits of a write, which is counted and can be undone as one. `gone` went with its last note. */
export async function applyEdits(
  tx: Writing,
  edits: readonly NoteEdit[],
  { pages, snapshots = [] }: Surroundings,
): Promise<Omit<Change, 'generation'> & { gone: Required<Surroundings> }> {
  const notes = tx.objectStore('annotations');
  const put = edits.flatMap(({ after }) => after ?? []);
  const removed = edits.filter(({ after }) => after === null).flatMap(({ before }) => before ?? []);
  const ids = removed.map(({ id }) => id);
  await Promise.all([
    ...put.map((note) => notes.put(note)),
    ...ids.map((id) => notes.delete(id)),
    ...ids.map((id) => tx.objectStore('states').delete(id)),
  ]);
  const added = await addPages(tx, pages);
  for (const one of snapshots)
    if ((await tx.objectStore('snapshots').getKey(one.page)) === undefined)
      await tx.objectStore('snapshots').put(one);
  const gone = await removeEmptyPages(tx, new Set(removed.map(({ page }) => page)));
  const made = edits.filter(({ before, after }) => !before && after).length;
  const count = await addToCount(tx, 'notes', made - removed.length);
  await addToCount(tx, 'pages', added.length - gone.pages.length);
  await awaitIndex(tx, [...put.map(({ id }) => id), ...ids]);
  return {
    notes: count,
    put: { pages: added, annotations: put },
    removed: { ids, pages: gone.pages.map(({ key }) => key) },
    touched: [...new Set([...put, ...removed].map(({ page }) => page))],
    gone,
  };
}

/** Resolves with those that were not there. */
async function addPages(tx: Writing, wanted: SavedPage[]): Promise<SavedPage[]> {
  const pages = tx.objectStore('pages');
  const known = await Promise.all(wanted.map(({ key }) => pages.getKey(key)));
  const added = wanted.filter((_, index) => known[index] === undefined);
  await Promise.all(added.map((page) => pages.put(page)));
  return added;
}

/** Resolves with those on which no note was left, as they were. */
async function removeEmptyPages(tx: Writing, keys: ReadonlySet<string>): Promise<Required<Surroundings>> {
  const pages = tx.objectStore('pages');
  const snapshots = tx.objectStore('snapshots');
  const gone: Required<Surroundings> = { pages: [], snapshots: [] };
  await Promise.all(
    [...keys].map(async (key) => {
      if ((await tx.objectStore('annotations').index('page').getKey(key)) !== undefined) return;
      const [page, snapshot] = await Promise.all([pages.get(key), snapshots.get(key)]);
      if (page) gone.pages.push(page);
      if (snapshot) gone.snapshots.push(snapshot);
      await Promise.all([pages.delete(key), snapshots.delete(key)]);
    }),
  );
  return gone;
}
