import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { DropFile } from '@/components/drop-file';
import { ErasePanel } from '@/components/erase-panel';
import type { TypedFilter } from '@/components/filter-labels';
import { Mark } from '@/components/icons';
import type { NoteKeeper } from '@/components/note-keeper';
import type { NoteActs, NoteListProps, ShownNote } from '@/components/note-list';
import { ReviewNotes } from '@/components/review-notes';
import { ReviewNothing } from '@/components/review-nothing';
import type { ShownView } from '@/components/review-views';
import { useNumber, useSay } from '@/components/strings';
import { Toast, type ToastProps } from '@/components/toast';
import { UndoPanel } from '@/components/undo-panel';
import type { Annotation, Draft, SavedPage } from '@/model/annotation';
import type { BulkAct } from '@/model/bulk-act';
import type { NoteCounts, NoteGroup, NoteOrder, QueryHint, SavedFilter } from '@/model/note-list';
import type { Step } from '@/model/step';

/** What the reader asks to see. */
export interface ReviewAsk {
  typed: string;
  view: ShownView;
  order: NoteOrder;
}

/** What was found for it. */
export interface ReviewFound {
  groups: NoteGroup[];
  notes: number;
  pages: number;
  /** `null` in the other views. */
  figures: { counts: NoteCounts; months: { month: string; count: number }[] } | null;
  filters: TypedFilter[];
  hints: QueryHint[];
  /** Whether words were looked for, which some notes fit better than others; without, `best` is `newest`. */
  hasWords: boolean;
}

export interface ReviewProps {
  ask: ReviewAsk;
  onAsk: (ask: ReviewAsk) => void;
  /** `null` until the notes have been read. */
  found: ReviewFound | null;
  /** Of all notes, to choose filters from. */
  choices: NoteCounts | null;
  onToggle: (filter: TypedFilter) => void;
  noteAt: (note: number) => ShownNote | null;
  /** Another value when `noteAt` may answer otherwise. */
  read: unknown;
  onNeed: (notes: number[]) => void;
  versions: ReadonlyMap<string, number[][]>;
  onOpen: (group: NoteGroup) => void;
  drafts: Draft[];
  isKept: (draft: Draft) => boolean;
  onEditDraft: (draft: Draft) => void;
  onDiscard: (draft: Draft) => void;
  /** Notes being indexed; `null` when all have been. */
  progress: { done: number; total: number } | null;
  /** Pages and notes, while the second copy of all of them is being made. */
  copying: { done: number; total: number } | null;
  /** A sentence, when they could not be read. */
  error: string;
  toast: ToastProps | null;
  saved: SavedFilter[];
  onSaved: (saved: SavedFilter[]) => void;
  keeperOf: (note: Annotation, page: SavedPage) => NoteKeeper;
  editing: string | null;
  selected: ReadonlySet<string>;
  acts: NoteActs;
  onSelectAll: () => void;
  onSelectNone: () => void;
  onBulk: (act: BulkAct) => void;
  steps: Step[];
  onUndo: (step: Step) => void;
  /** Of those selected, or of all. */
  onExport: (selected: boolean) => void;
  onImport: (file: File) => void;
  onTake: NoteListProps['onTake'];
  /** Something that the reader should know, quietly. */
  reminder?: ComponentChildren;
  onErase: () => void;
}

/** All that the reader has kept: found again, changed, taken along, brought in, erased. */
export function Review(props: ReviewProps) {
  const say = useSay();
  const [panel, setPanel] = useState<'erase' | 'undo' | null>(null);
  const { choices, error, progress, onExport, onImport, drafts } = props;
  const toggle = (name: 'erase' | 'undo') => () => setPanel(panel === name ? null : name);
  const isEmpty = choices?.notes === 0 && drafts.length === 0 && !progress;
  const isThere = choices !== null || (props.found !== null && props.found.notes > 0);
  return (
    <>
      <header class="bar">
        <Mark size={24} />
        <h1>{say('reviewTitle')}</h1>
        <div class="bar-links">
          <button type="button" class="quiet" aria-expanded={panel === 'undo'} onClick={toggle('undo')}>
            {say('undoOpen')}
          </button>
          <label class="button">
            <input
              type="file"
              class="unseen"
              accept=".json,.jsonld,.csv,application/json,application/ld+json,text/csv"
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                if (file) onImport(file);
                event.currentTarget.value = '';
              }}
            />
            {say('import')}
          </label>
          <button type="button" onClick={() => onExport(false)} disabled={choices?.notes === 0}>
            {say('export')}
          </button>
          <button type="button" class="quiet" aria-expanded={panel === 'erase'} onClick={toggle('erase')}>
            {say('erase')}
          </button>
        </div>
      </header>
      <main>
        {panel === 'undo' && (
          <UndoPanel steps={props.steps} onUndo={props.onUndo} onClose={() => setPanel(null)} />
        )}
        {panel === 'erase' && (
          <ErasePanel
            onExport={() => onExport(false)}
            onCancel={() => setPanel(null)}
            onErase={() => {
              setPanel(null);
              props.onErase();
            }}
          />
        )}
        {error && (
          <p class="problem" role="alert">
            {say('libraryUnreadable', error)}
          </p>
        )}
        {props.reminder}
        {progress && <Progress of="indexing" {...progress} />}
        {props.copying && <Progress of="copyComing" {...props.copying} />}
        {isThere && (isEmpty ? <ReviewNothing /> : <ReviewNotes {...props} />)}
      </main>
      <DropFile onFile={onImport} />
      <Toast toast={props.toast} />
    </>
  );
}

interface ProgressProps {
  of: 'indexing' | 'copyComing';
  done: number;
  total: number;
}

function Progress({ of, done, total }: ProgressProps) {
  const say = useSay();
  const number = useNumber();
  return (
    <div class="progress">
      <label for={of}>{say(of, number(done), number(total))}</label>
      <progress id={of} value={done} max={total} />
    </div>
  );
}
