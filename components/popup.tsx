import { useMemo } from 'preact/hooks';
import { BackupReminder } from '@/components/backup-reminder';
import { CheckAll, type CheckAllProps } from '@/components/check-all';
import { countItems } from '@/components/filter-items';
import { FindingList } from '@/components/finding-list';
import { Mark, NoteIcon, PanelIcon } from '@/components/icons';
import type { CompareWords } from '@/components/kept-words';
import { MarkSwitches } from '@/components/mark-switches';
import { NoteEditor } from '@/components/note-editor';
import type { NoteKeeper } from '@/components/note-session';
import { otherLanguage } from '@/components/other-language';
import { PageCard } from '@/components/page-card';
import { PageSummary } from '@/components/page-summary';
import { useNumber, useSay } from '@/components/strings';
import { type SourceGiving, WaitingBanner } from '@/components/waiting-banner';
import type { LastBackup } from '@/model/backup';
import type { PageView, ReadView } from '@/model/page-view';
import type { Item, Reading } from '@/model/reading';
import type { Settings } from '@/model/settings';
import type { Span } from '@/model/span';

export interface PopupProps {
  view: PageView;
  settings: Settings | null;
  /** A sentence, when a choice could not be kept. */
  settingsError: string;
  page: { key: string; site: string } | null;
  /** The item that is open; it stays listed when its note has been deleted and nothing else was found there. */
  open: Item | null;
  /** The name that an item's row goes by; the same as long as its note is being written. */
  keyOf: (item: Item) => string;
  /** Id of the item that the reader is at on the page. */
  place: string | null;
  onOpen: (item: Item | null) => void;
  keeperOf: (item: Item) => NoteKeeper;
  compare: CompareWords;
  onForce: () => void;
  /** Brings a stretch of the article's text into view. */
  onPoint: (span: Span) => void;
  onSettings: (change: Partial<Settings>) => void;
  onReview: () => void;
  onOptions: () => void;
  /** Makes a file of the page's notes for others; `null` where there is no page. */
  onEvidence: (() => void) | null;
  /** The last backup, when it is older than the reader wanted. */
  oldBackup: LastBackup | null;
  onBackup: () => void;
  /** Whether there is room to show more at once, as in a side panel. */
  roomy: boolean;
  /** Compares quotes of the page with a source. */
  sources: PageSources | null;
  /** Opens the side panel; `null` where there is none, or this is it. */
  onPanel: (() => void) | null;
}

/** How the page's quotes are compared with a source, and how words selected on it become one; given by the entrypoint. */
export interface PageSources extends Omit<CheckAllProps, 'quotes' | 'onReveal'> {
  giving: SourceGiving;
}

/** Stands for the page as a whole before there is a note on it. */
export const wholePage: Item = {
  id: 'page',
  subject: { kind: 'page' },
  text: '',
  span: null,
  target: null,
  annotation: null,
};

/** What was found on the page in the tab, the notes on it, and where marks are shown. */
export function Popup(props: PopupProps) {
  const say = useSay();
  const { view, settings, page } = props;
  return (
    <>
      <header class="bar">
        <Mark />
        <h1>{say('extensionName')}</h1>
        <nav class="bar-links" aria-label={say('navLabel')}>
          {props.onPanel && (
            <button
              type="button"
              class="quiet square"
              aria-label={say('openPanel')}
              title={say('openPanel')}
              onClick={props.onPanel}
            >
              <PanelIcon />
            </button>
          )}
          <button type="button" class="quiet text" onClick={props.onReview}>
            {say('reviewAll')}
          </button>
          <button type="button" class="quiet text" onClick={props.onOptions}>
            {say('options')}
          </button>
        </nav>
      </header>
      <main>
        {settings && (
          <MarkSwitches
            settings={settings}
            page={page}
            marked={view.state === 'read'}
            onChange={props.onSettings}
          />
        )}
        {props.sources && <WaitingBanner giving={props.sources.giving} />}
        {props.oldBackup && <BackupReminder last={props.oldBackup} onBackup={props.onBackup} />}
        {props.settingsError && (
          <p class="problem notice" role="alert">
            {say('optionsFailed', props.settingsError)}
          </p>
        )}
        {view.state === 'read' ? <ReadPage {...props} view={view} /> : <UnreadPage {...props} view={view} />}
      </main>
    </>
  );
}

