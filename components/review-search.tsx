import { useEffect, useRef } from 'preact/hooks';
import { CloseIcon, SearchIcon } from '@/components/icons';
import { claimLabels, verdictLabels } from '@/components/labels';
import { onlyOnChange } from '@/components/only-on-change';
import { keptApart, type MessageKey, useDay, useNumber, useSay } from '@/components/strings';
import { verdicts } from '@/model/annotation';
import { claimKinds } from '@/model/finding';
import type { Counted, NoteCounts, QueryHint, SavedFilter } from '@/model/note-list';

/** A condition of a search, as it stands in what was typed: `site` and `example.org`. */
export interface TypedFilter {
  field: string;
  value: string;
}

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

const fieldLabels: Record<string, MessageKey> = {
  speaker: 'filterSpeaker',
  site: 'filterSite',
  source: 'filterSource',
  tag: 'filterTag',
  verdict: 'filterVerdict',
  kind: 'filterKind',
  has: 'filterOnly',
  is: 'filterOnly',
  before: 'filterBefore',
  after: 'filterAfter',
};

const onlyLabels: Record<string, MessageKey> = {
  'has:source': 'filterHasSource',
  'has:note': 'filterHasNote',
  'has:tag': 'filterHasTag',
  'is:missing': 'filterMissing',
  'is:changed': 'filterChanged',
};

/** More names than this are found faster by typing. */
const mostChoices = 200;

/** The search field, the filters of the search as chips, and those that can be put into it. */
export function ReviewSearch(props: ReviewSearchProps) {
  const { typed, onType, counts, filters, onToggle, hints, saved, onUse, onSave, onForget } = props;
  const say = useSay();
  const label = useFilterLabel();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
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
        {counts && <Choices counts={counts} onToggle={onToggle} />}
      </div>
      <SavedFilters typed={typed} saved={saved} onUse={onUse} onSave={onSave} onForget={onForget} />
    </search>
  );
}

/** Says what a filter asks for in the reader's words, without the name of what it asks about. */
function useValueLabel(): (filter: TypedFilter) => string {
  const say = useSay();
  const day = useDay();
  return ({ field, value }) => {
    const verdict = field === 'verdict' ? verdicts.find((one) => one === value) : undefined;
    const claim = field === 'kind' ? claimKinds.find((one) => one === value) : undefined;
    return (
      (verdict && say(verdictLabels[verdict])) ??
      (claim && say(claimLabels[claim])) ??
      (field === 'kind' && kindLabels[value] ? say(kindLabels[value]) : undefined) ??
      (field === 'before' || field === 'after' ? day(value) : value)
    );
  };
}

/** Says a filter in the reader's words. */
function useFilterLabel(): (filter: TypedFilter) => string {
  const say = useSay();
  const said = useValueLabel();
  return (filter) => {
    const { field, value } = filter;
    if (field === 'id') return say('filterOne');
    const only = onlyLabels[`${field}:${value}`];
    if (only) return say(only);
    const name = fieldLabels[field];
    return name ? say('joinColon', say(name), said(filter)) : said(filter);
  };
}

const kindLabels: Record<string, MessageKey> = {
  quote: 'filterQuotes',
  claim: 'kindClaims',
  selection: 'kindSelection',
  page: 'kindPage',
  direct: 'kindDirectQuote',
  indirect: 'kindIndirectQuote',
  mixed: 'kindMixedQuote',
  term: 'kindTerm',
};

interface ChoicesProps {
  counts: NoteCounts;
  onToggle: (filter: TypedFilter) => void;
}

/** Hundreds of choices, which a key typed in the search must not draw again. */
const Choices = onlyOnChange(function Choices({ counts, onToggle }: ChoicesProps) {
  const say = useSay();
  const label = useValueLabel();
  const names = (list: Counted[]): Choice[] =>
    list.slice(0, mostChoices).map(({ name, count }) => ({ value: name, text: name, count }));
  const said = (field: string, list: Counted[]): Choice[] =>
    list
      .filter(({ count }) => count > 0)
      .map(({ name, count }) => ({
        value: name,
        text: label({ field, value: name }),
        count,
      }));
  const lists: [field: string, label: MessageKey, choices: Choice[]][] = [
    ['site', 'filterSite', names(counts.sites)],
    ['speaker', 'filterSpeaker', names(counts.speakers)],
    ['kind', 'filterKind', said('kind', counts.kinds)],
    ['verdict', 'filterVerdict', said('verdict', counts.verdicts)],
    ['tag', 'filterTag', names(counts.tags)],
    ['source', 'filterSource', names(counts.sources)],
  ];
  return (
    <>
      {lists.map(([field, name, choices]) => (
        <ChipSelect
          key={field}
          label={say(name)}
          choices={choices}
          onChoose={(value) => onToggle({ field, value })}
        />
      ))}
      <ChipSelect
        label={say('filterOnly')}
        choices={Object.entries(onlyLabels).map(([value, text]) => ({ value, text: say(text), count: null }))}
        onChoose={(chosen) => {
          const [field = '', value = ''] = chosen.split(':');
          onToggle({ field, value });
        }}
      />
      {(['after', 'before'] as const).map((field) => (
        <label class="chip chip-date" key={field}>
          <span>{say(field === 'after' ? 'filterAfter' : 'filterBefore')}</span>
          <input
            type="date"
            onChange={(event) => {
              const { value } = event.currentTarget;
              if (value) onToggle({ field, value });
              event.currentTarget.value = '';
            }}
          />
        </label>
      ))}
    </>
  );
});

interface Choice {
  value: string;
  text: string;
  count: number | null;
}

/** A list that puts what is chosen into the search, and then offers the rest again. */
function ChipSelect({
  label,
  choices,
  onChoose,
}: {
  label: string;
  choices: Choice[];
  onChoose: (value: string) => void;
}) {
  const number = useNumber();
  if (choices.length === 0) return null;
  return (
    <select
      class="chip"
      aria-label={label}
      value=""
      onChange={(event) => {
        const { value } = event.currentTarget;
        event.currentTarget.value = '';
        if (value) onChoose(value);
      }}
    >
      <option value="">{label}</option>
      {choices.map(({ value, text, count }) => (
        <option key={value} value={value}>
          {count === null ? text : `${keptApart(text)} (${number(count)})`}
        </option>
      ))}
    </select>
  );
}

type SavedFiltersProps = Pick<ReviewSearchProps, 'typed' | 'saved' | 'onUse' | 'onSave' | 'onForget'>;

function SavedFilters({ typed, saved, onUse, onSave, onForget }: SavedFiltersProps) {
  const say = useSay();
  const current = saved.find((filter) => filter.typed === typed);
  if (saved.length === 0 && typed.trim() === '') return null;
  return (
    <div class="chips saved">
      {saved.map((filter) => (
        <button
          type="button"
          class="chip"
          key={filter.name}
          aria-pressed={filter === current}
          onClick={() => onUse(filter)}
        >
          <bdi>{filter.name}</bdi>
        </button>
      ))}
      {current && (
        <button type="button" class="quiet text" onClick={() => onForget(current)}>
          {say('savedForget', current.name)}
        </button>
      )}
      {!current && typed.trim() !== '' && <SaveFilter key={typed} name={typed.trim()} onSave={onSave} />}
    </div>
  );
}

function SaveFilter({ name, onSave }: { name: string; onSave: (name: string) => void }) {
  const say = useSay();
  return (
    <button type="button" class="quiet text" onClick={() => onSave(name.slice(0, 60))}>
      {say('savedKeep')}
    </button>
  );
}
