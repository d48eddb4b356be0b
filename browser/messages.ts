import type { Annotation, AnnotationBody, Draft, SavedPage, Subject } from '@/model/annotation';
import type { Block } from '@/model/article';
import type { BulkAct } from '@/model/bulk-act';
import type { Item, PageFacts, Reading } from '@/model/reading';
import type { TextTarget } from '@/model/selector';
import type { Settings } from '@/model/settings';

/** What the reader script may know of the kept notes: where they stand, never what they say. */
export interface PagePlan {
  targets: { id: string; subject: Subject; target: TextTarget | null }[];
  marks: boolean;
  selectionButton: boolean;
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

/** Asked of the background by the page's scripts: these only, and only about the sender's own tab. */
export interface PageRequests {
  /** Bring the reader script to this tab. */
  'reader.start': { ask: undefined; reply: undefined };
  /** What the engine finds in the page's text; replies with `Findings` as JSON. */
  'page.analyse': { ask: { text: string; blocks: Block[] }; reply: string };
  /** What stands on this page, and whether to paint. `url` is the page's address as the script sees it. */
  'page.plan': { ask: { url: string }; reply: PagePlan };
  /** How the words of the page's notes were found again; only of its own notes anything is kept. */
  'page.states': { ask: { url: string; found: FoundState[] }; reply: undefined };
  /** For the badge; `null` when the article has gone. */
  'page.count': { ask: { claims: number | null }; reply: undefined };
}

/** Asked of the background by the extension's own pages, the card in its frame among them. */
export interface OwnRequests {
  /** Bring the reader script to a tab, also where detection says no. */
  'reader.force': { ask: { tabId: number }; reply: undefined };
  /** The tab that the asking frame stands in. */
  'tab.current': { ask: undefined; reply: { tabId: number } };
  /** Other open web pages that may be linked as sources. */
  'tabs.list': { ask: undefined; reply: { title: string; url: string }[] };
  'annotation.list': { ask: { page: string }; reply: Annotation[] };
  'annotation.get': { ask: { id: string }; reply: Annotation | null };
  /** Replies when the store has committed, never before. */
  'annotation.save': { ask: SaveRequest; reply: SaveReply };
  /** Replies with what was removed, so that it can be restored. */
  'annotation.remove': { ask: { ids: string[] }; reply: LibraryContents };
  'annotation.restore': { ask: LibraryContents; reply: undefined };
  /** The same for several notes; `step` is what `library.undo` takes back, null when nothing has changed. */
  'notes.change': { ask: { ids: string[]; act: BulkAct }; reply: { count: number; step: number | null } };
  /** Takes a step back (see `Step`), or does again what a step took back. */
  'library.undo': { ask: { step: number }; reply: { count: number } };
  /** Brings the search index up to date, or makes a damaged one `anew`; `index.progress` tells how far it is. */
  'index.refresh': { ask: { anew: boolean }; reply: undefined };
  'draft.get': { ask: { key: string }; reply: Draft | null };
  'draft.put': { ask: Draft; reply: undefined };
  'draft.remove': { ask: { key: string }; reply: undefined };
  'library.import': { ask: LibraryContents; reply: ImportReply };
  'library.erase': { ask: undefined; reply: undefined };
  'settings.get': { ask: undefined; reply: Settings };
  'settings.change': { ask: Partial<Settings>; reply: Settings };
}

/** Asked of the reader script in a tab's top frame. */
export interface ReaderRequests {
  'reader.reading': { ask: undefined; reply: Reading };
  /** Scroll an item into view and draw the eye to it. False when it is no longer on the page. */
  'reader.reveal': { ask: { itemId: string }; reply: boolean };
  /** Reveal an item and open its card. */
  'reader.open': { ask: { itemId: string }; reply: boolean };
  /** Go to the next or previous mark. */
  'reader.step': { ask: { by: 1 | -1 }; reply: undefined };
  /** Open a card for the text selected now; false when nothing of the article is selected. */
  'reader.annotate': { ask: undefined; reply: boolean };
  /** Notes or settings have changed: ask for the plan again. */
  'reader.refresh': { ask: undefined; reply: undefined };
  /** Asked by the card: what to show. `page` is the page that it belongs to. */
  'card.subject': { ask: undefined; reply: { item: Item; page: PageFacts } | null };
  /** Asked by the card: its content's height in CSS pixels. */
  'card.size': { ask: { height: number }; reply: undefined };
  'card.close': { ask: undefined; reply: undefined };
  /** Asked by the card: show the item before or after it in the same card. */
  'card.step': { ask: { by: 1 | -1 }; reply: undefined };
}

export type BackgroundRequests = PageRequests & OwnRequests;

/** Told by the background to all the extension's own open pages. */
export interface Events {
  'annotations.changed': { pages: string[] };
  /** Notes indexed, of those that wait to be. */
  'index.progress': { done: number; total: number };
}
