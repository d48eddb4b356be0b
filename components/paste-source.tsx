import { useState } from 'preact/hooks';
import { useSay } from '@/components/strings';

interface PasteSourceProps {
  id: string;
  /** Rejects with a sentence. */
  onPaste: (title: string, text: string) => Promise<void>;
}

/** A source that has no open page: its text pasted, with a name that says what it is. */
export function PasteSource({ id, onPaste }: PasteSourceProps) {
  const say = useSay();
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const compare = async (): Promise<void> => {
    setBusy(true);
    setError('');
    try {
      await onPaste(title.trim(), text);
    } catch (reason) {
      setError(reason instanceof Error ? reason.message : String(reason));
      setBusy(false);
    }
  };
  return (
    <div class="paste">
      <label class="label" for={`${id}-title`}>
        {say('pasteTitle')}
      </label>
      <input
        id={`${id}-title`}
        type="text"
        dir="auto"
        value={title}
        placeholder={say('pasteTitlePlaceholder')}
        onInput={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={(event) => {
          // In a form, Enter would save the note without this source.
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
        }}
      />
      <label class="label" for={`${id}-text`}>
        {say('pasteText')}
      </label>
      <textarea
        id={`${id}-text`}
        dir="auto"
        rows={4}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {error && (
        <p class="problem" role="alert">
          {say('compareFailed', error)}
        </p>
      )}
      <button type="button" disabled={busy || text.trim() === ''} onClick={() => void compare()}>
        {say(busy ? 'comparing' : 'pasteCompare')}
      </button>
    </div>
  );
}
