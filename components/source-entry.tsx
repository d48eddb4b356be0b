import { useRef, useState } from 'preact/hooks';
import { LinkIcon, PlusIcon } from '@/components/icons';
import type { OpenTab } from '@/components/note-session';
import { checkAddress, siteOf } from '@/components/source-address';
import { type MessageKey, useSay } from '@/components/strings';
import { leftForField, type Unfinished, useUnfinished } from '@/components/unfinished';

interface SourceEntryProps {
  id: string;
  /** Addresses that are linked already. */
  known: string[];
  onAdd: (source: OpenTab) => void;
  openTabs: () => Promise<OpenTab[]>;
  unfinished: Unfinished;
}

/** The field for a source's address, and the list of other open pages to choose one from. */
export function SourceEntry({ id, known, onAdd, openTabs, unfinished }: SourceEntryProps) {
  const say = useSay();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<MessageKey | null>(null);
  const [tabs, setTabs] = useState<OpenTab[] | null>(null);

  const addTyped = (): void => {
    if (typed.trim() === '') return;
    const checked = checkAddress(typed);
    if ('problem' in checked) setProblem(checked.problem);
    else if (known.includes(checked.url)) setProblem('addressKnown');
    else {
      onAdd({ url: checked.url, title: '' });
      setTyped('');
    }
  };
  useUnfinished(unfinished, addTyped);
  const toggleTabs = async (): Promise<void> => {
    setTabs(tabs ? null : await openTabs().catch(() => []));
  };

  return (
    <div class="source-entry">
      <div class="label-line">
        <label class="label" for={id}>
          {say('sourcesLabel')}
        </label>
        <button
          type="button"
          class="quiet text"
          aria-expanded={tabs !== null}
          aria-controls={`${id}-tabs`}
          onClick={toggleTabs}
        >
          <LinkIcon />
          {say('sourceFromTab')}
        </button>
      </div>
      <div class="joined">
        <input
          id={id}
          ref={field}
          type="text"
          dir="ltr"
          inputMode="url"
          autocomplete="off"
          value={typed}
          placeholder={say('addressPlaceholder')}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-problem`}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setProblem(null);
          }}
          onBlur={(event) => leftForField(event) && addTyped()}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            addTyped();
          }}
        />
        {typed.trim() !== '' && (
          <button
            type="button"
            onClick={() => {
              field.current?.focus();
              addTyped();
            }}
          >
            <PlusIcon />
            {say('sourceAdd')}
          </button>
        )}
      </div>
      <p id={`${id}-problem`} class="problem" role="alert">
        {problem && say(problem)}
      </p>
      <div id={`${id}-tabs`} hidden={tabs === null}>
        {tabs?.length === 0 && <p class="hint">{say('tabsNone')}</p>}
        <ul class="tab-list">
          {tabs?.map((tab) => (
            <li key={tab.url}>
              <button
                type="button"
                class="quiet tab-choice"
                disabled={known.includes(tab.url)}
                onClick={() => {
                  field.current?.focus();
                  onAdd(tab);
                  setTabs(null);
                }}
              >
                <span class="tab-title" dir="auto">
                  {tab.title || tab.url}
                </span>
                <bdi class="tab-site">{siteOf(tab.url)}</bdi>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
