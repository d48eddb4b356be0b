import type {
  ArrivedSource,
  BackupStatus,
  CheckedSource,
  FoundState,
  ImportPart,
  ImportReply,
  LibraryContents,
  PagePlan,
  SaveReply,
  SaveRequest,
  SourceText,
  TakenIn,
  WaitingNote,
  WordsToCheck,
} from '@/browser/message-shapes';
import type { Annotation, Draft } from '@/model/annotation';
import type { Block } from '@/model/article';
import type { SeenPart, Stretch } from '@/model/article-part';
import type { BulkAct } from '@/model/bulk-act';
import type { CopyState } from '@/model/copy-state';
import type { Item, PageFacts } from '@/model/reading';
import type { Settings } from '@/model/settings';
import type { Span, SpanPair } from '@/model/span';

/** Asked of the background by the page's scripts: these only, and only about the sender's own tab. */
export interface PageRequests {
  /** Bring the reader script to this tab. */
  'reader.start': { ask: undefined; reply: undefined };
  /**
   * What of the page is an article, and what the engine finds in its text; replies with a `PageAnswer` as JSON. `record` is a
   * `PageRecord` as JSON; `force`: also of a page that is no article, as is done where `plan` is asked for and notes stand on the page.
   * `seen`: the articles that were found on it before.
   */
  'page.extract': {
    ask: { url: string; force: boolean; record: string; plan: boolean; seen: SeenPart[] };
    reply: string;
  };
  /**
   * What stands on this page, and whether to paint. `url` is the page's address as the script sees it, `others` are those of the
   * articles in its text.
   */
  'page.plan': { ask: { url: string; others: string[] }; reply: PagePlan };
  /** Where the words of the page's notes stand in its text now: `FoundNote[]` as JSON. */
  'page.find': { ask: { url: string; text: string; stretches: Stretch[] }; reply: string };
  /**
   * How the page differs from its snapshot: `PageChange[]` as JSON. Where there is none yet and notes stand on the page, its text
   * is kept as the snapshot and nothing differs; `null` when there is no note.
   */
  'page.compare': { ask: { url: string; text: string; blocks: Block[] }; reply: string | null };
  /** How the words of the page's notes were found again; only of its own notes anything is kept. */
  'page.states': { ask: { url: string; found: FoundState[] }; reply: undefined };
  /** The badge anew, of a page that comes back from where the browser keeps pages; `null` when there is no article. */
  'page.count': { ask: { claims: number | null }; reply: undefined };
}

