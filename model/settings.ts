import { type AskAddresses, defaultAskAddresses } from '@/model/ask';
import type { BackupChoice } from '@/model/backup';
import type { SavedFilter } from '@/model/note-list';

/** Under whose name verdicts are published. */
export interface ReviewerName {
  name: string;
  /** http(s) address of the person or body, or `''`. */
  url: string;
}

/** What the reader chose; kept in the browser's own settings storage. */
export interface Settings {
  /** Marks are painted at all. */
  marks: boolean;
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
  /** The template for Markdown; `''`: ours. */
  markdownTemplate: string;
  /** `null` unless the reader wants it to be kept. */
  reviewer: ReviewerName | null;
  backup: BackupChoice;
}

export const defaultSettings: Settings = {
  marks: true,
  sitesOff: [],
  pagesOff: [],
  selectionButton: true,
  rewritingOff: [],
  askAddresses: defaultAskAddresses,
  savedFilters: [],
  markdownTemplate: '',
  reviewer: null,
  backup: { every: 'off', keep: 10 },
};

/** Whether marks are painted on the page with this key (see `pageKey`). */
export function marksShown(settings: Settings, key: string): boolean {
  return (
    settings.marks && !settings.sitesOff.includes(new URL(key).hostname) && !settings.pagesOff.includes(key)
  );
}