function ReadPage({ view, ...props }: PopupProps & { view: ReadView }) {
  const { open, onOpen, keeperOf } = props;
  const { reading, notes } = view;
  const rewritingOff = props.settings?.rewritingOff ?? [];
  const host = view.card?.host ?? '';
  const ask = props.settings && { addresses: props.settings.askAddresses, url: reading.page.url };
  // The note on the page has a place of its own: among findings a filter would hide it.
  const items = useMemo(() => listed(reading.items, open), [reading, open]);
  const counts = useMemo(() => countItems(items), [items]);
  const quotes = useMemo(() => reading.items.filter(isQuoteInText), [reading]);
  return (
    <>
      <PageSummary reading={reading} />
      {view.card && (
        <PageCard
          card={view.card}
          reading={reading}
          notes={notes}
          counts={counts}
          roomy={props.roomy}
          ask={ask}
          rewritingHidden={rewritingOff.includes(host)}
          onHideRewriting={(hide) =>
            props.onSettings({
              rewritingOff: hide ? [...rewritingOff, host] : rewritingOff.filter((other) => other !== host),
            })
          }
          onPoint={props.onPoint}
          onNote={() => onOpen(pageItem(reading))}
          onEvidence={props.onEvidence}
          checkAll={
            props.sources &&
            quotes.length > 0 && (
              <CheckAll
                {...props.sources}
                quotes={quotes}
                onReveal={(item) => item.span && props.onPoint(item.span)}
              />
            )
          }
        />
      )}
      <PageNote reading={reading} open={open} onOpen={onOpen} keeperOf={keeperOf} />
      <FindingList
        items={items}
        notes={notes}
        counts={counts}
        open={open}
        keyOf={props.keyOf}
        place={props.place}
        onOpen={onOpen}
        keeperOf={keeperOf}
        compare={props.compare}
        onPoint={props.onPoint}
        ask={ask}
        isOther={otherLanguage(reading.page.language) !== null}
      />
    </>
  );
}

function isQuoteInText({ subject, span }: Item): boolean {
  return subject.kind === 'quote' && span !== null;
}

function listed(all: Item[], open: Item | null): Item[] {
  const items = all.filter(({ subject }) => subject.kind !== 'page');
  if (!open || open.subject.kind === 'page' || items.some(({ id }) => id === open.id)) return items;
  const start = open.span?.start ?? Number.POSITIVE_INFINITY;
  const next = items.findIndex(({ span }) => (span?.start ?? Number.POSITIVE_INFINITY) > start);
  return items.toSpliced(next < 0 ? items.length : next, 0, { ...open, annotation: null });
}

/** The page as a whole, with the note on it where there is one. */
function pageItem(reading: Reading): Item {
  const noted = reading.items.find(({ subject }) => subject.kind === 'page');
  return { ...(noted ?? wholePage), id: wholePage.id };
}

type PageNoteProps = Pick<PopupProps, 'open' | 'onOpen' | 'keeperOf'> & { reading: Reading };

function PageNote({ reading, open, onOpen, keeperOf }: PageNoteProps) {
  const say = useSay();
  const item = pageItem(reading);
  const isOpen = open?.id === wholePage.id;
  return (
    <section class="page-note">
      <button
        type="button"
        class="quiet page-note-button"
        aria-expanded={isOpen}
        onClick={() => onOpen(isOpen ? null : item)}
      >
        <NoteIcon />
        {say(item.annotation ? 'pageNoteOpen' : 'pageNoteNew')}
      </button>
      {isOpen && <NoteEditor keeper={keeperOf(item)} focus wholePage />}
    </section>
  );
}

function UnreadPage({ view, onForce }: PopupProps & { view: Exclude<PageView, ReadView> }) {
  const say = useSay();
  const number = useNumber();
  switch (view.state) {
    case 'asking':
      return <div class="unread" aria-busy="true" />;
    case 'starting':
      return (
        <p class="unread" role="status">
          {say('pageStarting')}
        </p>
      );
    case 'closed':
      return (
        <div class="unread">
          <p class="unread-title">{say('pageClosed')}</p>
          <p class="hint">{say('pageClosedWhy')}</p>
        </div>
      );
    case 'quiet':
    case 'failed':
      return (
        <div class="unread">
          <p class="unread-title">{say(view.state === 'quiet' ? 'pageQuiet' : 'pageFailed')}</p>
          <p class="hint">{view.state === 'failed' ? view.error : say('pageQuietWhy')}</p>
          {view.state === 'quiet' && view.kept > 0 && <p>{say('notesHere', number(view.kept))}</p>}
          <button type="button" class="primary" onClick={onForce}>
            {say(view.state === 'failed' ? 'tryAgain' : 'annotateAnyway')}
          </button>
        </div>
      );
  }
}
