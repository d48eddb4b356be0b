import { tell } from '@/browser/answer';
import {
  buryEntries,
  type CopyMarks,
  type EntryKind,
  listEntries,
  markBegun,
  markWhole,
  portion,
  putEntries,
  putPack,
  readMarks,
  removeEntries,
} from '@/entrypoints/background/copy-entries';
import type { Change } from '@/store/change';
import { StoreError } from '@/store/errors';
import { readCounts, readGeneration } from '@/store/read-notes';
import { readPortion } from '@/store/read-portion';
import type { Store } from '@/store/schema';

/*
 * Every note and page once more, in the browser's settings storage: a full disk has been seen to empty the database and
 * leave that whole. `generation` says which of the database's writes the copy has seen, and is written with or after them.
 *
 * A change is copied by itself. When the copy has missed one, or one is too large to be handed on, all is copied anew, a
 * portion at a time with changes in between: `copying` says how far that is, and `generation` follows only at the end.
 */

/** In pages and notes. */
export interface CopyProgress {
  done: number;
  total: number;
}

/** When more notes than this are removed, it is shorter to copy what is left. */
const mostBuried = 5_000;

let last: Promise<unknown> = Promise.resolve();
/** Set when the whole did not fit: then it is tried at the next start only, not with every change. */
let gaveUp = false;
/** What copies everything now, and how far it is. */
let walk: Promise<void> | null = null;
let progress: CopyProgress | null = null;
/** Raised to let whoever copies everything look anew at what there is to do. */
let calls = 0;

/** One after the other, in the order of the calls: a copy must not overtake a later one. */
function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const turn = last.then(act);
  last = turn.catch(() => undefined);
  return turn;
}

/** Resolves when nothing is being copied. */
export async function copySettled(): Promise<void> {
  await last;
  if (!walk) return;
  await walk.catch(() => undefined);
  await copySettled();
}

/** How far the copying of everything is when it has ended or some milliseconds have passed; `null`: it has ended. */
export async function followCopy(milliseconds: number): Promise<CopyProgress | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([copySettled(), late]);
  clearTimeout(timer);
  return walk && progress;
}

/** Copies one change, without asking the database, and then everything when the copy has missed an earlier one. */
export async function copyChange(store: Store, change: Change): Promise<void> {
  const isBehind = await inTurn(async () => {
    const marks = await readMarks();
    const through = marks.copying?.through ?? marks.generation;
    if (gaveUp || through >= change.generation) return false;
    if (change.isCut || change.removed.ids.length > mostBuried) return true;
    if (through === change.generation - 1) {
      const { copying } = marks;
      await applyChange(
        change,
        marks,
        copying
          ? { copying: { ...copying, through: change.generation } }
          : { generation: change.generation, notes: change.notes },
      );
      return copying !== null && walk === null; // broken off, as when the browser was too slow
    }
    // What was missed can only be had from the database; what is in hand is put there whatever becomes of that.
    await applyChange(change, marks, {}).catch(() => undefined);
    return true;
  });
  if (isBehind) await copyAll(store);
}

/** `seen`: what is to be marked with it. */
async function applyChange(
  { put, removed }: Change,
  marks: CopyMarks,
  seen: Partial<CopyMarks>,
): Promise<void> {
  const isPacked = marks.packs !== null || marks.copying !== null;
  await buryEntries('annotations', removed.ids, isPacked);
  await buryEntries('pages', removed.pages, isPacked);
  let notes = put.annotations;
  // Nothing says that it has been seen before the last portion.
  for (; notes.length > portion; notes = notes.slice(portion))
    await putEntries({ pages: [], annotations: notes.slice(0, portion) }, {});
  await putEntries({ pages: put.pages, annotations: notes }, seen);
}

/** Makes the copy equal to the database, unless the copy is the newer of the two; goes on where that was interrupted. */
export function copyAll(store: Store): Promise<void> {
  gaveUp = false;
  const call = ++calls;
  const before = walk ?? Promise.resolve();
  const current = before
    .catch(() => undefined)
    .then(() => copyEverything(store, () => call === calls))
    .finally(() => {
      if (walk === current) walk = null;
    });
  walk = current;
  return current;
}

/** Goes on with a copying that was broken off, unless it did not fit. */
export function goOnCopying(store: Store): void {
  if (!walk && !gaveUp) copyAll(store).catch(() => undefined);
}

async function copyEverything(store: Store, isLatest: () => boolean): Promise<void> {
  try {
    if (!(await inTurn(() => begin(store)))) return;
    const old = await listEntries();
    const { notes, pages } = await readCounts(store);
    const total = notes + pages;
    for (let done: number | null = 0; isLatest() && done !== null; ) {
      progress = { done: Math.min(done, total), total };
      tell('copy.progress', progress);
      done = await inTurn(() => copyPortion(store, old));
    }
  } catch (error) {
    if (!(error instanceof StoreError)) gaveUp = true;
    throw error;
  } finally {
    progress = null;
  }
}

/** False when there is nothing to copy. */
async function begin(store: Store): Promise<boolean> {
  const written = await readGeneration(store);
  const { generation, copying } = await readMarks();
  const through = copying?.through ?? 0;
  if (generation >= written || through > written) return false;
  if (through !== written) await markBegun(written);
  return true;
}

/** Copies what comes next; resolves with how much has been passed, or null when that was all. */
async function copyPortion(store: Store, old: Record<EntryKind, string[]>): Promise<number | null> {
  const { copying } = await readMarks();
  if (!copying) return null;
  const { next, upTo, ...library } = await readPortion(store, copying.at, portion);
  // All that stands there singly is older than what has just been read: newer changes wait for their turn.
  const { of, after } = copying.at;
  const end = upTo === null ? -1 : old[of].findIndex((key) => key > upTo);
  const stretch = old[of].splice(0, end < 0 ? old[of].length : end);
  await removeEntries(
    of,
    stretch.filter((key) => key > after),
  );
  const { done } = await putPack(copying, library, next);
  if (next) return done;
  await markWhole(copying, (await readCounts(store)).notes);
  return null;
}
