import type { ComponentChildren } from 'preact';
import { AskSettings } from '@/components/ask-settings';
import { CloseIcon, Mark } from '@/components/icons';
import { useSay } from '@/components/strings';
import { Switch } from '@/components/switch';
import type { Settings } from '@/model/settings';

interface OptionsProps {
  settings: Settings | null;
  /** A sentence, when a choice could not be kept. */
  error: string;
  onChange: (change: Partial<Settings>) => void;
  onReview: () => void;
  /** The options for backups. */
  backup?: ComponentChildren;
}

/** What the reader may choose, and what is kept of them. */
export function Options({ settings, error, onChange, onReview, backup }: OptionsProps) {
  const say = useSay();
  return (
    <>
      <header class="bar">
        <Mark size={24} />
        <h1>{say('optionsTitle')}</h1>
      </header>
      <main>
        {error && (
          <p class="problem" role="alert">
            {say('optionsFailed', error)}
          </p>
        )}
        {settings && <Choices settings={settings} onChange={onChange} />}
        {backup}
        <section>
          <h2>{say('storedTitle')}</h2>
          <p>{say('storedWhat')}</p>
          <p>{say('storedWhere')}</p>
          <p>
            <button type="button" onClick={onReview}>
              {say('storedReview')}
            </button>
          </p>
        </section>
      </main>
    </>
  );
}

type ChoicesProps = Pick<OptionsProps, 'onChange'> & { settings: Settings };

function Choices({ settings, onChange }: ChoicesProps) {
  const say = useSay();
  const { marks, selectionButton, sitesOff, pagesOff, rewritingOff } = settings;
  return (
    <>
      <section>
        <h2>{say('switchesLabel')}</h2>
        <Switch label={say('marksOnArticles')} on={marks} onChange={(on) => onChange({ marks: on })} />
        <Switch
          label={say('selectionButton')}
          on={selectionButton}
          onChange={(on) => onChange({ selectionButton: on })}
        />
      </section>
      <section>
        <h2>{say('offTitle')}</h2>
        {sitesOff.length + pagesOff.length === 0 && <p class="hint">{say('offNone')}</p>}
        <ul class="off">
          {sitesOff.map((site) => (
            <OffRow
              key={site}
              name={site}
              label={say('offRemove', site)}
              onRemove={() => onChange({ sitesOff: sitesOff.filter((other) => other !== site) })}
            />
          ))}
          {pagesOff.map((page) => (
            <OffRow
              key={page}
              name={page}
              label={say('offRemove', page)}
              onRemove={() => onChange({ pagesOff: pagesOff.filter((other) => other !== page) })}
            />
          ))}
        </ul>
        {rewritingOff.length > 0 && (
          <>
            <p>{say('rewritingOffTitle')}</p>
            <ul class="off">
              {rewritingOff.map((site) => (
                <OffRow
                  key={site}
                  name={site}
                  label={say('rewritingOffRemove', site)}
                  onRemove={() => onChange({ rewritingOff: rewritingOff.filter((other) => other !== site) })}
                />
              ))}
            </ul>
          </>
        )}
      </section>
      <AskSettings
        addresses={settings.askAddresses}
        onChange={(askAddresses) => onChange({ askAddresses })}
      />
    </>
  );
}

function OffRow({ name, label, onRemove }: { name: string; label: string; onRemove: () => void }) {
  return (
    <li>
      <bdi>{name}</bdi>
      <button type="button" class="quiet square" aria-label={label} title={label} onClick={onRemove}>
        <CloseIcon />
      </button>
    </li>
  );
}
