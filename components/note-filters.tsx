import { SearchIcon } from '@/components/icons';
import { claimLabels, verdictLabels } from '@/components/labels';
import { anyNote, type NoteQuery, type NoteSort, noteSorts } from '@/components/search-notes';
import { type MessageKey, useSay } from '@/components/strings';
import { verdicts } from '@/model/annotation';
import { claimKinds } from '@/model/finding';

const sortLabels: Record<NoteSort, MessageKey> = {
  newest: 'sortNewest',
  oldest: 'sortOldest',
  article: 'sortArticle',
};

interface NoteFiltersProps {
  query: NoteQuery;
  sites: string[];
  tags: string[];
  onChange: (query: NoteQuery) => void;
}

/** The search field and the filters of the notes. */
export function NoteFilters({ query, sites, tags, onChange }: NoteFiltersProps) {
  const say = useSay();
  const change = (part: Partial<NoteQuery>): void => onChange({ ...query, ...part });
  const kinds: Choice[] = [
    ['quote', say('filterQuotes')],
    ['claim', say('kindClaims')],
    ...claimKinds.map((kind): Choice => [kind, say('kindOne', say(claimLabels[kind]))]),
    ['selection', say('kindSelection')],
    ['page', say('kindPage')],
  ];
  const narrowed = JSON.stringify({ ...query, sort: '' }) !== JSON.stringify({ ...anyNote, sort: '' });
  return (
    <search class="filters">
      <div class="search">
        <SearchIcon />
        <input
          type="search"
          dir="auto"
          aria-label={say('notesSearch')}
          placeholder={say('notesSearch')}
          value={query.typed}
          onInput={(event) => change({ typed: event.currentTarget.value })}
        />
      </div>
      <div class="filter-row">
        <Choose
          label={say('filterSite')}
          value={query.site}
          choices={sites.map((site) => [site, site])}
          onChange={(site) => change({ site })}
        />
        <Choose
          label={say('filterKind')}
          value={query.kind}
          choices={kinds}
          onChange={(kind) => change({ kind })}
        />
        <Choose
          label={say('verdictLabel')}
          value={query.verdict}
          choices={verdicts.map((verdict) => [verdict, say(verdictLabels[verdict])])}
          onChange={(value) => change({ verdict: verdicts.find((known) => known === value) ?? '' })}
        />
        <Choose
          label={say('filterTag')}
          value={query.tag}
          choices={tags.map((tag) => [tag, tag])}
          onChange={(tag) => change({ tag })}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={query.hasSource}
            onChange={(event) => change({ hasSource: event.currentTarget.checked })}
          />
          {say('filterHasSource')}
        </label>
        {narrowed && (
          <button type="button" class="quiet text" onClick={() => onChange({ ...anyNote, sort: query.sort })}>
            {say('filterClear')}
          </button>
        )}
        <label class="choose choose-sort">
          <span>{say('sortLabel')}</span>
          <select
            value={query.sort}
            onChange={(event) =>
              change({ sort: noteSorts.find((sort) => sort === event.currentTarget.value) ?? 'newest' })
            }
          >
            {noteSorts.map((sort) => (
              <option key={sort} value={sort}>
                {say(sortLabels[sort])}
              </option>
            ))}
          </select>
        </label>
      </div>
    </search>
  );
}

type Choice = [value: string, label: string];

interface ChooseProps {
  label: string;
  value: string;
  choices: Choice[];
  onChange: (value: string) => void;
}

/** A choice that may be left open; what is chosen stands out, so that no filter is forgotten. */
function Choose({ label, value, choices, onChange }: ChooseProps) {
  const say = useSay();
  return (
    <label class={value ? 'choose choose-set' : 'choose'}>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{say('filterAny')}</option>
        {choices.map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