/** Asked of the background by the extension's own pages, the card in its frame among them. */
export interface OwnRequests {
  /** Bring the reader script to a tab, also where detection says no. */
  'reader.force': { ask: { tabId: number }; reply: undefined };
  /** The tab that the asking frame stands in. */
  'tab.current': { ask: undefined; reply: { tabId: number } };
  /** Other open web pages that may be linked as sources. */
  'tabs.list': { ask: undefined; reply: { id: number; title: string; url: string }[] };
  /** Compares words of the page with this key (see `pageKey`) with a source's text. */
  'source.check': {
    ask: { page: string; words: WordsToCheck[]; source: SourceText };
    reply: CheckedSource;
  };
  /** The next words that are selected and chosen in the context menu as a source go to this note. `null`: no more waiting. */
  'source.await': { ask: { note: WaitingNote | null }; reply: undefined };
  /** The note that waits, or null. */
  'source.waiting': { ask: undefined; reply: WaitingNote | null };
  /** Gives the words selected in this tab to the note that waits; false when none are selected. */
  'source.give': { ask: { tabId: number }; reply: boolean };
  /** What has come for the note with this key, once. */
  'source.take': { ask: { key: string }; reply: ArrivedSource | null };
  /** The notes on the page with this key (see `pageKey`), oldest first: `Annotation[]` as JSON, as with `reader.reading`. */
  'annotation.list': { ask: { page: string }; reply: string };
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
  /**
   * Indexes some of the notes that wait for it, all of them `anew` where the index is damaged. To be asked until none is left:
   * Firefox stops a background that is busy with one request for half a minute.
   */
  'index.refresh': { ask: { anew: boolean }; reply: { left: number } };
  'draft.get': { ask: { key: string }; reply: Draft | null };
  'draft.put': { ask: Draft; reply: undefined };
  'draft.remove': { ask: { key: string }; reply: undefined };
  'library.import': { ask: LibraryContents; reply: ImportReply };
  /** How much is kept. */
  'library.size': { ask: undefined; reply: { notes: number; pages: number } };
  /** The second copy of all notes: what can be exported when the database cannot be read. */
  'library.copy': { ask: undefined; reply: LibraryContents };
  /** Replies when the second copy is no longer being made, or after some seconds: who asks again keeps the background at it. */
  'library.copied': { ask: undefined; reply: CopyState };
  /** Lays a part of an import down, counted from 0; nothing of it shows before `import.take`. May be sent twice. */
  'import.lay': { ask: { id: string; number: number; part: ImportPart }; reply: undefined };
  /** Takes in so many parts, all or none. `import.progress` tells how far it is; asked again it replies the same. */
  'import.take': { ask: { id: string; parts: number }; reply: TakenIn };
  'import.drop': { ask: undefined; reply: undefined };
  /** Also begins a backup that is due, where there is a folder to write it to; `backup.changed` tells when it is done. */
  'backup.status': { ask: undefined; reply: BackupStatus };
  /** Writes a backup to the folder; replies when it is written. */
  'backup.run': { ask: undefined; reply: BackupStatus };
  'library.erase': { ask: undefined; reply: undefined };
  'settings.get': { ask: undefined; reply: Settings };
  'settings.change': { ask: Partial<Settings>; reply: Settings };
}

/** Asked of the reader script in a tab's top frame. */
export interface ReaderRequests {
  /** A `Reading` as JSON: Firefox takes five times as long to copy that many objects as one string. */
  'reader.reading': { ask: undefined; reply: string };
  /** Scroll an item into view and draw the eye to it. False when it is no longer on the page. */
  'reader.reveal': { ask: { itemId: string }; reply: boolean };
  /** The same for any stretch of the article's text. False when the page does not say it now. */
  'reader.point': { ask: Span; reply: boolean };
  /** Reveal an item and open its card. */
  'reader.open': { ask: { itemId: string }; reply: boolean };
  /** Go to the next or previous mark. */
  'reader.step': { ask: { by: 1 | -1 }; reply: undefined };
  /** Open a card for the text selected now; false when nothing of the article is selected. */
  'reader.annotate': { ask: undefined; reply: boolean };
  /** All text that the page shows, whether or not it is an article. */
  'reader.text': { ask: undefined; reply: { text: string; title: string } };
  /** The article's text, and where it stands in quotation marks. */
  'reader.article': { ask: undefined; reply: { text: string; quoted: SpanPair[] } };
  /** The words selected on the page, `''` when there are none. */
  'reader.selection': { ask: undefined; reply: string };
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
  /** Something can be taken by the note with this key. */
  'source.arrived': { key: string };
  /** A tab's page has been read for the first time, or its article has changed or gone. */
  'page.read': { tabId: number };
  /** How many notes still wait to be indexed. */
  'index.progress': { left: number };
  /** How far the making of the whole second copy is, in pages and notes. */
  'copy.progress': { done: number; total: number };
  /** A backup has been made, or could not be: ask for the status again. */
  'backup.changed': Record<string, never>;
  /** Parts of an import taken in. */
  'import.progress': { done: number; total: number };
}

/** Who watches a page: while a `panel` does, marks open there and not in a card over the text. */
export type WatcherKind = 'popup' | 'panel';

/** Told by the reader script to those of our own pages that watch its page. */
export type ReaderNews =
  /** The list of items is another. */
  | { kind: 'items' }
  /** The item that the reader is at: the one stepped to, else the first in view; `null` when there is none. */
  | { kind: 'at'; itemId: string | null }
  /** A mark was clicked, or selected words are to be annotated. Told to a panel only. */
  | { kind: 'open'; item: Item };
