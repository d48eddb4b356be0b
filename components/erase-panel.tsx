import { useState } from 'preact/hooks';
import { useSay } from '@/components/strings';

interface ErasePanelProps {
  onExport: () => void;
  onErase: () => void;
  onCancel: () => void;
}

/** Asks for a typed word before everything goes, and offers to take it along first. */
export function ErasePanel({ onExport, onErase, onCancel }: ErasePanelProps) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const word = say('eraseWord');
  const sure = typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
  return (
    <form
      class="panel"
      onSubmit={(event) => {
        event.preventDefault();
        if (sure) onErase();
      }}
    >
      <h2>{say('eraseTitle')}</h2>
      <p>{say('eraseWhat')}</p>
      <label class="erase-word">
        <span>{say('eraseType', word)}</span>
        <input autocomplete="off" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
      </label>
      <div class="panel-acts">
        <button type="button" onClick={onExport}>
          {say('eraseExportFirst')}
        </button>
        <button type="submit" disabled={!sure}>
          {say('eraseNow')}
        </button>
        <button type="button" class="quiet" onClick={onCancel}>
          {say('cancel')}
        </button>
      </div>
    </form>
  );
}
