import { useMemo, useState } from 'preact/hooks';
import { DraftList } from '@/components/draft-list';
import { DropFile } from '@/components/drop-file';
import { ErasePanel } from '@/components/erase-panel';
import { Mark } from '@/components/icons';
import { NoteFilters } from '@/components/note-filters';
import { NoteGroups } from '@/components/note-groups';
import type { NoteKeeper } from '@/components/note-session';
import { anyNote, findNotes, listChoices, type NoteQuery } from '@/components/search-notes';
import { useNumber, useSay } from '@/components/strings';
import { Toast, type ToastProps } from '@/components/toast';
import type { Annotation, Draft, SavedPage } from '@/model/annotation';

export interface ReviewProps {
  /** `null` until they have been read. */
  library: { notes: Annotation[]; pages: ReadonlyMap<string, SavedPage>; drafts: Draft[] } | null;
  /** A sentence, when they could not be read. */
  error: string;
  toast: ToastProps | null;
  keeperOf: (note: Annotation, page: SavedPage) => NoteKeeper;
  onRemove: (note: Annotation) => void;
  onDiscard: (draft: Draft) => void;
  onExport: () => void;
  onImport: (file: File) => void;
  onErase: () => void;
}

/** All that the reader has kept: found again, changed, taken along, brought in, erased. */
export function Review(props: ReviewProps) {
  const say = useSay();
  const [erasing, setErasing] = useState(false);
  const { library, error, onExport, onImport } = props;
  return (
    <>
      <header class="bar">
        <Mark size={24} />
        <h1>{say('reviewTitle')}</h1>
        <div class="bar-links">
          <label class="button">
            <input
              type="file"
              class="unseen"
              accept=".json,.jsonld,application/json,application/ld+json"
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                if (file) onImport(file);
                event.currentTarget.value = '';
              }}
            />
            {say('import')}
          </label>
          <button type="button" onClick={onExport} disabled={!library?.notes.length}>
            {say('export')}
          </button>
          <button type="button" class="quiet" aria-expanded={erasing} onClick={() => setErasing(!erasing)}>
            {say('erase')}
          </button>
        </div>
      </header>
      <main>
        {erasing && (
          <ErasePanel
            onExport={onExport}
            onCancel={() => setErasing(false)}
            onErase={() => {
              setErasing(false);
              props.onErase();
            }}
          />
        )}
        {error && (
          <p class="problem" role="alert">
            {say('libraryUnreadable', error)}
          </p>
        )}
        {library &&
          (library.notes.length + library.drafts.length > 0 ? (
            <Notes {...props} library={library} />
          ) : (
            <Nothing />
          ))}
      </main>
      <DropFile onFile={onImport} />
      <Toast toast={props.toast} />
    </>
  );
}

type Library = NonNullable<ReviewProps['library']>;

function Notes({ library, keeperOf, onRemove, onDiscard }: ReviewProps & { library: Library }) {
  const say = useSay();
  const number = useNumber();
  const [query, setQuery] = useState<NoteQuery>(anyNote);
  const [editing, setEditing] = useState<string | null>(null);
  const { notes, pages, drafts } = library;
  const groups = useMemo(() => findNotes(notes, pages, query, editing), [notes, pages, query, editing]);
  const choices = useMemo(() => listChoices(notes, pages), [notes, pages]);
  const count = groups.reduce((sum, group) => sum + group.notes.length, 0);
  return (
    <>
      <NoteFilters query={query} sites={choices.sites} tags={choices.tags} onChange={setQuery} />
      <p class="found" role="status">
        {say('notesFound', number(count), number(groups.length))}
      </p>
      <DraftList
        drafts={drafts}
        isKept={(draft) => notes.some(({ id }) => id === draft.key)}
        onEdit={(draft) => {
          setQuery({ ...anyNote, sort: query.sort });
          setEditing(draft.key);
        }}
        onDiscard={onDiscard}
      />
      {count === 0 && notes.length > 0 && <p class="hint empty">{say('notesNoMatch')}</p>}
      <NoteGroups
        groups={groups}
        editing={editing}
        keeperOf={keeperOf}
        onEdit={setEditing}
        onRemove={onRemove}
        onTag={(tag) => setQuery({ ...query, tag })}
      />
    </>
  );
}

function Nothing() {
  const say = useSay();
  return (
    <section class="nothing">
      <h2>{say('nothingTitle')}</h2>
      <ol>
        <li>{say('nothingRead')}</li>
        <li>{say('nothingOpen')}</li>
        <li>{say('nothingKeep')}</li>
      </ol>
      <p class="nothing-marks">
        <span class="sample sample-quote">{say('legendQuote')}</span>
        <span class="sample sample-claim">{say('legendClaim')}</span>
      </p>
      <p class="hint">{say('nothingImport')}</p>
    </section>
  );
}
