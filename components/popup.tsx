import { BackupReminder } from '@/components/backup-reminder';
import type { CheckAllProps } from '@/components/check-all';
import { Mark, PanelIcon } from '@/components/icons';
import { MarkSwitches } from '@/components/mark-switches';
import type { NoteKeeper } from '@/components/note-keeper';
import { PageSection } from '@/components/page-section';
import { PageUnread } from '@/components/page-unread';
import { useSay } from '@/components/strings';
import type { DrawnPage } from '@/components/use-left-pages';
import { type SourceGiving, WaitingBanner } from '@/components/waiting-banner';
import type { LastBackup } from '@/model/backup';
import type { PageView } from '@/model/page-view';
import type { Item } from '@/model/reading';
import type { Settings } from '@/model/settings';
import type { Span } from '@/model/span';

export interface PopupProps {
  view: PageView;
  /** Pages that were left while a note on them was being written. */
  left: readonly DrawnPage[];
  onPutAway: (key: string) => void;
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
        {[
          ...props.left.map((each) => (
            <PageSection
              key={each.key}
              props={props}
              page={each}
              onPutAway={() => props.onPutAway(each.key)}
            />
          )),
          view.state === 'read' && (
            <PageSection key={page?.key} props={props} page={{ ...props, view }} onPutAway={null} />
          ),
        ]}
        {view.state !== 'read' && <PageUnread view={view} onForce={props.onForce} />}
      </main>
    </>
  );
}
