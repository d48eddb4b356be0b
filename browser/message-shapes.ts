import type { Annotation, AnnotationBody, SavedPage, SourceLink, Subject } from '@/model/annotation';
import type { BlockKind } from '@/model/article';
import type { ArticlePart, Stretch } from '@/model/article-part';
import type { BackupChoice, LastBackup } from '@/model/backup';
import type { Findings } from '@/model/finding';
import type { Snapshot } from '@/model/page-change';
import type { PageFacts } from '@/model/reading';
import type { Anchor, TextTarget } from '@/model/selector';
import type { SourceCheck } from '@/model/source-check';
import type { SpanPair } from '@/model/span';

/** Where a note stands. `page`: the address that it is kept under, where that is not the one that was asked about. */
export interface KeptTarget {
  id: string;
  subject: Subject;
  target: TextTarget | null;
  page?: string;
}

/** What the reader script may know of the kept notes: where they stand, never what they say. */
export interface PagePlan {
  targets: KeptTarget[];
  marks: boolean;
  /** Which findings are wanted, as one string; when it is another, the text is to be analysed anew. */
  wanted: string;
  /** The style sheet of the marks. */
  styles: string;
  selectionButton: boolean;
}

/** What the engine found, of the kinds that the reader wants marked. `card` is a `PageCard` as JSON once more: the reader script only hands it on. */
export interface Analysis {
  findings: Findings;
  /** Where the text gives somebody's exact words, whether or not these are to be marked. */
  quoted: SpanPair[];
  card: string;
}

/** What was made of a page's record. */
export interface RecordReading {
  isArticle: boolean;
  /** Places among the record's blocks of those that make up the text, one line feed apart; none when there is no article. */
  chosen: number[];
  /** What each of them is. */
  kinds: BlockKind[];
  /** What is kept of the page with a note. */
  page: PageFacts;
  /** The articles that follow each other in the text, nearly always one. */
  parts: ArticlePart[];
  /** The same by address; neighbours with one address are taken as one. */
  stretches: Stretch[];
  /** How many of the text's blocks, from the first, are the article whose address the page has: what can be compared with its snapshot. */
  comparable: number;
  /** An `Analysis` as JSON once more: often it is the same as before. `null` when there is no text. */
  analysis: string | null;
}

/** `plan` is `null` where it was not asked for, or could not be made. */
export interface PageAnswer extends RecordReading {
  plan: PagePlan | null;
}

/** A note as it is to be kept. `revision` is the one that was edited, 0 for a new note; the same id may be sent again. */
export interface SaveRequest {
  id: string;
  revision: number;
  page: PageFacts;
  subject: Subject;
  target: TextTarget | null;
  body: AnnotationBody;
}

/** `merged`: another window had saved meanwhile, and both texts were kept. */
export interface SaveReply {
  annotation: Annotation;
  merged: boolean;
}

export interface LibraryContents {
  pages: SavedPage[];
  annotations: Annotation[];
}

/** Where the words of a note stand now. */
export interface FoundNote {
  id: string;
  anchor: Anchor;
}

/** How the words of a note were found on its page. */
export interface FoundState {
  id: string;
  state: 'same' | 'changed' | 'missing';
}

export interface ImportReply {
  added: number;
  updated: number;
  unchanged: number;
}

/** Some of what an import brings. */
export interface ImportPart extends LibraryContents {
  snapshots: Snapshot[];
}

/** In notes; `snapshots` are pages' texts that are new here. `step` undoes it, `null` when no note has changed. */
export interface TakenIn extends ImportReply {
  snapshots: number;
  step: number | null;
}

/** How it stands with backups. */
export interface BackupStatus {
  choice: BackupChoice;
  last: LastBackup;
  /** The last one is older than chosen. */
  isDue: boolean;
  /** Name of the folder that backups are written to; `null`: they are downloaded. */
  folder: string | null;
  /** The browser lets Whence write to the folder; without one always. */
  mayWrite: boolean;
}

/** A text to compare words with: an open tab's, that of whichever tab shows an address, or one that was pasted. */
export type SourceText = { tabId: number } | { url: string } | { text: string };

/** Words of a page to be compared with a source. */
export interface WordsToCheck {
  /** The asker's own name for them. */
  id: string;
  /** As the page has them, in pieces where an attribution stands in the middle. */
  pieces: string[];
  /** The page gives them as somebody's exact words: quotation marks stand around them. */
  exact: boolean;
}

export interface CheckedSource {
  /** `null` for a pasted text. */
  url: string | null;
  title: string;
  checks: { id: string; check: SourceCheck }[];
  /** Most of the page's own wording, outside quotation marks, stands in the source too. */
  repeats: boolean;
}

/** A source that has come to a note from elsewhere; what it does for the words is for the note to say. */
export type ArrivedSource = Omit<SourceLink, 'role'>;

/** A note that waits for words to be selected in another tab. */
export interface WaitingNote {
  /** See `Draft`. */
  key: string;
  words: WordsToCheck;
  /** Where to go back to; `null` when the note is not being written beside a page. */
  tabId: number | null;
  itemId: string | null;
}
