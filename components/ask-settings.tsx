import { useId, useState } from 'preact/hooks';
import { askLabels } from '@/components/ask-links';
import { type MessageKey, useSay } from '@/components/strings';
import {
  type AskAddresses,
  type AskPlace,
  askPlaces,
  defaultAskAddresses,
  searchEngines,
  type TemplateProblem,
  templateProblem,
} from '@/model/ask';

const problemTexts: Record<TemplateProblem, MessageKey> = {
  'not-web': 'addressNotWeb',
  'no-place': 'askNoPlace',
  'place-in-site': 'askPlaceInSite',
};

interface AskSettingsProps {
  addresses: AskAddresses;
  onChange: (addresses: AskAddresses) => void;
}

/** Where words and pages may be asked about: an address for each, which the reader may exchange or empty. */
export function AskSettings({ addresses, onChange }: AskSettingsProps) {
  const say = useSay();
  return (
    <section>
      <h2>{say('askTitle')}</h2>
      <p class="hint">{say('askSettingsHint', '{quote}', '{url}')}</p>
      {askPlaces.map((place) => (
        <AddressField
          key={`${place} ${addresses[place]}`}
          place={place}
          address={addresses[place]}
          onChange={(address) => onChange({ ...addresses, [place]: address })}
        />
      ))}
    </section>
  );
}

interface AddressFieldProps {
  place: AskPlace;
  address: string;
  onChange: (address: string) => void;
}

function AddressField({ place, address, onChange }: AddressFieldProps) {
  const say = useSay();
  const id = useId();
  const [typed, setTyped] = useState(address);
  const trimmed = typed.trim();
  const problem = trimmed === '' ? null : templateProblem(trimmed);
  return (
    <div class="ask-setting">
      <label class="label" for={id}>
        {say(askLabels[place])}
      </label>
      {place === 'search' && <EngineChoice address={address} onChange={onChange} />}
      <div class="joined">
        <input
          id={id}
          type="text"
          dir="ltr"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-problem`}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onChange={() => problem === null && onChange(trimmed)}
        />
        {address !== defaultAskAddresses[place] && (
          <button type="button" onClick={() => onChange(defaultAskAddresses[place])}>
            {say('askReset')}
            <span class="unseen">: {say(askLabels[place])}</span>
          </button>
        )}
      </div>
      <p id={`${id}-problem`} class="problem" role="alert">
        {problem && say(problemTexts[problem])}
      </p>
    </div>
  );
}

type EngineChoiceProps = Pick<AddressFieldProps, 'address' | 'onChange'>;

function EngineChoice({ address, onChange }: EngineChoiceProps) {
  const say = useSay();
  const engines = Object.entries<string>(searchEngines);
  const known = engines.find(([, template]) => template === address)?.[0] ?? '';
  return (
    <select
      aria-label={say('askEngine')}
      value={known}
      onChange={(event) => {
        const template = engines.find(([name]) => name === event.currentTarget.value)?.[1];
        if (template) onChange(template);
      }}
    >
      {engines.map(([name]) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
      {known === '' && <option value="">{say('askOtherEngine')}</option>}
    </select>
  );
}
