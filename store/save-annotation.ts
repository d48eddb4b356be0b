import { type Annotation, type AnnotationBody, draftKey, type Subject } from '@/model/annotation';
import { pageKey } from '@/model/page-key';
import type { PageFacts } from '@/model/reading';
import type { TextTarget } from '@/model/selector';
import { addVerdictStep } from '@/store/add-verdict-step';
import type { Change } from '@/store/change';
import { commitEdits } from '@/store/commit-edits';
import { mergeBodies } from '@/store/merge-bodies';
import type { Store } from '@/store/schema';
import { write } from '@/store/transact';

/** A note as the reader wrote it. `revision` is the one that was edited, 0 for a new note. */
export interface NoteToSave {
  id: string;
  revision: number;
  page: PageFacts;
  subject: Subject;
  target: TextTarget | null;
  body: AnnotationBody;
}

/** `merged`: another window had saved meanwhile, and both texts were kept. `change` is null when nothing was new. */
export interface SavedNote {
  annotation: Annotation;
  merged: boolean;
  change: Change | null;
}

/**
 * Keeps a note, its page and the end of its draft in one transaction. The same request may come again: it changes nothing
 * more. An edit of a revision that is no longer the newest is merged, so that no text is lost; so is a new note where another
 * of its kind stands on exactly these words already, whose id it then gets. The words it stands on, and
 * what the engine said of them, stay as they were when the note was made: they are the evidence.
 * `now` is an ISO 8601 time. Throws `StoreError`; then nothing of it was kept, or it is not sure.
 */
export async function saveAnnotation(store: Store, note: NoteToSave, now: string): Promise<SavedNote> {
  return write(store, async (tx) => {
    // Begun in two windows before either was saved: one note, not two on the same words.
    const isTwin = (other: Annotation): boolean =>
      other.subject.kind === note.subject.kind && samePlace(other.target, note.target);
    const annotations = tx.objectStore('annotations');
    const pages = tx.objectStore('pages');
    const drafts = tx.objectStore('drafts');
    const own = await annotations.get(note.id);
    const key = own?.page ?? pageKey(note.page.url);
    const isNew = !own && note.revision === 0;
    const kept = own ?? (isNew ? (await annotations.index('page').getAll(key)).find(isTwin) : undefined);
    const page = (await pages.get(key)) ?? { ...note.page, key, saved: now };
    const { annotation, merged } = kept ? rewrite(kept, note, now) : create(note, key, now);
    await Promise.all([drafts.delete(note.id), drafts.delete(draftKey(key, note.target))]);
    if (annotation === kept) return { annotation, merged, change: null };
    const edit = { before: kept ?? null, after: annotation };
    const change = await commitEdits(tx, [edit], { pages: [page] }, { kind: 'save', when: now });
    return { annotation, merged, change };
  });
}

type Version = Omit<SavedNote, 'change'>;

function create(note: NoteToSave, page: string, now: string): Version {
  const { id, subject, target, body } = note;
  // A note edited here and removed elsewhere comes back one revision on, ahead of every copy of the removed one.
  const revision = note.revision + 1;
  const history = addVerdictStep([], body, now);
  return {
    annotation: {
      id,
      page,
      subject,
      target,
      history,
      foreign: null,
      ...body,
      created: now,
      modified: now,
      revision,
    },
    merged: false,
  };
}

function rewrite(kept: Annotation, note: NoteToSave, now: string): Version {
  const stale = note.revision < kept.revision;
  const before = bodyOf(kept);
  const body = stale ? mergeBodies(before, note.body) : note.body;
  const merged = stale && !equal(before, note.body);
  if (equal(before, body)) return { annotation: kept, merged };
  const revision = Math.max(kept.revision, note.revision) + 1;
  const history = addVerdictStep(kept.history, body, now);
  return { annotation: { ...kept, ...body, history, modified: now, revision }, merged };
}

function samePlace(a: TextTarget | null, b: TextTarget | null): boolean {
  if (!a || !b) return a === b;
  const parts = ({ quote, position }: TextTarget): string =>
    JSON.stringify([quote.exact, quote.prefix, quote.suffix, position?.start, position?.end]);
  return parts(a) === parts(b);
}

function bodyOf({ note, verdict, reason, origin, links, tags }: AnnotationBody): AnnotationBody {
  return { note, verdict, reason, origin, links, tags };
}

function equal(a: AnnotationBody, b: AnnotationBody): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

/** In one order of keys, whoever made it. */
function plain({ note, verdict, reason, origin, links, tags }: AnnotationBody): unknown[] {
  const sources = links.map(({ url, title, role, added, check }) => [
    url,
    title,
    role,
    added,
    check && [check.verdict, check.checked, check.answer, check.hash],
  ]);
  return [note, verdict, reason, origin, sources, tags];
}
