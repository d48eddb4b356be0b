import type { NoteKeeper } from '@/components/note-keeper';

export type PlacedKeeper = NoteKeeper & { noteId(): string | null };

/** One keeper for each note that is opened on a page, and which of them have words that are not saved. */
export function createPageKeepers() {
  const pages = new Map<string, Map<string, PlacedKeeper>>();
  const unsaved = new Set<NoteKeeper>();
  return {
    /** `name` is the note's on its page (see `pageKey`), `annotationId` the note that is meant, `null` for a new one. */
    find(page: string, name: string, annotationId: string | null): PlacedKeeper | null {
      const known = pages.get(page)?.get(name);
      // Where a note has been made meanwhile, in the card say, that one is meant and not another.
      const isMeant = known && (annotationId === null || known.noteId() === annotationId);
      return isMeant ? known : null;
    },
    add(page: string, name: string, keeper: PlacedKeeper): void {
      const kept = pages.get(page) ?? new Map<string, PlacedKeeper>();
      pages.set(page, kept.set(name, keeper));
    },
    /** All others are forgotten: a panel that stays open all day has seen many pages. */
    keepOnly(keys: ReadonlySet<string>): void {
      for (const page of pages.keys()) if (!keys.has(page)) pages.delete(page);
    },
    tellUnsaved(keeper: NoteKeeper, isUnsaved: boolean): void {
      if (isUnsaved) unsaved.add(keeper);
      else unsaved.delete(keeper);
    },
    isWriting: (page: string): boolean =>
      [...(pages.get(page)?.values() ?? [])].some((keeper) => unsaved.has(keeper)),
  };
}
