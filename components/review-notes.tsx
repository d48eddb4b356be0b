import { useCallback } from 'preact/hooks';
import { DraftList } from '@/components/draft-list';
import { Figures } from '@/components/figures';
import { NoteList } from '@/components/note-list';
import type { ReviewAsk, ReviewProps } from '@/components/review';
import { ReviewSearch } from '@/components/review-search';
import { ReviewViews } from '@/components/review-views';
import { SelectionBar } from '@/components/selection-bar';
import { useNumber, useSay } from '@/components/strings';
import type { NoteGroup } from '@/model/note-list';

/** The search, and what was found: listed under what the reader chose, or in figures. */
export function ReviewNotes(props: ReviewProps) {
  const { ask, onAsk, found, choices, selected, drafts, saved, onSaved, acts } = props;
  const say = useSay();
  const number = useNumber();
  const change = (part: Partial<ReviewAsk>): void => onAsk({ ...ask, ...part });
  const listed = ask.view === 'figures' ? 'article' : ask.view;
  const narrow = useCallback(
    (group: NoteGroup) =>
      props.onToggle({ field: listed === 'source' ? 'source' : 'speaker', value: group.name }),
    [props.onToggle, listed],
  );
  const count = found?.notes ?? 0;
  return (
    <>
      <ReviewSearch
        typed={ask.typed}
        onType={(typed) => change({ typed })}
        counts={choices}
        filters={found?.filters ?? []}
        onToggle={props.onToggle}
        hints={found?.hints ?? []}
        saved={saved}
        onUse={({ typed, view, order }) => onAsk({ typed, view, order })}
        onSave={(name) => onSaved([...saved, { name, typed: ask.typed, view: listed, order: ask.order }])}
        onForget={(filter) => onSaved(saved.filter((one) => one !== filter))}
      />
      <ReviewViews ask={ask} hasWords={found?.hasWords ?? false} onChange={change} />
      <p class="found" role="status">
        {say('notesFound', number(count), number(found?.pages ?? 0))}
      </p>
      {selected.size > 0 && (
        <SelectionBar
          selected={selected.size}
          found={count}
          onAct={props.onBulk}
          onExport={() => props.onExport(true)}
          onSelectAll={props.onSelectAll}
          onClear={props.onSelectNone}
        />
      )}
      <DraftList
        drafts={drafts}
        isKept={props.isKept}
        onEdit={props.onEditDraft}
        onDiscard={props.onDiscard}
      />
      {found && count === 0 && choices && choices.notes > 0 && (
        <div class="empty">
          <p class="hint">{say('notesNoMatch')}</p>
          <button type="button" onClick={() => change({ typed: '' })}>
            {say('filterClear')}
          </button>
        </div>
      )}
      {found?.figures && count > 0 && (
        <Figures
          counts={found.figures.counts}
          months={found.figures.months}
          onChoose={(field, value) => props.onToggle({ field, value })}
        />
      )}
      {found && ask.view !== 'figures' && (
        <NoteList
          view={listed}
          groups={found.groups}
          noteAt={props.noteAt}
          read={props.read}
          onNeed={props.onNeed}
          versions={props.versions}
          onOpen={props.onOpen}
          editing={props.editing}
          selected={selected}
          keeperOf={props.keeperOf}
          acts={acts}
          onNarrow={narrow}
          onTake={props.onTake}
        />
      )}
    </>
  );
}
