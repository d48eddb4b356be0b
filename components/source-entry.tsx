import { useEffect, useRef, useState } from 'preact/hooks';
import { LinkIcon, PasteIcon, PlusIcon, SelectIcon } from '@/components/icons';
import type { OpenTab } from '@/components/note-keeper';
import { PasteSource } from '@/components/paste-source';
import { checkAddress } from '@/components/source-address';
import { type MessageKey, useSay } from '@/components/strings';
import { TabChoice } from '@/components/tab-choice';
import { leftForField, type Unfinished, useUnfinished } from '@/components/unfinished';

interface SourceEntryProps {
  id: string;
  /** Addresses that are linked already. */
  known: string[];
  /** Whether there are words to compare with a source. */
  comparable: boolean;
  /** Counts what has come from another page. */
  arrivals: number;
  onAdd: (url: string) => void;
  onTab: (tab: OpenTab) => void;
  onPaste: (title: string, text: string) => Promise<void>;
  onAwait: (wait: boolean) => Promise<void>;
  openTabs: () => Promise<OpenTab[]>;
  unfinished: Unfinished;
}

type Way = 'tabs' | 'selection' | 'paste';

/** The field for a source's address, and the other ways to a source: an open tab, words selected there, a pasted text. */
export function SourceEntry(props: SourceEntryProps) {
  const { id, known, comparable, arrivals, onAdd, unfinished } = props;
  const say = useSay();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<MessageKey | null>(null);
  const [way, setWay] = useState<Way | null>(null);
  const [tabs, setTabs] = useState<OpenTab[]>([]);

  const addTyped = (): void => {
    if (typed.trim() === '') return;
    const checked = checkAddress(typed);
    if ('problem' in checked) setProblem(checked.problem);
    else if (known.includes(checked.url)) setProblem('addressKnown');
    else {
      onAdd(checked.url);
      setTyped('');
    }
  };
  useUnfinished(unfinished, addTyped);
  const go = async (next: Way): Promise<void> => {
    const chosen = way === next ? null : next;
    if (way === 'selection') void props.onAwait(false).catch(() => undefined);
    if (chosen === 'selection') await props.onAwait(true).catch(() => undefined);
    if (chosen === 'tabs') setTabs(await props.openTabs().catch(() => []));
    setWay(chosen);
  };
  useEffect(() => {
    if (arrivals > 0) setWay((now) => (now === 'selection' ? null : now));
  }, [arrivals]);
  const done = (): void => {
    field.current?.focus();
    setWay(null);
  };

  return (
    <div class="source-entry">
      <label class="label" for={id}>
        {say('sourcesLabel')}
      </label>
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
      <div class="source-ways">
        <WayButton id={id} own="tabs" way={way} onClick={go}>
          <LinkIcon />
          {say('sourceFromTab')}
        </WayButton>
        {comparable && (
          <>
            <WayButton id={id} own="selection" way={way} onClick={go}>
              <SelectIcon />
              {say('sourceFromSelection')}
            </WayButton>
            <WayButton id={id} own="paste" way={way} onClick={go}>
              <PasteIcon />
              {say('sourceFromText')}
            </WayButton>
          </>
        )}
      </div>
      <div id={`${id}-way`}>
        {way === 'tabs' && (
          <TabChoice
            tabs={tabs}
            known={known}
            onChoose={(tab) => {
              done();
              props.onTab(tab);
            }}
          />
        )}
        {way === 'selection' && (
          <p class="hint source-waiting" role="status">
            {say('sourceWaiting')}
          </p>
        )}
        {way === 'paste' && (
          <PasteSource
            id={`${id}-paste`}
            onPaste={async (title, text) => {
              await props.onPaste(title, text);
              done();
            }}
          />
        )}
      </div>
    </div>
  );
}

interface WayButtonProps {
  id: string;
  own: Way;
  way: Way | null;
  onClick: (way: Way) => void;
  children: preact.ComponentChildren;
}

function WayButton({ id, own, way, onClick, children }: WayButtonProps) {
  return (
    <button
      type="button"
      class="quiet text"
      aria-expanded={way === own}
      aria-controls={`${id}-way`}
      onClick={() => onClick(own)}
    >
      {children}
    </button>
  );
}
