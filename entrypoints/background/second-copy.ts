import browser from 'webextension-polyfill';
import { annotation, savedPage } from '@/formats/library-shape';
import { orNull } from '@/formats/shape';
import type { Annotation, SavedPage } from '@/model/annotation';
import type { Change } from '@/store/change';
import { exportCounted } from '@/store/read-notes';
import type { Library, Store } from '@/store/schema';

/**
 * Every note and page once more, in the browser's settings storage: a full disk has been seen to empty the database and
 * leave that whole. `generation` says which of the database's writes the copy has seen, and is written with or after them.
 */
const storage = () => browser.storage.local;
const noteMark = 'note:';
const pageMark = 'page:';
/** So many entries go in one call. */
const portion = 500;

let last: Promise<unknown> = Promise.resolve();
/** Set when the whole did not fit: then it is tried at the next start only, not with every change. */
let gaveUp = false;

/** One after the other, in the order of the calls: a copy must not overtake a later one. */
function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const turn = last.then(act);
  last = turn.catch(() => undefined);
  return turn;
}

/** Resolves when nothing is being copied. */
export async function copySettled(): Promise<void> {
  await last;
}

/** Copies one change, or everything when the copy has missed an earlier one. */
export function copyChange(store: Store, change: Change): Promise<void> {
  return inTurn(async () => {
    const copied = await copiedGeneration();
    if (gaveUp || copied >= change.generation) return;
    if (copied < change.generation - 1 || change.isCut || change.put.annotations.length > portion)
      return copyEverything(store);
    const { ids, pages } = change.removed;
    const gone = [...ids.map((id) => noteMark + id), ...pages.map((key) => pageMark + key)];
    if (gone.length > 0) await storage().remove(gone);
    await storage().set({ ...entries(change.put), generation: change.generation });
  });
}

/** Makes the copy equal to the database, unless the copy is the newer of the two. */
export function copyAll(store: Store): Promise<void> {
  return inTurn(() => copyEverything(store));
}

async function copyEverything(store: Store): Promise<void> {
  const { generation, ...library } = await exportCounted(store);
  if ((await copiedGeneration()) > generation) return;
  gaveUp = true;
  const kept = entries(library);
  const old = Object.keys(await storage().get(null)).filter(isEntry);
  await storage().remove(old.filter((key) => !Object.hasOwn(kept, key)));
  const all = Object.entries(kept);
  for (let start = 0; start < all.length; start += portion)
    await storage().set(Object.fromEntries(all.slice(start, start + portion)));
  await storage().set({ generation });
  gaveUp = false;
}

function isEntry(key: string): boolean {
  return key.startsWith(noteMark) || key.startsWith(pageMark);
}

function entries({ pages, annotations }: Library): Record<string, Annotation | SavedPage> {
  return Object.fromEntries([
    ...pages.map((page) => [pageMark + page.key, page] as const),
    ...annotations.map((note) => [noteMark + note.id, note] as const),
  ]);
}

/** The last write of the database that the copy has seen; 0 when there is no copy. */
export async function copiedGeneration(): Promise<number> {
  const { generation } = await storage().get('generation');
  return typeof generation === 'number' ? generation : 0;
}

/** All of the copy that is whole; a note whose page is missing gets what is known of it. */
export async function readCopy(): Promise<Library> {
  const all = Object.entries(await storage().get(null));
  const those = (mark: string) => all.filter(([key]) => key.startsWith(mark)).map(([, value]) => value);
  const annotations = those(noteMark).flatMap((value) => orNull(annotation)(value, 'note') ?? []);
  const pages = those(pageMark).flatMap((value) => orNull(savedPage)(value, 'page') ?? []);
  const known = new Set(pages.map((page) => page.key));
  const lost = new Map(annotations.filter((note) => !known.has(note.page)).map((note) => [note.page, note]));
  return { annotations, pages: [...pages, ...[...lost.values()].map(pageOf)] };
}

function pageOf({ page, created }: Annotation): SavedPage {
  const unknown = { publisher: null, published: null, modified: null, canonical: null, language: null };
  return { key: page, url: page, title: '', byline: [], ...unknown, saved: created };
}
