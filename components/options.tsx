import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { AskSettings } from '@/components/ask-settings';
import { ErasePanel } from '@/components/erase-panel';
import { Mark } from '@/components/icons';
import { KeyList } from '@/components/key-list';
import { KindChoices } from '@/components/kind-choices';
import { LookChoices } from '@/components/look-choices';
import { PlaceLists } from '@/components/place-lists';
import { type StorageFacts, StorageState } from '@/components/storage-state';
import { type MessageKey, useLanguageName, useSay } from '@/components/strings';
import { Switch } from '@/components/switch';
import { Toast, type ToastProps } from '@/components/toast';
import type { CopyState } from '@/model/copy-state';
import type { Settings } from '@/model/settings';

interface OptionsProps {
  settings: Settings | null;
  /** A sentence, when a choice could not be kept. */
  error: string;
  /** `done` says what was changed where that is to be undone from here. */
  onChange: (change: Partial<Settings>, done?: string) => void;
  toast: ToastProps | null;
  keys: ReadonlyMap<string, string> | null;
  /** Where keys are changed, as one would type it. */
  keysAddress: string;
  onKeys: () => void;
  storage: StorageFacts | null;
  /** How it stands with the second copy; `null` where it is not known yet. */
  copy: CopyState | null;
  persistRefused: boolean;
  onPersist: () => void;
  onReview: () => void;
  /** Leads to the export of everything. */
  onExport: () => void;
  onErase: () => void;
  /** The options for backups. */
  backup?: ComponentChildren;
}

/** What the reader may choose, and what is kept of them. */
export function Options(props: OptionsProps) {
  const { settings, error, onChange, toast, keys, keysAddress, onKeys } = props;
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
        {props.backup}
        <Section title="keysTitle">
          <KeyList keys={keys} />
          <p class="hint">
            {say('keysWhere')} <code dir="ltr">{keysAddress}</code>
          </p>
          <p>
            <button type="button" onClick={onKeys}>
              {say('keysChange')}
            </button>
          </p>
        </Section>
        <Section title="languageTitle">
          <LanguageNote />
        </Section>
        <Kept {...props} />
      </main>
      <Toast toast={toast} />
    </>
  );
}

function Section({ title, children }: { title: MessageKey; children: ComponentChildren }) {
  const id = useId();
  const say = useSay();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{say(title)}</h2>
      {children}
    </section>
  );
}

type ChoicesProps = Pick<OptionsProps, 'onChange'> & { settings: Settings };

function Choices({ settings, onChange }: ChoicesProps) {
  const say = useSay();
  const { marks, selectionButton, kindsOff, density, look } = settings;
  return (
    <>
      <Section title="switchesLabel">
        <Switch label={say('marksOnArticles')} on={marks} onChange={(on) => onChange({ marks: on })} />
        <Switch
          label={say('selectionButton')}
          on={selectionButton}
          onChange={(on) => onChange({ selectionButton: on })}
        />
      </Section>
      <Section title="looksTitle">
        <LookChoices
          look={look}
          density={density}
          onLook={(chosen) => onChange({ look: chosen })}
          onDensity={(chosen) => onChange({ density: chosen })}
        />
      </Section>
      <Section title="kindsTitle">
        <p class="hint">{say('kindsHint')}</p>
        <KindChoices kindsOff={kindsOff} onChange={(off) => onChange({ kindsOff: off })} />
      </Section>
      <Section title="placesTitle">
        <PlaceLists settings={settings} onChange={onChange} />
      </Section>
      <AskSettings
        addresses={settings.askAddresses}
        onChange={(askAddresses) => onChange({ askAddresses })}
      />
    </>
  );
}

function LanguageNote() {
  const say = useSay();
  const name = useLanguageName();
  return (
    <>
      <p>{say('languageOwn', name(say('localeTag')))}</p>
      <p>{say('languageMarks')}</p>
    </>
  );
}

function Kept({ storage, copy, persistRefused, onPersist, onReview, onExport, onErase }: OptionsProps) {
  const say = useSay();
  const [erasing, setErasing] = useState(false);
  return (
    <Section title="storedTitle">
      <p>{say('storedWhat')}</p>
      <p>{say('storedWhere')}</p>
      <StorageState facts={storage} copy={copy} refused={persistRefused} onPersist={onPersist} />
      <p class="kept-acts">
        <button type="button" onClick={onReview}>
          {say('storedReview')}
        </button>
        <button type="button" aria-expanded={erasing} onClick={() => setErasing(!erasing)}>
          {say('erase')}
        </button>
      </p>
      {erasing && (
        <ErasePanel
          onExport={onExport}
          onErase={() => {
            setErasing(false);
            onErase();
          }}
          onCancel={() => setErasing(false)}
        />
      )}
    </Section>
  );
}
