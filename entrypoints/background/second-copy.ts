import { tell } from '@/browser/answer';
import {
  type Copying,
  type CopyMarks,
  entryKeys,
  listEntries,
  markBegun,
  markWhole,
  portion,
  putEntries,
  readMarks,
  removeEntries,
} from '@/entrypoints/background/copy-entries';
import type { Change } from '@/store/change';
import { StoreError } from '@/store/errors';
import { readCounts, readGeneration } from '@/store/read-notes';
import { type LibraryPortion, readPortion } from '@/store/read-portion';
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

/** Copies one change, or everything when the copy has missed an earlier one. */
export async function copyChange(store: Store, change: Change): Promise<void> {
  const isMissed = await inTurn(async () => {
    const marks = await readMarks();
    const through = marks.copying?.through ?? marks.generation;
    if (gaveUp || through >= change.generation) return false;
    if (through < change.generation - 1 || change.isCut) return true;
    await applyChange(change, marks);
    return false;
  });
  if (isMissed) await copyAll(store);
}

async function applyChange({ generation, put, removed }: Change, { copying }: CopyMarks): Promise<void> {
  await removeEntries(entryKeys(removed));
  let notes = put.annotations;
  // Nothing says that it has been seen before the last portion.
  for (; notes.length > portion; notes = notes.slice(portion))
    await putEntries({ pages: [], annotations: notes.slice(0, portion) }, {});
  const marks = copying ? { copying: { ...copying, through: generation } } : { generation };
  await putEntries({ pages: put.pages, annotations: notes }, marks);
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

async function copyEverything(store: Store, isLatest: () => boolean): Promise<void> {
  try {
    if (!(await inTurn(() => begin(store)))) return;
    const old = await listEntries();
    const { notes, pages } = await readCounts(store);
    const count = await passed(old);
    progress = { done: count, total: notes + pages };
    while (isLatest() && (await inTurn(() => copyPortion(store, old)))) tell('copy.progress', progress);
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

/** What the copy had when the copying began, in order, without what has been passed since. */
type Old = Record<'pages' | 'annotations', string[]>;

/** How much has been passed: all of that stands in the copy. */
async function passed(old: Old): Promise<number> {
  const { copying } = await readMarks();
  if (!copying) return 0;
  const { of, after } = copying.at;
  const before = of === 'annotations' ? old.pages.length : 0;
  return before + old[of].filter((key) => key <= after).length;
}

/** Copies what comes next, and removes what is not there any more. False when that was the last. */
async function copyPortion(store: Store, old: Old): Promise<boolean> {
  const { copying } = await readMarks();
  if (!copying) return false;
  const part = await readPortion(store, copying.at, portion);
  await removeEntries(staleEntries(copying, old, part));
  if (progress) progress = { ...progress, done: progress.done + part.pages.length + part.annotations.length };
  if (!part.next) {
    await putEntries(part, {});
    await markWhole(copying.through);
    return false;
  }
  await putEntries(part, { copying: { ...copying, at: part.next } satisfies Copying });
  return true;
}

/** What the copy had in this stretch and the database has not. */
function staleEntries({ at: { of, after } }: Copying, old: Old, part: LibraryPortion): string[] {
  const there = new Set(entryKeys(part));
  const end = part.upTo;
  const beyond = end === null ? -1 : old[of].findIndex((key) => key > end);
  const stretch = old[of].splice(0, beyond < 0 ? old[of].length : beyond);
  const stale = stretch.filter((key) => key > after);
  const keys = of === 'pages' ? { pages: stale, ids: [] } : { pages: [], ids: stale };
  return entryKeys(keys).filter((key) => !there.has(key));
}
