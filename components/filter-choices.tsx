import { onlyLabels, type TypedFilter, useValueLabel } from '@/components/filter-labels';
import { onlyOnChange } from '@/components/only-on-change';
import { keptApart, type MessageKey, useNumber, useSay } from '@/components/strings';
import type { Counted, NoteCounts } from '@/model/note-list';

/** More names than this are found faster by typing. */
const mostChoices = 200;

interface FilterChoicesProps {
  counts: NoteCounts;
  onToggle: (filter: TypedFilter) => void;
}

/** What can be put into a search: hundreds of choices, which a key typed there must not draw again. */
export const FilterChoices = onlyOnChange(function FilterChoices({ counts, onToggle }: FilterChoicesProps) {
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
