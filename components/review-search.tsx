import { useLayoutEffect, useRef } from 'preact/hooks';
import { FilterChoices } from '@/components/filter-choices';
import { type TypedFilter, useFilterLabel } from '@/components/filter-labels';
import { CloseIcon, SearchIcon } from '@/components/icons';
import { SavedFilters } from '@/components/saved-filters';
import { useSay } from '@/components/strings';
import type { NoteCounts, QueryHint, SavedFilter } from '@/model/note-list';

interface ReviewSearchProps {
  typed: string;
  onType: (typed: string) => void;
  /** What there is to choose from, over all notes; `null` until it is known. */
  counts: NoteCounts | null;
  filters: TypedFilter[];
  /** Puts a filter into the search, or takes it out. */
  onToggle: (filter: TypedFilter) => void;
  hints: QueryHint[];
  saved: SavedFilter[];
  onUse: (filter: SavedFilter) => void;
  onSave: (name: string) => void;
  onForget: (filter: SavedFilter) => void;
}

/** The search field, the filters of the search as chips, and those that can be put into it. */
export function ReviewSearch(props: ReviewSearchProps) {
  const { typed, onType, counts, filters, onToggle, hints, saved, onUse, onSave, onForget } = props;
  const say = useSay();
  const label = useFilterLabel();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const stop = new AbortController();
    addEventListener(
      'keydown',
      (event) => {
        const { target } = event;
        const writes = target instanceof HTMLElement && target.matches('input, textarea, select');
        if (event.key !== '/' || writes || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        field.current?.focus();
      },
      { signal: stop.signal },
    );
    return () => stop.abort();
  }, []);
  return (
    <search class="filters">
      <div class="search">
        <SearchIcon />
        <input
          type="search"
          ref={field}
          dir="auto"
          maxLength={1000}
          aria-label={say('notesSearch')}
          aria-keyshortcuts="/"
          placeholder={say('notesSearch')}
          value={typed}
          onInput={(event) => onType(event.currentTarget.value)}
        />
      </div>
      {hints.map((hint) => (
        <p class="hint" key={hint.typed}>
          {say(hint.problem === 'unknown-filter' ? 'hintUnknownFilter' : 'hintUnknownValue', hint.typed)}
        </p>
      ))}
      <div class="chips">
        {filters.map((filter) => (
          <button
            type="button"
            class="chip chip-set"
            key={`${filter.field} ${filter.value}`}
            onClick={() => onToggle(filter)}
          >
            <span class="unseen">{say('filterRemove')} </span>
            <bdi>{label(filter)}</bdi>
            <CloseIcon />
          </button>
        ))}
        {counts && <FilterChoices counts={counts} onToggle={onToggle} />}
      </div>
      <SavedFilters typed={typed} saved={saved} onUse={onUse} onSave={onSave} onForget={onForget} />
    </search>
  );
}
