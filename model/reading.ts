import type { SavedPage, Subject } from '@/model/annotation';
import type { PageChange } from '@/model/page-change';
import type { TextTarget } from '@/model/selector';
import type { Span } from '@/model/span';

/** What a page says of itself, as far as it is kept with a note. */
export type PageFacts = Omit<SavedPage, 'key' | 'saved'>;

/** One mark on the page or one note of the page's: what lists, stepping and the card go through. */
export interface Item {
  /** Stable while the page's text stays as it is. */
  id: string;
  subject: Subject;
  /** The words it stands on now; `''` for the page as a whole, the stored words when they are missing. */
  text: string;
  /** Of a quote, where an attribution stands in the middle: its pieces. */
  pieces?: string[];
  /** Offsets into the article's text; `null` for the page as a whole and for missing words. */
  span: Span | null;
  /** How the words would be kept; `null` for the page as a whole. */
  target: TextTarget | null;
  /** Where the page names the speaker and then each through whom a quote reached it; `null`: nowhere near. */
  hops?: (Span | null)[];
  /**
   * The reader's note that stands here, and how its words were found again; `null` when there is none. `translated`: they are not
   * there, and the browser shows the page in another language, so that nothing can be said of the original.
   */
  annotation: { id: string; state: 'same' | 'changed' | 'missing' | 'translated' } | null;
  /** The page that a note there is kept under, where that is not the one that the page's address names now. */
  page?: PageFacts | undefined;
}

/** What the reader script knows of its page; items are in page order, the page as a whole and missing ones last. */
export interface Reading {
  page: PageFacts;
  /** False when the reader asked for a page that detection turned away. */
  isArticle: boolean;
  items: Item[];
  /** How the text differs from its snapshot; `null` as long as it is not known, or when no note stands on the page. */
  changes: PageChange[] | null;
  /** What is known of the page as a whole: a `PageCard` as JSON; `null` when nothing was read. */
  card: string | null;
  /** Whether marks are painted now. */
  marks: boolean;
}

/** Where a note stands or is to stand. */
export interface NotePlace {
  page: PageFacts;
  subject: Subject;
  target: TextTarget | null;
  /** Of a quote, where an attribution stands in the middle: its pieces. */
  pieces?: string[];
  /** Where the note is written beside its page: what to open there when something has come for it. */
  beside?: { tabId: number; itemId: string };
  /** Of the note that stands there; `null` when there is none yet. */
  annotationId: string | null;
}
