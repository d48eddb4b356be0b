import type { Annotation, SavedPage } from '@/model/annotation';
import type { Snapshot } from '@/model/page-change';
import { type Change, countWrite } from '@/store/change';
import { applyEdits, type NoteEdit } from '@/store/commit-edits';
import { StoreError } from '@/store/errors';
import { type StepContents, type StepFacts, stepContents, writeStep } from '@/store/journal';
import type { Store } from '@/store/schema';
import { packSnapshot, type StoredSnapshot } from '@/store/snapshots';
import { type Writing, write } from '@/store/transact';

/** Some of what an import brings, as the reader's file was read. */
export interface ImportPart {
  pages: SavedPage[];
  annotations: Annotation[];
  snapshots: Snapshot[];
}

interface PackedPart extends Omit<ImportPart, 'snapshots'> {
  snapshots: StoredSnapshot[];
}

/** What was done, in notes, and the pages' texts that are new here. */
export interface TakenIn {
  added: number;
  updated: number;
  unchanged: number;
  snapshots: number;
  /** The generation that undoes it; `null`: no note has changed. */
  step: number | null;
}

/** A part that waits, or, in the place of the parts, what taking them in has done: whoever asks again is told the same. */
export type Arriving = PackedPart | { taken: TakenIn };

/** Milliseconds; a large library takes a while. */
const longPatience = 600_000;
/** The result's number; parts are counted from 0. */
const result = -1;
/** More notes than this are not handed on: whoever copies changes reads the library anew. */
const mostHeld = 5_000;

/**
 * Lays a part of an import down beside the library, in which nothing shows of it. With part 0 whatever else waits is
 * forgotten: a page that was closed leaves an import behind. May be repeated. Throws `StoreError`.
 */
export async function layDown(store: Store, id: string, number: number, part: ImportPart): Promise<void> {
  const snapshots = await Promise.all(part.snapshots.map(packSnapshot));
  await write(store, async (tx) => {
    if (number === 0) await tx.objectStore('arriving').clear();
    await tx.objectStore('arriving').put({ ...part, snapshots }, [id, number]);
  });
}

/** Forgets what was laid down. Throws `StoreError`. */
export async function forgetArriving(store: Store): Promise<void> {
  await write(store, (tx) => tx.objectStore('arriving').clear());
}

/**
 * Takes all parts of an import in: in one transaction, so that either everything is there or nothing, and one part at a
 * time, so that a file of any size needs no more memory than its ids. A note that has become another since it was compared
 * is left as it is. Throws `StoreError`, also when a part is missing.
 */
export async function takeArrived(
  store: Store,
  id: string,
  parts: number,
  facts: StepFacts,
  told: (done: number) => void = () => undefined,
): Promise<{ taken: TakenIn; change: Change | null }> {
  return write(
    store,
    async (tx) => {
      const arriving = tx.objectStore('arriving');
      const before = await arriving.get([id, result]);
      if (before && 'taken' in before) return { taken: before.taken, change: null };
      const taken: TakenIn = { added: 0, updated: 0, unchanged: 0, snapshots: 0, step: null };
      const contents: StepContents = { before: [], created: [], pages: [], snapshots: [] };
      const put: Change['put'] = { pages: [], annotations: [] };
      const touched = new Set<string>();
      let isCut = false;
      let notes = 0;
      const isAbsent = await absentIn(tx);
      for (let number = 0; number < parts; number += 1) {
        const part = await arriving.get([id, number]);
        if (!part || 'taken' in part)
          throw new StoreError('The import was interrupted by another one. Import the file again.');
        const edits = await editsOf(tx, part, taken, isAbsent);
        const wanted = new Set(edits.map(({ after }) => after?.page));
        const pages = part.pages.filter(({ key }) => wanted.has(key));
        const done = await applyEdits(tx, edits, { pages });
        taken.snapshots += await addSnapshots(tx, part.snapshots);
        const undoing = stepContents(edits, done.gone);
        for (const one of undoing.before) contents.before.push(one);
        for (const one of undoing.created) contents.created.push(one);
        notes = done.notes;
        for (const key of done.touched) touched.add(key);
        put.pages.push(...done.put.pages);
        if (put.annotations.length < mostHeld) put.annotations.push(...done.put.annotations);
        else isCut ||= done.put.annotations.length > 0;
        told(number + 1);
      }
      await arriving.clear();
      const changed = contents.before.length + contents.created.length > 0;
      if (changed) {
        taken.step = await countWrite(tx);
        await writeStep(tx, taken.step, facts, contents);
      }
      await arriving.put({ taken }, [id, result]);
      if (taken.step === null) return { taken, change: null };
      const removed = { ids: [], pages: [] };
      const change = { generation: taken.step, notes, put, isCut, removed, touched: [...touched] };
      return { taken, change };
    },
    longPatience,
  );
}

/**
 * Says of an id that there surely is no note with it, once for each: in a library without notes none need be asked for, as
 * when a backup comes back.
 */
async function absentIn(tx: Writing): Promise<(id: string) => boolean> {
  const some = await tx.objectStore('annotations').getKey(IDBKeyRange.lowerBound(''));
  const come = new Set<string>();
  return (id) => {
    if (some !== undefined || come.has(id)) return false;
    come.add(id);
    return true;
  };
}

async function editsOf(
  tx: Writing,
  { annotations }: PackedPart,
  taken: TakenIn,
  isAbsent: (id: string) => boolean,
): Promise<NoteEdit[]> {
  const kept = await Promise.all(
    annotations.map(async ({ id }) => (isAbsent(id) ? undefined : tx.objectStore('annotations').get(id))),
  );
  return annotations.flatMap((after, index): NoteEdit[] => {
    const before = kept[index] ?? null;
    const isOlder = before !== null && before.revision >= after.revision;
    taken[isOlder ? 'unchanged' : before ? 'updated' : 'added'] += 1;
    return isOlder ? [] : [{ before, after }];
  });
}

/** Resolves with how many were not there; a text without its page is of no use to anybody. */
async function addSnapshots(tx: Writing, wanted: readonly StoredSnapshot[]): Promise<number> {
  const snapshots = tx.objectStore('snapshots');
  const added = await Promise.all(
    wanted.map(async (one) => {
      const [known, page] = await Promise.all([
        snapshots.getKey(one.page),
        tx.objectStore('pages').getKey(one.page),
      ]);
      if (known !== undefined || page === undefined) return 0;
      await snapshots.put(one);
      return 1;
    }),
  );
  return added.reduce<number>((sum, one) => sum + one, 0);
}
