import browser from 'webextension-polyfill';
import type { Annotation, SavedPage } from '@/model/annotation';
import { firstPlace, type LibraryPlace } from '@/store/read-portion';
import type { Library } from '@/store/schema';

/*
 * In the settings storage the copy is made of packs, which hold many notes each since browsers take as long for one entry as
 * for many, and of single entries for what has changed since: a note, a page, or null for one that is gone.
 */

/** Where a copying of everything stands: whoever was stopped in the middle goes on there. */
export interface Copying {
  /** All that has been passed is as the database's write with this number left it, or newer. */
  through: number;
  at: LibraryPlace;
  /** The packs that are being made, and how many there are. */
  set: number;
  count: number;
  /** Pages and notes passed. */
  done: number;
}

export interface CopyMarks {
  /** The last write of the database that the copy has seen wholly; 0 when there has never been a whole copy. */
  generation: number;
  /** How many notes the database had then; `null`: nobody has counted. */
  notes: number | null;
  /** The packs that belong to the whole copy; `null`: it has none. */
  packs: number | null;
  /** Set while a newer copy is not yet whole: a part of what stands there is newer than `generation`. */
  copying: Copying | null;
}

export type EntryKind = 'pages' | 'annotations';

const marks: Record<EntryKind, string> = { pages: 'page:', annotations: 'note:' };
const packMark = 'pack:';
/** So many single entries go in one call, and so many notes into a pack. */
export const portion = 500;

const storage = () => browser.storage.local;

export async function readMarks(): Promise<CopyMarks> {
  const { generation, notes, packs, copying } = await storage().get([
    'generation',
    'notes',
    'packs',
    'copying',
  ]);
  const whole = typeof generation === 'number' ? generation : 0;
  return {
    generation: whole,
    notes: typeof notes === 'number' ? notes : null,
    packs: typeof packs === 'number' ? packs : null,
    copying: isCopying(copying) && copying.through > whole ? copying : null,
  };
}

function isCopying(value: unknown): value is Copying {
  return typeof value === 'object' && value !== null && 'through' in value && 'set' in value; // only written here
}

/** The last write of the database that any of the copy has seen; 0 when there is no copy. */
export async function seenGeneration(): Promise<number> {
  const { generation, copying } = await readMarks();
  return copying?.through ?? generation;
}

/** Nothing has been passed yet; what an earlier copy had stays until then. */
export async function markBegun(written: number): Promise<void> {
  const copying: Copying = { through: written, at: firstPlace, set: written, count: 0, done: 0 };
  await storage().set({ copying });
}

/**
 * Puts what comes next into the copy together with how far it is then: neither is there without the other. After the last pack
 * (`next` is `null`) it stays where it is, so that whoever is stopped before `markWhole` makes the same pack again.
 */
export async function putPack(
  copying: Copying,
  { pages, annotations }: Library,
  next: LibraryPlace | null,
): Promise<Copying> {
  const { set, count } = copying;
  const more = pages.length + annotations.length;
  const after = next ? { ...copying, at: next, count: count + 1, done: copying.done + more } : copying;
  const pack = more > 0 && { [packName(set, count)]: JSON.stringify({ pages, annotations }) };
  await storage().set({ ...pack, copying: after });
  return after;
}

/** Everything has been passed: the new packs take the place of the old ones. `notes`: how many the database has. */
export async function markWhole({ through, set }: Copying, notes: number): Promise<void> {
  await storage().set({ generation: through, notes, packs: set });
  const packs = (await storage().getKeys()).filter((key) => key.startsWith(packMark));
  const own = packs.filter((key) => key.startsWith(packName(set, '')));
  await storage().remove([...packs.filter((key) => !own.includes(key)), 'copying']);
  if (own.length === 0) await storage().remove('packs');
}

function packName(set: number, count: number | ''): string {
  return `${packMark}${set}:${count}`;
}

/** Puts single entries and marks into the copy in one write. */
export async function putEntries(library: Library, more: Partial<CopyMarks>): Promise<void> {
  await storage().set({ ...entries(library), ...more });
}

/** Notes or pages that are gone; where packs may have them, that is written down. */
export async function buryEntries(
  kind: EntryKind,
  names: readonly string[],
  isPacked: boolean,
): Promise<void> {
  if (!isPacked) return removeEntries(kind, names);
  for (let start = 0; start < names.length; start += portion) {
    const some = names.slice(start, start + portion);
    await storage().set(Object.fromEntries(some.map((name) => [marks[kind] + name, null])));
  }
}

export async function removeEntries(kind: EntryKind, names: readonly string[]): Promise<void> {
  for (let start = 0; start < names.length; start += portion)
    await storage().remove(names.slice(start, start + portion).map((name) => marks[kind] + name));
}

function entries({ pages, annotations }: Library): Record<string, Annotation | SavedPage> {
  return Object.fromEntries([
    ...pages.map((page) => [marks.pages + page.key, page] as const),
    ...annotations.map((note) => [marks.annotations + note.id, note] as const),
  ]);
}

/** Which pages and notes have a single entry, without reading them; in the database's order. */
export async function listEntries(): Promise<Record<EntryKind, string[]>> {
  const all = await storage().getKeys();
  const those = (kind: EntryKind): string[] =>
    all
      .filter((key) => key.startsWith(marks[kind]))
      .map((key) => key.slice(marks[kind].length))
      .sort();
  return { pages: those('pages'), annotations: those('annotations') };
}

/** Everything that the copy says of notes and pages by their names, as it stands there. */
export async function readEntries(): Promise<Record<EntryKind, Map<string, unknown>>> {
  const { packs, copying } = await readMarks();
  const all = await storage().get(null);
  const found: Record<EntryKind, Map<string, unknown>> = { pages: new Map(), annotations: new Map() };
  for (const set of [packs, copying?.set ?? null])
    for (const [key, value] of Object.entries(all))
      if (set !== null && key.startsWith(packName(set, ''))) unpack(value, found);
  for (const kind of ['pages', 'annotations'] as const)
    for (const [key, value] of Object.entries(all))
      if (key.startsWith(marks[kind])) found[kind].set(key.slice(marks[kind].length), value);
  return found;
}

function unpack(pack: unknown, found: Record<EntryKind, Map<string, unknown>>): void {
  try {
    const { pages, annotations } = JSON.parse(String(pack)) as Library; // what of it is sound is looked at by who reads it
    for (const page of pages) found.pages.set(page.key, page);
    for (const note of annotations) found.annotations.set(note.id, note);
  } catch {
    // Damaged: the other packs may be whole.
  }
}
