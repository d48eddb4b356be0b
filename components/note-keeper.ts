import type { Annotation, AnnotationBody, SourceLink } from '@/model/annotation';
import type { SourceCheck } from '@/model/source-check';

/** How a note is fetched and kept; given by the entrypoint. Every promise may reject with a sentence for the reader. */
export interface NoteKeeper {
  load(): Promise<{ annotation: Annotation | null; draft: AnnotationBody | null }>;
  /** Resolves when the note is safely stored, never before. `revision` is the one that was edited, 0 for a new note. */
  save(body: AnnotationBody, revision: number): Promise<{ annotation: Annotation; merged: boolean }>;
  keepDraft(body: AnnotationBody): Promise<void>;
  dropDraft(): Promise<void>;
  /** Resolves with how to bring the note back. */
  remove(): Promise<() => Promise<void>>;
  /** Whether the note is on words, which can be compared with a source's. */
  readonly comparable: boolean;
  /** Other web pages the reader has open. */
  openTabs(): Promise<OpenTab[]>;
  /** Compares the words with a source's text; rejects with a sentence when that cannot be read. */
  compare(source: SourceText): Promise<ComparedSource>;
  /** From now on the words selected on another page can be chosen as a source of this note; `false`: no longer. */
  awaitSelection(wait: boolean): Promise<void>;
  /** What was chosen so meanwhile, once. */
  takeArrived(): Promise<Omit<SourceLink, 'role'> | null>;
  /** Calls when the page's notes have changed, here or elsewhere; returns how to stop. */
  onChanged(act: () => void): () => void;
  /** Calls when something was chosen; returns how to stop. */
  onArrived(act: () => void): () => void;
  /** ISO 8601. */
  now(): string;
}

export interface OpenTab {
  id: number;
  title: string;
  url: string;
}

/** Where a source's text is: in an open tab, in the tab that shows an address, or pasted. */
export type SourceText = { tabId: number } | { url: string } | { text: string };

export interface ComparedSource {
  /** `null` for a pasted text. */
  url: string | null;
  title: string;
  /** `null` when there are no words to compare: the note is on the page as a whole. */
  check: SourceCheck | null;
  /** Most of the page's own wording stands in the source too. */
  repeats: boolean;
}
