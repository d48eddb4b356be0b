import { type AskAddresses, defaultAskAddresses } from '@/model/ask';
import { type Density, type MarkKind, type MarkLook, usualClaims, usualLook } from '@/model/mark-choice';
import type { SavedFilter } from '@/model/note-list';

/** What the reader chose; kept in the browser's own settings storage. */
export interface Settings {
  /** Marks are painted at all. */
  marks: boolean;
  /** Kinds of marks that are neither painted nor listed. */
  kindsOff: MarkKind[];
  density: Density;
  look: MarkLook;
  /** Host names on which nothing is painted. */
  sitesOff: string[];
  /** Pages (see `pageKey`) on which nothing is painted. */
  pagesOff: string[];
  /** A small button appears beside selected text. */
  selectionButton: boolean;
  /** Host names on which nothing is said of automatic rewriting. */
  rewritingOff: string[];
  /** Where words and pages may be asked about. */
  askAddresses: AskAddresses;
  /** Searches of the notes that the reader gave a name. */
  savedFilters: SavedFilter[];
}

export const defaultSettings: Settings = {
  marks: true,
  kindsOff: [...usualClaims.kindsOff],
  density: usualClaims.density,
  look: usualLook,
  sitesOff: [],
  pagesOff: [],
  selectionButton: true,
  rewritingOff: [],
  askAddresses: defaultAskAddresses,
  savedFilters: [],
};

/** Whether marks are painted on the page with this key (see `pageKey`). */
export function marksShown(settings: Settings, key: string): boolean {
  return (
    settings.marks && !settings.sitesOff.includes(new URL(key).hostname) && !settings.pagesOff.includes(key)
  );
}
