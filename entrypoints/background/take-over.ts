import { withPages } from '@/entrypoints/background/with-pages';
import { annotation, draft, savedPage } from '@/formats/library-shape';
import { orNull, type Shape } from '@/formats/shape';
import { putDraft } from '@/store/drafts';
import { importLibrary } from '@/store/import-library';
import { openStore } from '@/store/open-store';
import { exportAll } from '@/store/read-notes';
import { salvage } from '@/store/salvage';
import type { Store } from '@/store/schema';

/**
 * Brings to `store`, which was filled from the second copy, what the database that takes no part any more has beyond it: the copy
 * may have missed the last change, and knows no drafts. Never rejects: what cannot be had stays where it is.
 */
export async function takeOver(damaged: string, store: Store): Promise<void> {
  const old = await openStore(damaged).catch(() => null);
  if (!old) return;
  try {
    const found = await salvage(old);
    const known = new Set((await exportAll(store)).annotations.map(({ id }) => id));
    const annotations = sound(found.annotations, annotation).flatMap(([key, note]) => {
      // Where its name is not what it is kept under, one of the two is damaged: then it may be one that is there already.
      const isNamed = key === note.id || !(known.has(key) || known.has(note.id));
      return isNamed ? [note] : [];
    });
    const pages = sound(found.pages, savedPage).map(([, page]) => page);
    await importLibrary(store, withPages({ annotations, pages }), null);
    for (const [key, one] of sound(found.drafts, draft)) if (key === one.key) await putDraft(store, one);
  } catch {
    // The second copy's notes are there.
  } finally {
    old.close();
  }
}

function sound<T>(found: ReadonlyMap<string, unknown>, shape: Shape<T>): [string, T][] {
  return [...found].flatMap(([key, value]) => {
    const one = orNull(shape)(value, 'kept');
    return one === null ? [] : [[key, one]];
  });
}
