import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CheckedPage } from '@/components/check-all';
import { linkSource } from '@/components/link-source';
import type { NoteKeeper, OpenTab, SourceText } from '@/components/note-keeper';
import { createPageKeepers, type PlacedKeeper } from '@/components/page-keepers';
import { type PageSources, Popup } from '@/components/popup';
import { useLeftPages } from '@/components/use-left-pages';
import { TellUnsaved } from '@/components/use-note-session';
import { useOpenItem } from '@/components/use-open-item';
import type { SourceGiving } from '@/components/waiting-banner';
import { draftKey } from '@/model/annotation';
import type { LastBackup } from '@/model/backup';
import { pageKey } from '@/model/page-key';
import type { PageView } from '@/model/page-view';
import type { Item, NotePlace } from '@/model/reading';
import type { Settings } from '@/model/settings';
import type { Span } from '@/model/span';

/** What popup and side panel ask of the browser; given by the entrypoint. Promises may reject with a sentence. */
export interface PageWorld {
  follow(tabId: number | null, show: (view: PageView) => void, onNews: (news: PageNews) => void): Following;
  readSettings(): Promise<Settings>;
  changeSettings(change: Partial<Settings>): Promise<Settings>;
  keepNoteAt(place: NotePlace): PlacedKeeper;
  /** Brings an item, or any stretch of the article's text, into the reader's view. */
  reveal(tabId: number, itemId: string): void;
  point(tabId: number, span: Span): void;
  openTabs(): Promise<OpenTab[]>;
  /** Compares items of the page at an address with a source; rejects with a sentence. */
  checkItems(url: string, items: readonly Item[], source: SourceText): Promise<CheckedPage>;
  giving(tabId: number): SourceGiving;
  openReview(): void;
  openOptions(): void;
  /** Shows the way to an evidence file of the page with this key (see `pageKey`). */
  openEvidence(page: string): void;
  /** How the last backup went, when it is older than the reader wanted. */
  oldBackup(): Promise<LastBackup | null>;
  openBackup(): void;
  /** Whether there is room to show more at once, as in a side panel. */
  roomy: boolean;
  /** `null` where there is no side panel, or this is it. */
  openPanel: (() => void) | null;
}

interface Following {
  look(): Promise<void>;
  force(): Promise<void>;
  stop(): void;
}

/** What the page tells besides its reading: which item the reader is at, or that one is to be opened here. */
export type PageNews =
  | { kind: 'at'; itemId: string | null }
  | { kind: 'open'; item: Item }
  | { kind: 'items' };

/** What is known of a tab's page already when it is first drawn. */
export interface KnownPage {
  view: PageView | null;
  settings: Settings | null;
}

interface PageWindowProps {
  tabId: number | null;
  world: PageWorld;
  known?: KnownPage;
}

const nothing: readonly Item[] = [];
const asking: PageView = { state: 'asking', url: '' };

