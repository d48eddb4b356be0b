import browser from 'webextension-polyfill';
import { annotation, savedPage } from '@/formats/library-shape';
import { orNull } from '@/formats/shape';
import type { Annotation, SavedPage } from '@/model/annotation';
import { firstPlace, type LibraryPlace } from '@/store/read-portion';
import type { Library } from '@/store/schema';

/** Where a copying of everything stands: whoever was stopped in the middle goes on there. */
export interface Copying {
  /** All that has been passed is as the database's write with this number left it, or newer. */
  through: number;
  at: LibraryPlace;
}

export interface CopyMarks {
  /** The last write of the database that the copy has seen wholly; 0 when there has never been a whole copy. */
  generation: number;
  /** Set while a newer copy is not yet whole: a part of the entries is newer than `generation`. */
  copying: Copying | null;
}

const noteMark = 'note:';
const pageMark = 'page:';
/** So many entries go in one call. */
export const portion = 500;

const storage = () => browser.storage.local;

export async function readMarks(): Promise<CopyMarks> {
  const [{ generation }, { copying }] = await Promise.all([
    storage().get('generation'),
    storage().get('copying'),
  ]);
  const whole = typeof generation === 'number' ? generation : 0;
  return { generation: whole, copying: isCopying(copying) && copying.through > whole ? copying : null };
}

function isCopying(value: unknown): value is Copying {
  return typeof value === 'object' && value !== null && 'through' in value && 'at' in value; // only written here
}

/** The last write of the database that any of the copy has seen; 0 when there is no copy. */
export async function seenGeneration(): Promise<number> {
  const { generation, copying } = await readMarks();
  return copying?.through ?? generation;
}

/** Nothing has been passed yet; the entries of an earlier copy stay until they are. */
export async function markBegun(through: number): Promise<void> {
  await storage().set({ copying: { through, at: firstPlace } satisfies Copying });
}

/** Everything has been passed. */
export async function markWhole(generation: number): Promise<void> {
  await storage().set({ generation });
  await storage().remove('copying');
}

/** Puts entries and marks into the copy in one write: neither is there without the other. */
export async function putEntries(library: Library, marks: Partial<CopyMarks>): Promise<void> {
  await storage().set({ ...entries(library), ...marks });
}

export async function removeEntries(keys: readonly string[]): Promise<void> {
  for (let start = 0; start < keys.length; start += portion)
    await storage().remove(keys.slice(start, start + portion));
}

/** The names under which notes and pages stand in the copy. */
export function entryKeys(library: Library | { ids: string[]; pages: string[] }): string[] {
  if ('annotations' in library) return Object.keys(entries(library));
  return [...library.pages.map((key) => pageMark + key), ...library.ids.map((id) => noteMark + id)];
}

function entries({ pages, annotations }: Library): Record<string, Annotation | SavedPage> {
  return Object.fromEntries([
    ...pages.map((page) => [pageMark + page.key, page] as const),
    ...annotations.map((note) => [noteMark + note.id, note] as const),
  ]);
}

/** Which pages and notes the copy has, without reading them; in the database's order. */
export async function listEntries(): Promise<Record<'pages' | 'annotations', string[]>> {
  const all = await storage().getKeys();
  const those = (mark: string): string[] =>
    all
      .filter((key) => key.startsWith(mark))
      .map((key) => key.slice(mark.length))
      .sort();
  return { pages: those(pageMark), annotations: those(noteMark) };
}

/** All of the copy that is sound; a note whose page is missing gets what is known of it. */
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
