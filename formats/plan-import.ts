import { type Arrival, compareNotes } from '@/formats/compare-notes';
import { createMatcher } from '@/formats/match-parts';
import type { LibraryPart } from '@/formats/read-whence';
import type { Annotation } from '@/model/annotation';

/** A note that was changed here and elsewhere, neither version from the other; what is here stays unless the reader says otherwise. */
export interface Conflict {
  kept: Annotation;
  came: Annotation;
}

/** What an import would do, in notes; `pages` and `snapshots` are those that would be new here. */
export type ImportPlan = Record<Arrival, number> & {
  pages: number;
  snapshots: number;
  /** The first hundred; `conflicting` counts all. */
  conflicts: Conflict[];
};

/** What is here already. Every one is asked with a part of the file at a time. */
export interface Kept {
  annotations(ids: string[]): Promise<ReadonlyMap<string, Annotation>>;
  pages(keys: string[]): Promise<ReadonlySet<string>>;
  /** Keys of the pages of which there is a snapshot. */
  snapshots(keys: string[]): Promise<ReadonlySet<string>>;
}

const mostConflicts = 100;

/**
 * Goes through what a file holds and says what taking it in would do. `take` gets the notes that are new or newer, with
 * revisions that pass those here, together with their pages, and the pages' snapshots then or later: every part of what it
 * gets can be kept by itself. Leave it out for a dry run. Of the notes in `preferred` the version that came is taken although
 * both were changed. Throws what reading the parts or asking throws.
 */
export async function planImport(
  parts: Iterable<LibraryPart> | AsyncIterable<LibraryPart>,
  kept: Kept,
  take?: (part: LibraryPart) => Promise<void>,
  preferred: ReadonlySet<string> = new Set(),
): Promise<ImportPlan> {
  const counts = { added: 0, updated: 0, unchanged: 0, older: 0, conflicting: 0 };
  const plan: ImportPlan = { ...counts, pages: 0, snapshots: 0, conflicts: [] };
  const matcher = createMatcher();
  const give = async (whole: LibraryPart): Promise<void> => {
    plan.pages += whole.pages.length;
    plan.snapshots += whole.snapshots.length;
    if (whole.annotations.length + whole.snapshots.length > 0) await take?.(whole);
  };
  for await (const part of parts) {
    const [notes, pages, snapshots] = await Promise.all([
      kept.annotations(part.annotations.map(({ id }) => id)),
      kept.pages(part.pages.map(({ key }) => key)),
      kept.snapshots(part.snapshots.map(({ page }) => page)),
    ]);
    for (const page of part.pages) matcher.page(page, pages.has(page.key));
    const annotations = part.annotations.flatMap((came) =>
      arrive(came, notes.get(came.id) ?? null, plan, preferred),
    );
    const newSnapshots = part.snapshots.filter(({ page }) => !snapshots.has(page));
    await give(matcher.match(annotations, newSnapshots));
  }
  await give(matcher.rest());
  return plan;
}

/** The note as it is to be taken in, if it is; counts it in the plan. */
function arrive(
  came: Annotation,
  here: Annotation | null,
  plan: ImportPlan,
  preferred: ReadonlySet<string>,
): Annotation[] {
  const found = compareNotes(here, came);
  const arrival = found === 'conflicting' && preferred.has(came.id) ? 'updated' : found;
  plan[arrival] += 1;
  if (here && arrival === 'conflicting' && plan.conflicts.length < mostConflicts)
    plan.conflicts.push({ kept: here, came });
  if (arrival === 'added') return [came];
  if (arrival !== 'updated' || !here) return [];
  return [{ ...came, revision: Math.max(came.revision, here.revision + 1) }];
}