/** What is known of the page in a tab, as popup or side panel: follows the page and keeps one keeper for each note opened. */
export function PageWindow({ tabId, world, known }: PageWindowProps) {
  const [view, show] = useState<PageView>(known?.view ?? asking);
  const [settings, setSettings] = useState<Settings | null>(known?.settings ?? null);
  const [settingsError, setSettingsError] = useState('');
  const [oldBackup, setOldBackup] = useState<LastBackup | null>(null);
  const [place, setPlace] = useState<string | null>(null);
  const following = useRef<Following | null>(null);

  const address = view.state === 'read' ? view.reading.page.url : view.url;
  const key = /^https?:/.test(address) ? pageKey(address) : null;
  const keepers = useMemo(createPageKeepers, []);
  const { open, keyOf, setOpen } = useOpenItem(key, view.state === 'read' ? view.reading.items : nothing);
  // Heard much later than it is given, when another page may be shown.
  const openNow = useRef(setOpen);
  openNow.current = setOpen;

  const take = (asked: Promise<Settings>): void => {
    asked.then(
      (all) => {
        setSettings(all);
        setSettingsError('');
      },
      (reason: unknown) => setSettingsError(reason instanceof Error ? reason.message : String(reason)),
    );
  };
  // Not before the views of the page before have gone: with them goes the draft of what is being written there.
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) show(asking);
    isFirst.current = false;
    setPlace(null);
    const follow = world.follow(tabId, show, (news) => {
      if (news.kind === 'at') setPlace(news.itemId);
      if (news.kind === 'open') {
        openNow.current(news.item);
        setPlace(news.item.id);
      }
    });
    following.current = follow;
    take(world.readSettings());
    return follow.stop;
  }, [tabId]);

  useEffect(() => {
    // Of no use for reading the page: what fails here is said in the options.
    world.oldBackup().then(setOldBackup, () => undefined);
  }, []);

  const keeperOf = (item: Item): NoteKeeper => {
    if (view.state !== 'read') throw new Error('A note is open on a page that was not read.');
    const { reading, notes } = view;
    // An item's id is another item's when the page's text has changed: a note must not end up on other words.
    const page = item.page ?? reading.page;
    const name = `${keyOf(item)} ${draftKey(page.url, item.target)}`;
    const annotationId = item.annotation?.id ?? null;
    const known = keepers.find(key ?? '', name, annotationId);
    if (known) return known;
    const kept = annotationId ? notes.get(annotationId)?.target : undefined;
    const keeper = world.keepNoteAt({
      page,
      subject: item.subject,
      target: kept ?? item.target,
      annotationId,
      ...(tabId !== null && { beside: { tabId, itemId: item.id } }),
      ...(item.pieces && { pieces: item.pieces }),
    });
    keepers.add(key ?? '', name, keeper);
    return keeper;
  };
  const drawn = view.state === 'read' ? { key: key ?? '', view, open, keyOf, keeperOf } : null;
  const { left, putAway } = useLeftPages(drawn, (page) => keepers.isWriting(page.key));
  keepers.keepOnly(new Set([key ?? '', ...left.map((page) => page.key)]));
  const giving = useMemo(() => (tabId === null ? null : world.giving(tabId)), [tabId]);
  const sources: PageSources | null = giving && {
    openTabs: world.openTabs,
    onCheck: (source) => {
      if (view.state !== 'read') throw new Error('Quotes are compared on a page that was not read.');
      const { page, items } = view.reading;
      const quotes = items.filter(({ subject, span }) => subject.kind === 'quote' && span);
      return world.checkItems(page.url, quotes, source);
    },
    onLink: async (item, result) => {
      const check = result.checks.get(item.id);
      if (check) await linkSource(keeperOf(item), result, check);
    },
    giving,
  };
  const openItem = (item: Item | null): void => {
    setOpen(item);
    if (item?.span && tabId !== null) world.reveal(tabId, item.id);
  };
  const change = (part: Partial<Settings>): void => {
    const asked = world.changeSettings(part);
    take(asked);
    asked.then(() => following.current?.look()).catch(() => undefined);
  };

  return (
    <TellUnsaved.Provider value={keepers.tellUnsaved}>
      <Popup
        view={view}
        left={left}
        onPutAway={putAway}
        settings={settings}
        settingsError={settingsError}
        page={key === null ? null : { key, site: new URL(key).hostname }}
        open={open}
        keyOf={keyOf}
        place={place}
        onOpen={openItem}
        keeperOf={keeperOf}
        onForce={() => void following.current?.force()}
        onPoint={(span) => tabId !== null && world.point(tabId, span)}
        onSettings={change}
        onReview={world.openReview}
        onOptions={world.openOptions}
        onEvidence={key === null ? null : () => world.openEvidence(key)}
        oldBackup={oldBackup}
        onBackup={world.openBackup}
        sources={sources}
        onPanel={world.openPanel}
        roomy={world.roomy}
      />
    </TellUnsaved.Provider>
  );
}
