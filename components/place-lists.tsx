import { useId, useState } from 'preact/hooks';
import { CloseIcon } from '@/components/icons';
import { type MessageKey, useSay } from '@/components/strings';
import { listsSite, type Settings, siteTyped } from '@/model/settings';

type ListName = 'sitesOff' | 'sitesOn' | 'pagesOff' | 'rewritingOff';

interface PlaceListsProps {
  settings: Settings;
  /** `done` says what was changed, so that it can be undone. */
  onChange: (change: Partial<Settings>, done: string) => void;
}

interface ListTexts {
  name: ListName;
  title: MessageKey;
  hint?: MessageKey;
  /** Says what the button at an entry does. */
  remove: MessageKey;
  /** Entries are typed here; others come from the popup and the side panel. */
  add?: MessageKey;
}

const lists: ListTexts[] = [
  { name: 'sitesOff', title: 'sitesOffTitle', remove: 'offRemove', add: 'sitesOffAdd' },
  { name: 'sitesOn', title: 'sitesOnTitle', hint: 'sitesOnHint', remove: 'onRemove', add: 'sitesOnAdd' },
  { name: 'pagesOff', title: 'pagesOffTitle', hint: 'pagesOffHint', remove: 'offRemove' },
  { name: 'rewritingOff', title: 'rewritingOffTitle', remove: 'rewritingOffRemove' },
];

/** The sites and pages that the reader has chosen something for. */
export function PlaceLists({ settings, onChange }: PlaceListsProps) {
  return (
    <>
      {lists
        .filter(({ name, add }) => add || settings[name].length > 0)
        .map((texts) => (
          <PlaceList key={texts.name} texts={texts} places={settings[texts.name]} onChange={onChange} />
        ))}
    </>
  );
}

interface PlaceListProps {
  texts: ListTexts;
  places: string[];
  onChange: PlaceListsProps['onChange'];
}

function PlaceList({ texts: { name, title, hint, remove, add }, places, onChange }: PlaceListProps) {
  const say = useSay();
  const id = useId();
  return (
    <div class="places">
      <h3 id={id} class="label">
        {say(title)}
      </h3>
      {hint && <p class="hint">{say(hint)}</p>}
      {places.length > 0 && (
        <ul class="off" aria-labelledby={id}>
          {places.map((place) => (
            <li key={place}>
              <bdi>{place}</bdi>
              <button
                type="button"
                class="quiet square"
                aria-label={say(remove, place)}
                title={say(remove, place)}
                onClick={() =>
                  onChange({ [name]: places.filter((other) => other !== place) }, say('placeRemoved', place))
                }
              >
                <CloseIcon />
              </button>
            </li>
          ))}
        </ul>
      )}
      {add && (
        <AddSite
          label={say(add)}
          known={places}
          onAdd={(site) => onChange({ [name]: [...places, site] }, say('placeAdded', site))}
        />
      )}
    </div>
  );
}

function AddSite(props: { label: string; known: string[]; onAdd: (site: string) => void }) {
  const { label, known, onAdd } = props;
  const say = useSay();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<MessageKey | null>(null);
  return (
    <form
      class="add-site"
      onSubmit={(event) => {
        event.preventDefault();
        const site = siteTyped(typed);
        const wrong = site === null ? 'siteNone' : listsSite(known, site) ? 'siteListed' : null;
        setProblem(wrong);
        if (site === null || wrong) return;
        setTyped('');
        onAdd(site);
      }}
    >
      <div class="joined">
        <input
          type="text"
          dir="ltr"
          inputMode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder="example.org"
          aria-label={label}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-problem`}
          value={typed}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setProblem(null);
          }}
        />
        <button type="submit">
          {say('siteAdd')}
          <span class="unseen">: {label}</span>
        </button>
      </div>
      <p id={`${id}-problem`} class="problem" role="alert">
        {problem && say(problem)}
      </p>
    </form>
  );
}
